import { formatCount } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'

export type CountRow = { key: string; label: string; count: number }
type Heads = { key: string; count: string }

/** Figures as a table, under a picture that shows the same. */
export function CountTable({ rows, heads, language }: { rows: readonly CountRow[]; heads: Heads; language: Language }) {
  return (
    <table className="tabel">
      <thead>
        <tr>
          <th scope="col">{heads.key}</th>
          <th scope="col" className="kanan">
            {heads.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="kanan">{formatCount(count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
