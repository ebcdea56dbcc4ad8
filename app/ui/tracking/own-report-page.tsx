import { FilingProofCard, OtherWays, Protection } from './report-aside.tsx'
import { Journey, ReportHead } from './report-head.tsx'
import { CheckInForm, PressureForm, WithdrawForm, WriteForm, wordsOf, type WriteAnswer } from './write-forms.tsx'
import type { Language } from '#app/i18n/language.ts'
import { trackingMessages } from '#app/i18n/tracking/messages.ts'
import type { OwnReportView } from '#app/i18n/tracking/own-report-words.ts'
import { CountedDays } from '#app/ui/complaints/counted-days.tsx'
import { Emergency } from '#app/ui/complaints/emergency.tsx'
import { Inbox } from '#app/ui/complaints/inbox.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'

type Props = { language: Language; page: OwnReportView; answer: WriteAnswer | undefined }

/** The page of a report for whoever reported (mock-up 06). */
export function OwnReportPage({ language, page, answer }: Props) {
  return (
    <div className="wadah isi tumpuk tumpuk-l">
      <Title language={language} page={page} />
      <News language={language} page={page} answer={answer} />
      <ReportHead head={page.head} />
      <div className="dua">
        <div className="tumpuk tumpuk-xl">
          <Journey journey={page.head.journey} title={trackingMessages(language).page.journey} />
          <Counting language={language} page={page} />
          <section className="tumpuk" aria-labelledby="pesan">
            <h2 id="pesan">{trackingMessages(language).inbox.title}</h2>
            <Inbox messages={page.messages} said={trackingMessages(language).inbox} />
            <WriteForm language={language} answer={answer} isAsked={page.isAsked} />
          </section>
          {page.mayWithdraw && <WithdrawForm language={language} answer={answer} />}
        </div>
        <Aside language={language} page={page} answer={answer} />
      </div>
    </div>
  )
}

function Title({ language, page }: Omit<Props, 'answer'>) {
  const said = trackingMessages(language).page
  const [before = '', after = ''] = said.title.split('{nomor}')
  return (
    <div className="wizard__alat">
      <h1>
        {before}
        <span className="angka">{page.no}</span>
        {after}
      </h1>
      <a className="tautan-aksi" href="/lacak/keluar">
        {said.leave}
      </a>
      <a className="keluar-cepat" href="/lacak/keluar?cepat" rel="noreferrer noopener">
        <Icon name="keluar" /> {said.quick}
      </a>
    </div>
  )
}

/** What became of what was sent, and whom to call where somebody is in danger. */
function News({ language, page, answer }: Props) {
  const { errorTitle, errors } = trackingMessages(language)
  const field = answer?.refused.length ? 'berkas' : fieldOf(answer)
  return (
    <>
      {answer && <ErrorSummary title={errorTitle} errors={[{ name: field, text: wordsOf(answer.code, errors) }]} />}
      {!answer && page.sent !== null && (
        <p className="catatan catatan--baik" role="status" id="kabar">
          {page.sent}
        </p>
      )}
      {page.isDanger && <Emergency language={language} now="said" />}
    </>
  )
}

const FIELDS: Readonly<Record<string, string>> = {
  withdraw: 'isi-cabut',
  pressure: 'isi-tekanan',
  'check-in': 'perlindungan',
}

function fieldOf(answer: WriteAnswer | undefined): string {
  return FIELDS[answer?.typed['maksud'] ?? ''] ?? 'isi-pesan'
}

function Counting({ language, page }: Omit<Props, 'answer'>) {
  const { page: said } = trackingMessages(language)
  const { counting } = page.head
  if (!counting) return null
  return (
    <section className="tumpuk" aria-labelledby="hitungan">
      <h2 id="hitungan">{said.counting}</h2>
      <p>{counting.sentence}</p>
      {counting.cells.length > 0 && (
        <CountedDays cells={counting.cells} weekdays={said.weekdays} nth={said.day.nth} legend={said.legend} />
      )}
    </section>
  )
}

function Aside({ language, page, answer }: Props) {
  const said = trackingMessages(language)
  return (
    <aside className="tumpuk">
      {page.checkInDays.map((day) => (
        <CheckInForm key={day} language={language} day={day} />
      ))}
      <Protection view={page.protection} said={said.protection} />
      <PressureForm language={language} answer={answer} />
      <FilingProofCard token={page.proof} said={said.proof} />
      <OtherWays id="tidak-puas" title={said.unhappy.title} ways={page.otherWays} />
      {page.outsideNumbers.length > 0 && (
        <OtherWays id="nomor-lain" title={said.page.otherNumbers} ways={page.outsideNumbers} />
      )}
    </aside>
  )
}
