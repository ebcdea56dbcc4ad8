import type { DayCell } from '#app/i18n/tracking/day-cells.ts'

type Props = {
  cells: readonly DayCell[]
  weekdays: readonly string[]
  /** Said before the number of a working day. */
  nth: string
  legend: readonly string[]
}

/** A deadline made visible: whole weeks, each working day with its number, the days that do not count with why. */
export function CountedDays({ cells, weekdays, nth, legend }: Props) {
  return (
    <>
      <ol className="hari">
        {weekdays.map((name) => (
          <li className="hari__nama" aria-hidden="true" key={name}>
            {name}
          </li>
        ))}
        {cells.map((cell) => (
          <Cell key={cell.day} cell={cell} nth={nth} />
        ))}
      </ol>
      <ul className="legenda">
        {legend.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Cell({ cell, nth }: { cell: DayCell; nth: string }) {
  return (
    <li className={['hari__sel', ...cell.marks].join(' ')}>
      <span>
        <span className="sr">{cell.spoken}</span>
        <span aria-hidden="true">{cell.label}</span>
      </span>
      {cell.notes.map(({ short, long, isSpokenOnly }) => (
        <i key={long} className={isSpokenOnly ? 'sr' : undefined}>
          {short === long ? (
            long
          ) : (
            <>
              <span className="h-p">{short}</span>
              <span className="h-l">{long}</span>
            </>
          )}
        </i>
      ))}
      {cell.nth !== null && (
        <b>
          <span className="sr">{nth}</span>
          {cell.nth}
        </b>
      )}
    </li>
  )
}
