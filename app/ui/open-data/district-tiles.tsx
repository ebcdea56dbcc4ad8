import type { CountRow } from './count-table.tsx'

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

/** The tile map: one square a district, its figure printed in it. The same figures stand in a table. */
export function DistrictTiles({ rows, label }: { rows: readonly CountRow[]; label: string }) {
  const byCode = new Map(rows.map((row) => [row.key, row]))
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <ol className="petak" role="list" aria-label={label}>
      {GRID.map((code, at) => {
        const row = code === null ? undefined : byCode.get(code)
        if (!row) return <li className="kosong" aria-hidden="true" key={`kosong-${String(at)}`}></li>
        return (
          <li className={stepOf(row.count, most)} key={row.key}>
            <span>{row.label}</span>
            <b>{row.count}</b>
          </li>
        )
      })}
    </ol>
  )
}

function stepOf(count: number, most: number): string {
  if (count === 0) return 'x'
  return `t${String(Math.min(4, Math.ceil((count / most) * 4)))}`
}
