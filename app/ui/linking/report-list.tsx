import { Part } from './linking-parts.tsx'
import { fill } from '#app/i18n/language.ts'
import type { ReportRow } from '#app/i18n/linking/subject-words.ts'

type Props = {
  rows: readonly ReportRow[]
  hidden: number
  said: { reports: string; noReports: string; hidden: string; reportsLead?: string }
}

/** Reports about somebody, by number, day, kind and stage. */
export function ReportList({ rows, hidden, said }: Props) {
  return (
    <Part id="laporan" title={said.reports}>
      {said.reportsLead !== undefined && rows.length > 0 && <p className="petunjuk">{said.reportsLead}</p>}
      {rows.length === 0 && <p>{said.noReports}</p>}
      <ul className="susun">
        {rows.map(({ no, line }) => (
          <li key={no}>
            <a href={`/petugas/laporan/${no}`}>{no}</a> <span className="petunjuk">{line}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="petunjuk">{fill(said.hidden, { n: hidden })}</p>}
    </Part>
  )
}
