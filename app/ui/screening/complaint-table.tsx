import type { DueWords } from '#app/i18n/queue/work-words.ts'
import type { ScreeningMessages } from '#app/i18n/screening/id.ts'
import type { Urgency } from '#app/domain/queue/kinds.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { DueMark, UrgencyMark } from '#app/ui/queue/work-marks.tsx'

export type ComplaintRow = {
  no: string
  kinds: string
  stage: string
  severity: Urgency
  severityWords: string
  unit: string
  due: DueWords | null
  received: string
  reporter: string
  isHidden: boolean
}

type Props = { rows: readonly ComplaintRow[]; said: ScreeningMessages['list'] }

/** Reports by number and facts; nothing of what they say. */
export function ComplaintTable({ rows, said }: Props) {
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.table}>
      <table className="padat padat--susun">
        <caption className="sr">{said.lead}</caption>
        <thead>
          <tr>
            <th scope="col">{said.report}</th>
            <th scope="col">{said.filters.kind}</th>
            <th scope="col">{said.filters.stage}</th>
            <th scope="col">{said.filters.severity}</th>
            <th scope="col">{said.due}</th>
            <th scope="col">{said.filters.unit}</th>
            <th scope="col">{said.reporter}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.no} row={row} said={said} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, said }: { row: ComplaintRow; said: Props['said'] }) {
  return (
    <tr>
      <td>
        <a className="no" href={`/petugas/laporan/${row.no}`}>
          {row.no}
        </a>
        <span className="ket">{row.received}</span>
      </td>
      <td data-l={said.filters.kind}>{row.kinds}</td>
      <td data-l={said.filters.stage}>{row.stage}</td>
      <td data-l={said.filters.severity}>
        <UrgencyMark urgency={row.severity} words={row.severityWords} />
      </td>
      <td data-l={said.due}>{row.due ? <DueMark due={row.due} /> : said.noDue}</td>
      <td data-l={said.filters.unit}>{row.unit}</td>
      <td data-l={said.reporter}>
        {row.isHidden ? (
          <span className="rahasia">
            <Icon name="kunci" /> {row.reporter}
          </span>
        ) : (
          row.reporter
        )}
      </td>
    </tr>
  )
}
