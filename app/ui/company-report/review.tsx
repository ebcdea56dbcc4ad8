import { WhoSees } from './aside.tsx'
import { QuickExit } from './company-form.tsx'
import { LetterLink } from './demand-questions.tsx'
import { Tick } from './question.tsx'
import { CompanyMatches } from './safety-questions.tsx'
import type { CompanyFormView, Said } from './view.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { Emergency } from '#app/ui/complaints/emergency.tsx'
import { ExpectedSteps } from '#app/ui/complaints/expected-steps.tsx'
import { Honeypot } from '#app/ui/complaints/honeypot.tsx'
import { SafetyPreview, type PreviewedText } from '#app/ui/complaints/safety-preview.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'

/** What is about to be sent, row by row; `at`: where it is changed. */
type ReviewRow = { key: string; label: string; text: string; at: string }

type CompanyReviewView = {
  form: CompanyFormView
  rows: readonly ReviewRow[]
  texts: readonly PreviewedText[]
  isDanger: boolean
  /** What is told of a lawful activity; null: none was named. */
  lawful: { text: string; still: string } | null
  handledBy: { lead: Said; with: readonly Said[]; bodies: readonly Said[] }
  /** Handing over was neither asked for nor declined. */
  isHandOverOpen: boolean
  isAnonymous: boolean
  isCompanyUnchosen: boolean
  changeAt: string
}

type Props = { view: CompanyReviewView; error: { at: 'benar' | ''; text: string } | undefined }

/** The last page before sending: nothing has been received yet. */
export function CompanyReview({ view, error }: Props) {
  const { form, rows, changeAt } = view
  const { language } = form
  const { review, errorsTitle } = companyReportWords(language)
  return (
    <div className="wadah sempit isi wizard">
      <div className="wizard__alat">
        <a className="tautan-aksi" href={changeAt}>
          <Icon name="kiri" /> {review.back}
        </a>
        <QuickExit language={language} />
      </div>
      <form className="wizard" method="post">
        <ErrorSummary title={errorsTitle} errors={error ? [{ name: error.at, text: error.text }] : []} />
        <h1>{review.title}</h1>
        {view.isDanger && <Emergency language={language} now="said" />}
        <Notes view={view} />
        <dl className="tinjau">
          {rows.map(({ key, label, text, at }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd className="teks-apa-adanya">{text}</dd>
              <dd>
                <a href={at}>
                  {review.change}
                  <span className="sr"> {label}</span>
                </a>
              </dd>
            </div>
          ))}
        </dl>
        <RegisterSays view={form} />
        <SafetyPreview
          language={language}
          texts={view.texts}
          hasFiles={form.evidence.length > 0}
          changeAt={`${changeAt}#cerita`}
        />
        <HandledBy view={view} />
        <WhoSees language={language} />
        <section className="tumpuk tumpuk-s" aria-labelledby="janji">
          <h2 className="kelompok" id="janji">
            {complaintPartWords(language).steps.title}
          </h2>
          <ExpectedSteps language={language} steps={form.steps} from={form.today} />
        </section>
        <Honeypot language={language} />
        <Sending view={view} error={error} />
      </form>
    </div>
  )
}

function Notes({ view: { form, lawful, isAnonymous, isCompanyUnchosen } }: Pick<Props, 'view'>) {
  const { review, lawful: words } = companyReportWords(form.language)
  return (
    <>
      {lawful && (
        <div className="catatan">
          <Icon name="info" />
          <div className="tumpuk tumpuk-s">
            <p className="catatan__judul">{words.title}</p>
            <p>{lawful.text}</p>
            <p>{lawful.still}</p>
          </div>
        </div>
      )}
      {isAnonymous && <p className="catatan catatan--polos">{review.anonymous}</p>}
      {isCompanyUnchosen && !isAnonymous && (
        <div className="tumpuk tumpuk-s">
          <p>{review.unchosen}</p>
          <CompanyMatches view={form} />
        </div>
      )}
    </>
  )
}

function RegisterSays({ view: { language, register } }: { view: CompanyFormView }) {
  const { who } = companyReportWords(language)
  if (register === null) return null
  return (
    <section className="tumpuk tumpuk-s" aria-labelledby="register">
      <h2 className="kelompok" id="register">
        {who.found}
      </h2>
      {register.hits.length === 0 && <p>{register.none}</p>}
      <ul className="tumpuk tumpuk-s" role="list">
        {register.hits.map(({ no, name, status }) => (
          <li key={no}>
            <b lang="id">{name}</b> ({no}): <span lang={status.lang}>{status.text}</span>
            <LetterLink language={language} no={no} name={name} />
          </li>
        ))}
      </ul>
      {register.hits.length > 0 && <p className="petunjuk">{who.letterHint}</p>}
    </section>
  )
}

function HandledBy({ view: { form, handledBy, isHandOverOpen } }: Pick<Props, 'view'>) {
  const { review } = companyReportWords(form.language)
  return (
    <section className="tumpuk tumpuk-s" aria-labelledby="penanganan">
      <h2 className="kelompok" id="penanganan">
        {review.handledBy}
      </h2>
      <p>
        {review.lead} <Names names={[handledBy.lead]} />
      </p>
      {handledBy.with.length > 0 && (
        <p>
          {review.with} <Names names={handledBy.with} />
        </p>
      )}
      {handledBy.bodies.length > 0 && (
        <p>
          {review.outside} <Names names={handledBy.bodies} />
        </p>
      )}
      {isHandOverOpen && <p>{review.offered}</p>}
    </section>
  )
}

function Names({ names }: { names: readonly Said[] }) {
  return (
    <>
      {names.map(({ text, lang }, index) => (
        <span key={text} lang={lang}>
          {index > 0 ? '; ' : ''}
          {text}
        </span>
      ))}
    </>
  )
}

function Sending({ view: { form, changeAt }, error }: Props) {
  const { review, courtesy } = companyReportWords(form.language)
  return (
    <>
      <div className={error?.at === 'benar' ? 'ruas ruas--galat' : undefined} id="benar">
        {error?.at === 'benar' && <p className="galat">{error.text}</p>}
        <Tick type="checkbox" name="benar" value="YA" isTicked={false} label={review.truth} hint={review.truthHint} />
      </div>
      <div className="aksi-bawah">
        <button className="tombol" type="submit">
          {review.send} <Icon name="kanan" />
        </button>
        <a href={changeAt}>{review.back}</a>
      </div>
      <p className="petunjuk">{courtesy}</p>
    </>
  )
}
