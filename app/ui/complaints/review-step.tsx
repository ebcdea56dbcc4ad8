import type { ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import type { WizardStep } from '#app/domain/complaints/wizard/draft.ts'
import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { ExpectedSteps } from './expected-steps.tsx'
import { Honeypot } from './honeypot.tsx'
import { Pick } from './pick.tsx'
import { faultOf, STEP_LINKS, WizardButtons } from './wizard-frame.tsx'

export type ReviewRow = { step: WizardStep; label: string; value: string; faults: readonly WizardFault[] }

/** What is publicly on record of the agency that was chosen. */
export type OnRecord = { no: string; name: string; status: string; sanctions: readonly string[] }

type Props = {
  language: Language
  rows: readonly ReviewRow[]
  dropsIdentity: boolean
  steps: readonly ExpectedStep[]
  from: Day
  onRecord: OnRecord | null
  /** Of this page itself. */
  faults: readonly WizardFault[]
}

/** Everything before it is sent, each with the way to change it; what may be expected, and by when. */
export function ReviewStep({ language, rows, dropsIdentity, steps, from, onRecord, faults }: Props) {
  const words = complaintFormWords(language)
  const { review } = words
  const error = faultOf(faults, 'benar', language)
  return (
    <form className="wizard" method="post" action="/lapor/periksa" noValidate>
      <h1>{words.titles.REVIEW}</h1>
      <Rows language={language} rows={rows} />
      {dropsIdentity && <p className="catatan">{review.dropped}</p>}
      {onRecord && <PublicFacts language={language} onRecord={onRecord} />}
      <section className="tumpuk tumpuk-s" aria-labelledby="janji">
        <h2 className="kelompok" id="janji">
          {complaintPartWords(language).steps.title}
        </h2>
        <ExpectedSteps language={language} steps={steps} from={from} />
      </section>
      <div id="benar" className={error === undefined ? 'tumpuk tumpuk-s' : 'tumpuk tumpuk-s ruas--galat'}>
        {error !== undefined && <p className="galat">{error}</p>}
        <Pick
          {...{ type: 'checkbox', name: 'benar', value: 'ya', isChosen: false }}
          label={review.faith}
          hint={review.faithHint}
        />
      </div>
      <Honeypot language={language} />
      <WizardButtons language={language} to={review.send} />
    </form>
  )
}

function Rows({ language, rows }: Pick<Props, 'language' | 'rows'>) {
  const { review, faults: words } = complaintFormWords(language)
  return (
    <dl className="tinjau">
      {rows.map(({ step, label, value, faults }, index) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className="teks-apa-adanya">{value}</span>
            {faults.map(({ field, code }) => (
              <span className="galat" key={field + code}>
                {words[code]}
              </span>
            ))}
          </dd>
          <dd>
            <a id={step === 'EVENT' && index > 1 ? undefined : `ubah-${step}`} href={STEP_LINKS[step]}>
              {review.change}
              <span className="sr"> {label.toLowerCase()}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function PublicFacts({ language, onRecord }: { language: Language; onRecord: OnRecord }) {
  const { review } = complaintFormWords(language)
  const { no, name, status, sanctions } = onRecord
  return (
    <section className="tumpuk tumpuk-s" aria-labelledby="tercatat">
      <h2 className="kelompok" id="tercatat">
        {review.onRecord}
      </h2>
      <p>
        {name}: {status}
      </p>
      {sanctions.length > 0 && (
        <ul>
          {sanctions.map((sanction) => (
            <li key={sanction}>{sanction}</li>
          ))}
        </ul>
      )}
      <p className="petunjuk">
        {review.onRecordHint}{' '}
        <a href={`/lembaga/${no}`} rel="noreferrer">
          {review.page}
        </a>
      </p>
    </section>
  )
}
