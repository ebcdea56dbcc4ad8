import { Icon } from '#app/ui/icons/icon.tsx'
import type { ApplicationMessages } from '#app/i18n/applications/id.ts'

type ApplicationView = {
  ref: string
  kind: string
  since: string
  stage: string
  clock: string
  isOverdue: boolean
  isRunning: boolean
  isReturned: boolean
  incomplete: string | null
  days: readonly { day: string; why: string; running: string }[]
  asked: readonly { label: string; value: string }[]
  missing: readonly string[]
  completeBy: string | null
  steps: readonly { seq: number; title: string; at: string; texts: readonly string[]; letter: string | null }[]
}

type Props = { view: ApplicationView; said: ApplicationMessages; page: string }

/** An application as applicant and officer see it: where it stands, what is asked, what is missing, what happened. */
export function ApplicationParts({ view, said, page }: Props) {
  return (
    <>
      <section className="lembar susun" aria-labelledby="batas">
        <h2 id="batas">{said.clock.title}</h2>
        <p>
          <strong>{view.stage}.</strong> {view.clock}
        </p>
        {view.incomplete !== null && <p className="petunjuk">{view.incomplete}</p>}
        <ClockDays view={view} said={said} />
      </section>
      {view.missing.length > 0 && <Missing view={view} said={said} />}
      {view.asked.length > 0 && (
        <section className="susun" aria-labelledby="dimohon">
          <h2 id="dimohon">{said.asked}</h2>
          <dl className="fakta">
            {view.asked.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="apa-adanya">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Steps view={view} said={said} page={page} />
    </>
  )
}

function ClockDays({ view, said }: Omit<Props, 'page'>) {
  return (
    <details className="lipat">
      <summary>{said.clock.explain}</summary>
      <p className="petunjuk">{said.clock.rule}</p>
      <table className="tabel">
        <thead>
          <tr>
            <th scope="col">{said.clock.day}</th>
            <th scope="col">{said.clock.counts}</th>
            <th scope="col" className="kanan">
              {said.clock.running1}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.days.map(({ day, why, running }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{why}</td>
              <td className="kanan">{running}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Missing({ view, said }: Omit<Props, 'page'>) {
  return (
    <section className="catatan catatan--awas" aria-labelledby="kurang">
      <Icon name="bendera" />
      <div>
        <h2 id="kurang">{said.missing}</h2>
        <ul>
          {view.missing.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        {view.completeBy !== null && <p>{view.completeBy}</p>}
      </div>
    </section>
  )
}

function Steps({ view, said, page }: Props) {
  return (
    <section className="susun" aria-labelledby="riwayat">
      <h2 id="riwayat">{said.history}</h2>
      <ol className="tumpuk">
        {view.steps.map(({ seq, title, at, texts, letter }) => (
          <li key={seq}>
            <h3>{title}</h3>
            <p className="petunjuk">{at}</p>
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {letter !== null && (
              <p>
                <a href={`${page}/surat/${String(seq)}`}>{letter}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
