import type { CompanyFormView, RuleSaid } from './view.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { ExpectedSteps } from '#app/ui/complaints/expected-steps.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'

/** Beside the form: who sees it, what the rules say, and what happens next. */
export function CompanyAside({ view: { language, rules, steps, today } }: { view: CompanyFormView }) {
  const words = companyReportWords(language)
  return (
    <aside className="tumpuk">
      <WhoSees language={language} />
      <section className="lembar lembar--surat">
        <h2 className="lembar__judul">{words.rules.title}</h2>
        <RuleList rules={rules} />
        <p>{words.rules.letter}</p>
        <a className="tombol tombol--penuh tombol--kedua" href={searchAt(language)}>
          <Icon name="perisai" /> {words.rules.letterButton}
        </a>
      </section>
      <section className="lembar">
        <h2 className="lembar__judul">{words.next}</h2>
        <ExpectedSteps language={language} steps={steps} from={today} narrow />
      </section>
    </aside>
  )
}

/** The search of the register is in two languages. */
function searchAt(language: ReportLanguage): string {
  return language === 'id' ? '/lembaga' : '/lembaga?bahasa=en'
}

export function WhoSees({ language }: { language: ReportLanguage }) {
  const { seen } = companyReportWords(language)
  return (
    <section className="lembar">
      <h2 className="lembar__judul">{seen.title}</h2>
      <ul className="bobot">
        {seen.points.map((point) => (
          <li key={point}>
            <Icon name="kunci" />
            <span>{point}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RuleList({ rules }: { rules: readonly RuleSaid[] }) {
  return (
    <ul className="aturan">
      {rules.map(({ key, said, figure, source }) => (
        <li key={key}>
          <span lang={said.lang}>{said.text}</span> {figure}
          <small>{source}</small>
        </li>
      ))}
    </ul>
  )
}
