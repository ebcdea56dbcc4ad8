import { Icon } from '#app/ui/icons/icon.tsx'
import type { IconName } from '#app/ui/icons/symbols.ts'
import { formatCount, formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import type { Day } from '#app/domain/shared/day.ts'

const DOORS = [
  { key: 'seeker', hint: 'seekerHint', href: '/lapor', icon: 'orang' },
  { key: 'company', hint: 'companyHint', href: '/lapor/perusahaan', icon: 'pabrik' },
  { key: 'track', hint: 'trackHint', href: '/lacak', icon: 'kunci' },
] as const satisfies readonly { key: string; hint: string; href: string; icon: IconName }[]

export function ReportDoors({ language }: { language: Language }) {
  const { report } = messages(language).home
  return (
    <section className="dua" aria-labelledby="lapor">
      <div className="tumpuk">
        <h2 id="lapor">{report.title}</h2>
        <ul className="pintu" role="list">
          {DOORS.map(({ key, hint, href, icon }) => (
            <li key={key}>
              <a href={href}>
                <Icon name={icon} />
                <div>
                  <b>{report[key]}</b>
                  <span>{report[hint]}</span>
                </div>
                <Icon name="kanan" />
              </a>
            </li>
          ))}
        </ul>
      </div>
      <aside className="catatan catatan--bahaya" aria-label={report.emergencyLabel}>
        <Icon name="telepon" />
        <div>
          <p className="catatan__judul">{report.emergencyTitle}</p>
          <p>
            {report.emergencyStart}{' '}
            <a href="tel:110">
              <strong>110</strong>
            </a>{' '}
            {report.emergencyEnd}
          </p>
        </div>
      </aside>
    </section>
  )
}

export type RegisterNumbers = { agencies: number; active: number; owing: number; unexamined: number; on: Day }

export function Numbers({ numbers, language }: { numbers: RegisterNumbers; language: Language }) {
  const words = messages(language).home.numbers
  return (
    <section aria-labelledby="angka" className="tumpuk">
      <h2 id="angka">{words.title}</h2>
      <dl className="bilangan">
        {(['agencies', 'active', 'owing', 'unexamined'] as const).map((key) => (
          <div key={key}>
            <dt>{words[key]}</dt>
            <dd>{formatCount(numbers[key], language)}</dd>
          </div>
        ))}
      </dl>
      <p className="petunjuk">
        {fill(words.note, { tanggal: formatDay(numbers.on, language) })} <a href="/data">{words.data}</a>
      </p>
    </section>
  )
}

/** The woven field behind the first question: decoration. */
export function WovenField() {
  return (
    <svg className="muka__kain" viewBox="0 0 480 480" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
      <pattern id="anyam" width="160" height="160" patternUnits="userSpaceOnUse">
        <path
          className="bilah"
          d="M0 10h80v20H0zM0 50h80v20H0zM90 0h20v80H90zM130 0h20v80h-20zM10 80h20v80H10zM50 80h20v80H50zM80 90h80v20H80zM80 130h80v20H80z"
        />
      </pattern>
      <rect width="480" height="480" />
      <path className="alas" d="M160 160h80v80h-80z" />
      <path className="cek" d="m164 200 26 28 46-62" />
    </svg>
  )
}
