import type { CountRow } from './count-table.tsx'
import { stepOf, stepRanges } from './tile-steps.ts'
import { formatCount } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'

/** Where the kecamatan lie, north to south, west to east; `null` is no tile. */
const GRID: readonly (string | null)[] = [
  ...[null, null, null, '32.16.17', null],
  ...['32.16.01', '32.16.02', '32.16.03', '32.16.16', null],
  ...[null, '32.16.05', '32.16.04', '32.16.14', '32.16.13'],
  ...[null, '32.16.06', '32.16.07', '32.16.15', '32.16.12'],
  ...[null, '32.16.08', '32.16.09', '32.16.10', '32.16.11'],
  ...[null, '32.16.18', '32.16.19', '32.16.20', null],
  ...[null, '32.16.21', '32.16.22', '32.16.23', null],
]

/** Where a name of one long word may break in a small tile. */
const BREAKS = /(Muara|Cabang|Taruma|Bojong|Suka|Tam|Ciba|Peba)(?=[a-z])/

type Props = { rows: readonly CountRow[]; words: { label: string; none: string }; language: Language }

/** The tile map: one square a district, its figure printed in it. The same figures stand in a table. */
export function DistrictTiles({ rows, words, language }: Props) {
  const byCode = new Map(rows.map((row) => [row.key, row]))
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <div className="tumpuk tumpuk-s">
      <ol className="petak" role="list" aria-label={words.label}>
        {GRID.map((code, at) => {
          const row = code === null ? undefined : byCode.get(code)
          if (!row) return <li className="kosong" aria-hidden="true" key={`kosong-${String(at)}`}></li>
          return (
            <li className={stepOf(row.count, most)} key={row.key}>
              <span>{row.label.replace(BREAKS, '$1\u00ad')}</span>
              <b>{formatCount(row.count, language)}</b>
            </li>
          )
        })}
      </ol>
      <Legend most={most} none={words.none} language={language} />
    </div>
  )
}

function Legend({ most, none, language }: { most: number; none: string; language: Language }) {
  const range = (from: number, to: number): string =>
    from === to ? formatCount(from, language) : `${formatCount(from, language)}–${formatCount(to, language)}`
  return (
    <ul className="skala" role="list">
      <li className="x">{none}</li>
      {stepRanges(most).map(({ step, from, to }) => (
        <li className={step} key={step}>
          {range(from, to)}
        </li>
      ))}
    </ul>
  )
}
