import type { CountRow } from './count-table.tsx'
import { formatCount } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'

/** Figures as bars, drawn by the server; name and figure are text, the longest bar is the largest figure. */
export function BarList({ rows, language }: { rows: readonly CountRow[]; language: Language }) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <ul className="bar" role="list">
      {rows.map(({ key, label, count }) => (
        <li key={key}>
          <span>{label}</span>
          <b>{formatCount(count, language)}</b>
          <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
            <rect className="dasar" width="100" height="14" />
            <rect className="isi-b" width={(count / most) * 100} height="14" />
          </svg>
        </li>
      ))}
    </ul>
  )
}
