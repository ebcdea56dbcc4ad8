import { fill, type Language } from '#app/i18n/language.ts'
import { warningsMessages } from '#app/i18n/warnings/messages.ts'

/** A document on the radar in words. */
type RadarTableRow = {
  key: string
  no: string
  name: string
  district: string
  document: string
  requirements: string
  programmes: string
  until: string
  left: string
  answer: string
  reminder: string | null
}

type Props = { rows: readonly RadarTableRow[]; maySend: boolean; language: Language }

/** Documents by the day they end, with a box for each that may be reminded of. */
export function RadarTable({ rows, maySend, language }: Props) {
  const { caption, head } = warningsMessages(language)
  const columns = [head.agency, head.document, head.programme, head.until, head.answer]
  return (
    <div className="gulir" role="region" aria-label={caption} tabIndex={0}>
      <table className="padat padat--susun">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {maySend && (
              <th scope="col">
                <span className="sr">{head.choose}</span>
              </th>
            )}
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} maySend={maySend} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, maySend, language }: { row: RadarTableRow; maySend: boolean; language: Language }) {
  const { choose, head } = warningsMessages(language)
  return (
    <tr>
      {maySend && (
        <td>
          <label className="kotakcek">
            <input type="checkbox" name="lembaga" value={row.no} />
            <span className="sr">{fill(choose, { nama: row.name })}</span>
          </label>
        </td>
      )}
      <td data-l={head.agency}>
        <span>
          <a className="no" href={`/petugas/lembaga/${row.no}`}>
            {row.no}
          </a>
          <span className="ket">{[row.name, row.district].filter(Boolean).join(' · ')}</span>
        </span>
      </td>
      <td data-l={head.document}>
        <span>
          {row.document}
          <span className="ket">{row.requirements}</span>
        </span>
      </td>
      <td data-l={head.programme}>{row.programmes || '–'}</td>
      <td data-l={head.until}>
        <span>
          {row.until}
          <span className="ket">{row.left}</span>
        </span>
      </td>
      <td data-l={head.answer}>
        {row.reminder === null ? row.answer : <a href={`/petugas/peringatan/${row.reminder}`}>{row.answer}</a>}
      </td>
    </tr>
  )
}
