import type * as indonesian from './id.ts'

export const rowIssues: Record<keyof typeof indonesian.rowIssues, string> = {
  'name-missing': 'The name of the agency is empty.',
  'not-a-name': 'What stands in the name column is no name of an agency.',
  'government-office': 'This is the name of a government office, not of an agency.',
  'type-unknown': 'Neither the type column nor the name tells the type; say it with --type.',
  'cell-too-long': 'A cell is too long.',
  'quote-not-closed': 'A quote on this line is not closed.',
  'outside-regency': 'Outside Bekasi Regency; skipped (--all-regions takes it in).',
  'number-not-read': 'What stands here is no number we know; not recorded.',
  'phone-not-read': 'The phone number cannot be read; not recorded.',
  'email-not-read': 'The e-mail address cannot be read; not recorded.',
  'website-not-read': 'The web address cannot be read; not recorded.',
  'district-not-read': 'The district in its column is not known.',
  'district-from-village': 'The district follows from the village column alone; look again.',
  'address-not-read': 'What stands in the address column is no address; not recorded.',
  'row-repeated': 'This row equals one before it.',
}

export const importRefusals: Record<keyof typeof indonesian.importRefusals, string> = {
  'not-allowed': 'You may not import lists.',
  'not-found': 'There is no file {path}.',
  empty: 'This file holds no rows.',
  'too-large': 'This file is too large (limit {limitMb} MB unpacked).',
  'not-a-table': 'This file is no CSV or XLSX that can be read.',
  'no-name-column': 'There is no name column we know. Say it, as in --map name="Header". Columns: {headers}.',
  'no-such-field': 'There is no field called "{field}" for --map.',
  'no-such-header': 'There is no column headed "{header}" in this file.',
  'unknown-type': 'There is no type of agency "{type}".',
}

export const importSummary: Record<keyof typeof indonesian.importSummary, string> = {
  dryRun: 'Dry run: nothing was written.',
  figures:
    '{rows} rows: {created} new agencies, {updated} updated, {unchanged} unchanged, {skipped} skipped, {errors} errors.',
  columns: 'Columns recognised: {columns}.',
  line: 'line {line}, {field}: {message}',
  errors: 'Rows that did not enter:',
  notes: 'Notes:',
  duplicates: 'Perhaps the same as one that is there (not merged; look):',
  duplicate: 'line {line} ~ {other}: {reasons}',
  more: '… and {count} more (--json shows all).',
  row: 'line {line}',
}
