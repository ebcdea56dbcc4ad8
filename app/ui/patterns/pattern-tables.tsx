import type { ReactNode } from 'react'
import type { PatternsMessages } from '#app/i18n/patterns/id.ts'
import type { SignRow, WeekRow } from '#app/i18n/patterns/messages.ts'

type Props = { said: PatternsMessages['one']; mayOpen: readonly string[] }

/** Shared signs, each with the reports that have it. */
export function SignTable({ rows, said, mayOpen }: Props & { rows: readonly SignRow[] }) {
  return (
    <Table title={said.table} columns={Object.values(said.columns)}>
      {rows.map(({ words, reporters, reports }) => (
        <tr key={words}>
          <th scope="row">{words}</th>
          <td>{reporters}</td>
          <td>
            <Numbers reports={reports} mayOpen={mayOpen} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** Weeks, each with the reports that came in it. */
export function WeekTable({ rows, said, mayOpen }: Props & { rows: readonly WeekRow[] }) {
  return (
    <Table title={said.weekTable} columns={Object.values(said.weekColumns)}>
      {rows.map(({ words, reports }) => (
        <tr key={words}>
          <th scope="row">{words}</th>
          <td>{reports.length}</td>
          <td>
            <Numbers reports={reports} mayOpen={mayOpen} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** A table that scrolls by itself on a phone. */
export function Table({
  title,
  columns,
  children,
}: {
  title: string
  columns: readonly string[]
  children: ReactNode
}) {
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={title}>
      <table className="padat">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            {columns.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Numbers({ reports, mayOpen }: { reports: readonly string[]; mayOpen: readonly string[] }) {
  return reports.map((no, at) => (
    <span key={no}>
      {at > 0 && ', '}
      {mayOpen.includes(no) ? <a href={`/petugas/laporan/${no}`}>{no}</a> : no}
    </span>
  ))
}
