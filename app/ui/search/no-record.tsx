import { HitList, type HitView } from './hit-row.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { formatCount } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'

export type NoRecordView = {
  q: string
  moment: string
  sentence: string
  agencies: number
  similar: readonly HitView[]
}

/** Nothing is on record: said neutrally, with what one can do next. */
export function NoRecord({ view, language }: { view: NoRecordView; language: Language }) {
  const { none } = messages(language).search
  return (
    <>
      <article className="panel" data-status="tak-tercatat">
        <div className="panel__tepi" aria-hidden="true">
          <div className="tenun"></div>
        </div>
        <div className="panel__isi">
          <div className="panel__lambang">
            <Icon name="st-tak-tercatat" />
          </div>
          <div className="tumpuk tumpuk-s">
            <p className="panel__kapan">{fill(none.when, { q: view.q, waktu: view.moment })}</p>
            <h1 className="panel__kata">{none.word}</h1>
            <p className="panel__kalimat">{view.sentence}</p>
          </div>
        </div>
        <div className="panel__bawah">{fill(none.below, { n: formatCount(view.agencies, language) })}</div>
      </article>
      <div className="dua">
        <div className="tumpuk tumpuk-l">
          <NextSteps q={view.q} language={language} />
          {view.similar.length > 0 && (
            <section className="tumpuk" aria-labelledby="mirip">
              <h2 id="mirip">{none.similar}</h2>
              <p className="petunjuk">{none.similarHint}</p>
              <HitList hits={view.similar} />
            </section>
          )}
        </div>
        <aside className="lembar" aria-labelledby="lain">
          <h2 className="lembar__judul" id="lain">
            {none.elsewhere}
          </h2>
          <ul className="daftar-tautan" role="list">
            {none.links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  )
}

function NextSteps({ q, language }: { q: string; language: Language }) {
  const { none } = messages(language).search
  return (
    <section className="tumpuk" aria-labelledby="lanjut">
      <h2 id="lanjut">{none.todo}</h2>
      <ol className="urut">
        {none.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <div className="baris">
        <a className="tombol" href="/lapor">
          {none.report} <Icon name="kanan" />
        </a>
        <form method="post" action="/bukti">
          <input type="hidden" name="q" value={q} />
          <button className="tombol tombol--kedua" type="submit">
            {none.receipt}
          </button>
        </form>
      </div>
    </section>
  )
}
