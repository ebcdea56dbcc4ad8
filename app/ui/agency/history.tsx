import type { Day } from '#app/domain/shared/day.ts'
import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#app/i18n/language.ts'

type StretchView = { from: Day; span: string; word: string; why: string; isNow: boolean }
export type HistoryView = { stretches: readonly StretchView[]; at: Day; today: Day }

const FIRST = 5

/** The headline over time, and the question "and on that day?". */
export function History({ view, language }: { view: HistoryView; language: Language }) {
  const { timeline } = messages(language).agency
  const older = view.stretches.slice(FIRST)
  return (
    <section className="tumpuk" aria-labelledby="riw">
      <h2 id="riw">{timeline.title}</h2>
      <form className="pada" method="get">
        <div className="ruas">
          <label htmlFor="pada">{timeline.label}</label>
          <p className="petunjuk" id="pada-p">
            {timeline.hint}
          </p>
          <input
            className="masuk masuk--pendek"
            type="date"
            id="pada"
            name="pada"
            defaultValue={view.at}
            min="2024-01-01"
            max={view.today}
            aria-describedby="pada-p"
          />
        </div>
        <button className="tombol tombol--kedua" type="submit">
          {timeline.button}
        </button>
      </form>
      <Stretches stretches={view.stretches.slice(0, FIRST)} />
      {older.length > 0 && (
        <details className="lipat">
          <summary>{timeline.older}</summary>
          <Stretches stretches={older} />
        </details>
      )}
    </section>
  )
}

function Stretches({ stretches }: { stretches: readonly StretchView[] }) {
  return (
    <ol className="linimasa">
      {stretches.map(({ from, span, word, why, isNow }) => (
        <li className={isNow ? 'kini' : 'lewat'} key={from}>
          <time dateTime={from}>{span}</time>
          <h3>{word}</h3>
          {why && <p>{why}</p>}
        </li>
      ))}
    </ol>
  )
}
