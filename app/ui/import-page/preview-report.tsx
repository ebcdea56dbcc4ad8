import { IssueTable } from './issue-table.tsx'
import { fill, type Language } from '#app/i18n/language.ts'
import { importMessages } from '#app/i18n/import-page/messages.ts'

type Shown = { rows: string[][]; more: number }
export type PreviewTables = {
  figures: readonly { label: string; value: string }[]
  outcomes: string[][]
  errors: Shown
  duplicates: Shown
  notes: Shown
  skipped: Shown
}

/** What a list would do: the figures, then row by row, errors with their lines, and whom rows resemble. */
export function PreviewReport({ tables, language }: { tables: PreviewTables; language: Language }) {
  const said = importMessages(language)
  const { columns } = said
  const issueColumns = [columns.line, columns.field, columns.message]
  return (
    <>
      <dl className="fakta">
        {tables.figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <IssueTable title={said.errorsTitle} columns={issueColumns} {...tables.errors} language={language} />
      <IssueTable
        title={said.duplicatesTitle}
        lead={said.duplicatesLead}
        columns={[columns.line, columns.other, columns.reasons]}
        {...tables.duplicates}
        language={language}
      />
      <IssueTable
        title={said.outcomesTitle}
        lead={fill(said.outcomesMore, { n: tables.outcomes.length })}
        columns={[columns.line, columns.name, columns.type, columns.outcome]}
        rows={tables.outcomes}
        more={0}
        language={language}
      />
      <IssueTable title={said.notesTitle} columns={issueColumns} {...tables.notes} language={language} />
      <IssueTable title={said.skippedTitle} columns={issueColumns} {...tables.skipped} language={language} />
    </>
  )
}
