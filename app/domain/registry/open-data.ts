import type { PublicRecord } from './public-record.ts'

/** The columns of the open list of agencies, with what each holds (Frictionless Table Schema types). */
export const AGENCY_COLUMNS = [
  { name: 'no', type: 'string', description: 'Number of the register' },
  { name: 'name', type: 'string', description: 'Official name' },
  { name: 'types', type: 'string', description: 'Codes of the types, separated by a space' },
  { name: 'legal_form', type: 'string', description: 'Legal form' },
  { name: 'district', type: 'string', description: 'Kecamatan' },
  { name: 'district_code', type: 'string', description: 'Kemendagri code of the kecamatan' },
  { name: 'address', type: 'string', description: 'Business address' },
  { name: 'nib', type: 'string', description: 'NIB, 13 digits' },
  { name: 'status', type: 'string', description: 'Status code; empty where nobody has examined a listed agency yet' },
  { name: 'listed_by', type: 'string', description: 'List that named the agency, where it has no status' },
  { name: 'listed_on', type: 'date', description: 'Day of that list' },
  { name: 'lines', type: 'integer', description: 'Activities and programmes on record' },
  { name: 'lines_active', type: 'integer', description: 'Of these, how many may run' },
  { name: 'sanctions', type: 'integer', description: 'Sanctions in force' },
  { name: 'last_check_on', type: 'date', description: 'Day of the last check by the office' },
  { name: 'status_on', type: 'date', description: 'Day the status speaks of' },
] as const

type Column = (typeof AGENCY_COLUMNS)[number]['name']

/** One agency as a row of the open list, in the order of the columns. Only what its page shows. */
export function agencyRow(record: PublicRecord): string[] {
  const [listing] = record.headline === null ? record.listings : []
  const cells: Record<Column, string | number | null | undefined> = {
    no: record.no,
    name: record.name,
    types: record.types.map(({ code }) => code).join(' '),
    legal_form: record.legalForm,
    district: record.district?.name,
    district_code: record.district?.code,
    address: record.address,
    nib: record.identifiers.find(({ scheme }) => scheme === 'nib')?.value,
    status: record.headline,
    listed_by: listing?.list,
    listed_on: listing?.listedOn,
    lines: record.counts.lines,
    lines_active: record.counts.active,
    sanctions: record.sanctions.length,
    last_check_on: record.lastCheckOn,
    status_on: record.when.at,
  }
  return AGENCY_COLUMNS.map(({ name }) => String(cells[name] ?? ''))
}
