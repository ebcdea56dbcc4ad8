import type { ReportHead as Words } from '#app/i18n/tracking/report-words.ts'

/** Where a report stands, in one box. */
export function ReportHead({ head }: { head: Words }) {
  return (
    <section className="lacak-kepala" aria-labelledby="kini">
      <div className="tepi" aria-hidden="true"></div>
      <div className="tumpuk tumpuk-s">
        <p className="panel__kapan">{head.today}</p>
        <h2 className="besar" id="kini">
          {head.stage}
        </h2>
        <p className="panel__kalimat">{head.sentences.join(' ')}</p>
        <p className="petunjuk">{head.banner}</p>
      </div>
    </section>
  )
}

/** What was done, where it stands, what comes by when. */
export function Journey({ journey, title }: { journey: Words['journey']; title: string }) {
  return (
    <section className="tumpuk" aria-labelledby="perjalanan">
      <h2 id="perjalanan">{title}</h2>
      <ol className="linimasa">
        {journey.map((entry) => (
          <li className={entry.when} key={entry.key}>
            {entry.at === null ? (
              <span className="kapan">{entry.moment}</span>
            ) : (
              <time dateTime={entry.at}>{entry.moment}</time>
            )}
            <h3>{entry.title}</h3>
            {entry.text !== '' && <p>{entry.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
