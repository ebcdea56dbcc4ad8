import { fill, type Language } from '#app/i18n/language.ts'
import { importMessages } from '#app/i18n/import-page/messages.ts'

type Props = {
  title: string
  lead?: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** How many there are beyond those shown. */
  more: number
  language: Language
}

/** A table of rows of a list: what becomes of them, or what is wrong with them. */
export function IssueTable({ title, lead, columns, rows, more, language }: Props) {
  if (rows.length === 0) return null
  return (
    <section className="tumpuk tumpuk-s">
      <h2>{title}</h2>
      {lead !== undefined && <p className="petunjuk">{lead}</p>}
      <div className="gulir" tabIndex={0} role="region" aria-label={title}>
        <table className="padat padat--susun">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, n) => (
              <tr key={n}>
                {cells.map((cell, column) => (
                  <td key={columns[column]} data-l={column === 0 ? undefined : columns[column]}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="petunjuk">{fill(importMessages(language).more, { n: more })}</p>}
    </section>
  )
}
