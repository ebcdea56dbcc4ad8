import type { reportWords } from '#app/i18n/visits/visit-words.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

type Props = { report: NonNullable<ReturnType<typeof reportWords>>; said: VisitsMessages['report']; offered: string }

/** What was reported, as it was sent. */
export function ReportSeen({ report, said, offered }: Props) {
  return (
    <section className="bagian" aria-labelledby="hasil">
      <header>
        <h2 id="hasil">{said.seenTitle}</h2>
        <span className="petunjuk">{report.when}</span>
      </header>
      <div className="dalam">
        <div className="gulir" role="region" aria-label={said.columns.requirement} tabIndex={0}>
          <table className="padat">
            <caption className="sr">{said.seenTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{said.columns.requirement}</th>
                <th scope="col">{said.columns.finding}</th>
                <th scope="col">{said.columns.note}</th>
              </tr>
            </thead>
            <tbody>
              {report.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.requirement}</th>
                  <td data-l={said.columns.finding}>
                    <span>
                      <Icon name={row.icon} /> {row.finding}
                    </span>
                  </td>
                  <td data-l={said.columns.note}>{row.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <dl className="fakta">
          {report.place.length > 0 && (
            <div>
              <dt>{said.place}</dt>
              <dd>{report.place.join('. ')}</dd>
            </div>
          )}
          {report.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{offered}</p>
      </div>
    </section>
  )
}
