import { fill } from '#app/i18n/language.ts'
import type { PatternsMessages } from '#app/i18n/patterns/id.ts'
import type { SignRow, WeekRow } from '#app/i18n/patterns/messages.ts'

const WIDE = 640
const STEP = 34
const LEFT = 150
const RIGHT = 340
const TOP = 20

type GraphProps = { reports: readonly string[]; signs: readonly SignRow[]; said: PatternsMessages['one'] }

/** Reports and the signs they share, each line with its evidence; the table beside it says the same. */
export function PatternGraph({ reports, signs, said }: GraphProps) {
  const height = TOP * 2 + STEP * Math.max(reports.length, signs.length, 1)
  const y = (at: number, count: number): number => (height * (at + 0.5)) / count
  const text = fill(said.graphText, { laporan: reports.length, tanda: signs.length })
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={text}>
      <svg
        className="pola"
        viewBox={`0 0 ${String(WIDE)} ${String(height)}`}
        width={WIDE}
        height={height}
        role="img"
        aria-labelledby="pola-judul pola-isi"
      >
        <title id="pola-judul">{said.graph}</title>
        <desc id="pola-isi">{text}</desc>
        {signs.map((sign, at) =>
          sign.reports.map((no) => (
            <line
              key={`${no} ${sign.words}`}
              x1={LEFT}
              y1={y(reports.indexOf(no), reports.length)}
              x2={RIGHT}
              y2={y(at, signs.length)}
            >
              <title>{fill(said.edge, { nomor: no, tanda: sign.words })}</title>
            </line>
          )),
        )}
        {reports.map((no, at) => (
          <g key={no}>
            <circle cx={LEFT} cy={y(at, reports.length)} r="5" />
            <text x={LEFT - 10} y={y(at, reports.length) + 4} textAnchor="end">
              {no}
            </text>
          </g>
        ))}
        {signs.map(({ words }, at) => (
          <g key={words}>
            <rect x={RIGHT - 5} y={y(at, signs.length) - 5} width="10" height="10" />
            <text x={RIGHT + 10} y={y(at, signs.length) + 4}>
              {words}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

const BAR = 22
const UNIT = 16

/** How many reports came in each week. */
export function PatternTimeline({ weeks, said }: { weeks: readonly WeekRow[]; said: PatternsMessages['one'] }) {
  const most = Math.max(...weeks.map(({ reports }) => reports.length), 1)
  const height = TOP + most * UNIT + TOP
  const width = Math.max(weeks.length * (BAR + 12) + 12, 120)
  return (
    <svg
      className="pola"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="minggu-judul minggu-isi"
    >
      <title id="minggu-judul">{said.timeline}</title>
      <desc id="minggu-isi">{said.timelineText}</desc>
      {weeks.map(({ words, reports }, at) => {
        const tall = reports.length * UNIT
        const x = 12 + at * (BAR + 12)
        return (
          <g key={words}>
            <rect x={x} y={TOP + most * UNIT - tall} width={BAR} height={tall}>
              <title>{words}</title>
            </rect>
            <text x={x + BAR / 2} y={height - 5} textAnchor="middle">
              {reports.length}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
