import { DueMark, UrgencyMark } from './work-marks.tsx'
import { workPage } from '#app/i18n/queue/work-page.ts'
import type { Urgency, WorkKind } from '#app/domain/queue/kinds.ts'
import { viewQuery, type QueueView } from '#app/domain/queue/view.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import type { DueWords } from '#app/i18n/queue/work-words.ts'

export type QueueRow = {
  kind: WorkKind
  ref: string
  key: string
  agencyNo: string | null
  agencyName: string | null
  types: string
  district: string | null
  title: string
  detail: string
  urgency: Urgency
  due: DueWords
  waiting: string
  assigned: string | null
}

type Props = { rows: readonly QueueRow[]; view: QueueView; language: Language }

/** The dense table; under 48rem each row is a card. */
export function QueueTable({ rows, view, language }: Props) {
  const { table: said, sorts } = queueMessages(language)
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.region}>
      <table className="padat padat--susun" data-baris>
        <caption className="sr">{fill(said.caption, { urut: sorts[view.sort] })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{said.select}</span>
            </th>
            <th scope="col">{said.work}</th>
            <th scope="col">{said.agency}</th>
            <th scope="col">{said.district}</th>
            <th scope="col" {...(view.sort === 'tingkat' ? { 'aria-sort': 'descending' as const } : {})}>
              <a href={`?${viewQuery({ ...view, sort: 'tingkat' })}`}>{said.urgency}</a>
            </th>
            <th scope="col" {...(view.sort === 'batas' ? { 'aria-sort': 'ascending' as const } : {})}>
              <a href={`?${viewQuery({ ...view, sort: 'batas' })}`}>{said.due}</a>
            </th>
            <th scope="col">{said.waiting}</th>
            <th scope="col">{said.assigned}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, language }: { row: QueueRow; language: Language }) {
  const { table: said, urgency } = queueMessages(language)
  return (
    <tr>
      <td>
        <label className="kotakcek">
          <input type="checkbox" name="k" value={row.key} />
          <span className="sr">
            {fill(said.selectOne, { pekerjaan: row.title, lembaga: row.agencyName ?? said.noAgency })}
          </span>
        </label>
      </td>
      <td>
        <a className="no" href={workPage(row)}>
          {row.title}
        </a>
        <span className="ket">{[row.detail, row.ref].filter(Boolean).join(' · ')}</span>
      </td>
      <td data-l={said.agency}>
        <div>
          {row.agencyName ?? said.noAgency}
          <span className="ket">{row.types}</span>
        </div>
      </td>
      <td data-l={said.district} className="utuh">
        {row.district ?? said.noDistrict}
      </td>
      <td data-l={said.urgency}>
        <UrgencyMark urgency={row.urgency} words={urgency[row.urgency]} />
      </td>
      <td data-l={said.due}>
        <DueMark due={row.due} />
      </td>
      <td data-l={said.waiting}>{row.waiting}</td>
      <td data-l={said.assigned} className="utuh">
        {row.assigned ?? said.nobody}
      </td>
    </tr>
  )
}
