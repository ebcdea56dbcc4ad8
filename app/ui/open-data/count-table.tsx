import { formatCount } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'

export type CountRow = { key: string; label: string; count: number }
type Heads = { key: string; count: string }

/** Figures as a table with a bar each, drawn by the server; the figure is text. */
export function CountTable({ rows, heads, language }: { rows: readonly CountRow[]; heads: Heads; language: Language }) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table className="tabel">
      <thead>
        <tr>
          <th scope="col">{heads.key}</th>
          <th scope="col">{heads.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, count }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="angka">
              {formatCount(count, language)}
              <svg className="batang" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / most) * 100} height="6" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
