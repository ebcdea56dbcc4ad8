import type { FileRefusal, StoredFile } from '#app/domain/files/file.ts'
import type { Language } from '#app/i18n/language.ts'
import type { VisitsMessages } from '#app/i18n/visits/id.ts'
import type { visitPageWords } from '#app/i18n/visits/page-words.ts'
import { AreaField, ErrorSummary } from '#app/ui/form/field.tsx'
import { PhotoForm, PhotoList } from './photo-list.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportSeen } from './report-seen.tsx'
import { Signatures } from './signatures.tsx'

type VisitPageData = {
  language: Language
  words: ReturnType<typeof visitPageWords>
  told: string | null
  mayAct: boolean
  mayCancel: boolean
  key: string
  /** Where a phone keeps what is filled in: of this officer and this visit. */
  draft: string
  today: string
}
export type VisitAnswer = {
  act: string
  typed: Record<string, string>
  kept: readonly StoredFile[]
  refused: readonly FileRefusal[]
  errors: readonly string[]
}
type Props = { page: VisitPageData; answer: VisitAnswer | null; said: VisitsMessages }

/** One visit: what it is, what was seen, its photos, its signatures, and what may be done next. */
export function VisitSheet({ page, answer, said }: Props) {
  const { words } = page
  return (
    <>
      <nav className="remah" aria-label={said.visit.back}>
        <a href="/petugas/kunjungan">{said.visit.back}</a>
      </nav>
      <h1>{words.title}</h1>
      <Outcome page={page} answer={answer} said={said} />
      <Facts words={words} />
      {words.report && <ReportSeen report={words.report} said={said.report} offered={words.offered} />}
      <Photos page={page} answer={answerTo('foto', answer)} said={said} />
      {page.mayAct && <Acting page={page} answer={answer} said={said} />}
      {page.mayCancel && <Cancel said={said.cancel} typed={answerTo('batal', answer)?.typed['alasan']} />}
      <script type="module" src="/kunjungan.js" />
    </>
  )
}

function answerTo(act: string, answer: VisitAnswer | null): VisitAnswer | null {
  return answer?.act === act ? answer : null
}

function Outcome({ page, answer, said }: Props) {
  if (!answer) return <Told told={page.told} said={said} sent={page.draft} />
  return <ErrorSummary title={errorTitle(answer, said)} errors={answer.errors.map((text) => ({ name: '', text }))} />
}

function Photos({ page, answer, said }: Props) {
  const { words, mayAct, language } = page
  return (
    <section className="bagian" aria-labelledby="foto">
      <header>
        <h2 id="foto">{said.photos.title}</h2>
      </header>
      <div className="dalam susun">
        <PhotoList photos={words.photos} said={said.photos} />
        {mayAct && words.state === 'PLANNED' && (
          <PhotoForm
            {...{ said, language, draft: page.draft }}
            refused={answer?.refused ?? []}
            typed={answer?.typed ?? null}
          />
        )}
      </div>
    </section>
  )
}

function errorTitle({ act }: VisitAnswer, said: VisitsMessages): string {
  if (act === 'batal') return said.cancel.errorTitle
  return act === 'lapor' || act === 'foto' ? said.report.errorTitle : said.sign.errorTitle
}

/** After the report has arrived, what the phone kept of it is of no use any more. */
function Told({ told, said, sent }: { told: string | null; said: VisitsMessages; sent: string }) {
  const text = (said.told as Readonly<Record<string, string>>)[told ?? '']
  if (text === undefined) return null
  return (
    <p className="catatan catatan--baik" role="status" data-terkirim={told === 'lapor' ? sent : undefined}>
      {text}
    </p>
  )
}

function Facts({ words }: { words: VisitPageData['words'] }) {
  return (
    <section className="bagian">
      <div className="dalam">
        <dl className="fakta">
          {words.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="baris">
          {words.minutes && <a href={words.minutes.href}>{words.minutes.text}</a>}
          {words.map && <a href={words.map.href}>{words.map.text}</a>}
        </p>
      </div>
    </section>
  )
}

/** What the team does next: report, or sign. */
function Acting({ page, answer, said }: Props) {
  const { state } = page.words
  if (state === 'PLANNED') return <Reporting page={page} answer={answerTo('lapor', answer)} said={said} />
  return state === 'REPORTED' ? <Signing page={page} answer={answer} said={said} /> : null
}

function Signing({ page, answer, said }: Props) {
  const { signer, waiting, acknowledged } = page.words
  const { kept, refused, typed } = answer ?? { kept: [], refused: [], typed: null }
  return (
    <Signatures
      said={said.sign}
      language={page.language}
      {...{ signer, waiting, acknowledged, kept, refused, typed }}
    />
  )
}

function Reporting({ page, answer, said }: Props) {
  const { words, key, today, draft } = page
  const { report } = said
  return (
    <section className="bagian" aria-labelledby="lapor">
      <header>
        <h2 id="lapor">{report.title}</h2>
      </header>
      <div className="dalam susun">
        <p className="petunjuk" data-dengan-skrip="" hidden>
          {report.draftNote}
        </p>
        <p
          role="status"
          data-kabar=""
          data-putus={report.offline}
          data-tersambung={report.online}
          data-dikembalikan={report.restored}
          data-tak-tersimpan={report.notKept}
          data-di-tab-lain={report.otherTab}
        />
        <ReportForm
          said={report}
          tasks={words.tasks}
          visit={{ draft, today }}
          formKey={key}
          typed={answer?.typed ?? null}
        />
      </div>
    </section>
  )
}

function Cancel({ said, typed }: { said: VisitsMessages['cancel']; typed: string | undefined }) {
  return (
    <details className="lipat" open={typed !== undefined}>
      <summary>{said.title}</summary>
      <form method="post" className="susun">
        <input type="hidden" name="maksud" value="batal" />
        <AreaField name="alasan" rows={2} label={said.reason} typed={typed} required />
        <div>
          <button className="tombol tombol--kedua" type="submit">
            {said.submit}
          </button>
        </div>
      </form>
    </details>
  )
}
