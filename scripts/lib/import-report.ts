import { fill } from '#app/i18n/language.ts'
import { importSummary as words, rowIssues } from '#app/i18n/import/id.ts'
import type { ImportOrder } from '#app/use-cases/import-order.server.ts'
import type { ImportReport } from '#app/domain/importing/import-report.ts'

const SHOWN = 20

/** The report as contract.md promises it to programs. */
export function reportJson(order: ImportOrder, report: ImportReport): Record<string, unknown> {
  const { rows, created, updated, unchanged, mapping } = report
  return {
    file: order.fileName,
    dryRun: order.run === 'dry-run',
    ...{ rows, created, updated, unchanged },
    errors: report.errors.map(issueJson),
    skipped: report.skipped.map(issueJson),
    notes: report.notes.map(issueJson),
    duplicates: report.duplicates.map(({ line, party, reasons }) => ({
      line,
      no: party.no,
      otherLine: party.line,
      reasons,
    })),
    mapping,
  }
}

/** The report for a person: the figures, and the first of each kind of trouble. */
export function reportText(order: ImportOrder, report: ImportReport): string {
  const { rows, created, updated, unchanged, skipped, errors, notes, duplicates, mapping } = report
  const columns = Object.entries(mapping).map(([field, header]) => `${field} = ${header}`)
  const others = duplicates.map(({ line, party, reasons }) =>
    fill(words.duplicate, {
      line,
      other: party.line === null ? (party.no ?? '') : fill(words.row, { line: party.line }),
      reasons: reasons.join(', '),
    }),
  )
  return [
    ...(order.run === 'dry-run' ? [words.dryRun] : []),
    fill(words.figures, {
      ...{ rows, created, updated, unchanged },
      skipped: skipped.length,
      errors: errors.length,
    }),
    fill(words.columns, { columns: columns.join('; ') }),
    ...section(words.errors, errors.map(issueText)),
    ...section(words.duplicates, others),
    ...section(words.notes, notes.map(issueText)),
  ].join('\n')
}

type Issue = { line: number; field: string; code: keyof typeof rowIssues }

function issueJson({ line, field, code }: Issue): { line: number; field: string; message: string } {
  return { line, field, message: rowIssues[code] }
}

function issueText({ line, field, code }: Issue): string {
  return fill(words.line, { line, field, message: rowIssues[code] })
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > SHOWN ? [fill(words.more, { count: lines.length - SHOWN })] : []
  return [title, ...[...lines.slice(0, SHOWN), ...more].map((line) => `  ${line}`)]
}
