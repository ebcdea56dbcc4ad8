import { Emergency } from './emergency.tsx'
import { ExpectedSteps } from './expected-steps.tsx'
import type { ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import { spelled } from '#app/domain/complaints/spelled.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import { complaintReceiptWords } from '#app/i18n/complaint-receipt/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { formatReportMoment } from '#app/i18n/report-format.ts'
import { Icon } from '#app/ui/icons/icon.tsx'
import { QrCode } from '#app/ui/proofs/qr-code.tsx'

type Qr = { size: number; path: string }

/** What a reporter is shown once, after the report is on disk. */
type ReceiptView = {
  no: string
  secret: string
  receivedAt: Instant
  receivedOn: Day
  severity: number
  /** Holds number and secret. */
  qr: Qr
  /** Attests that a report existed, and opens nothing. */
  proof: { qr: Qr; token: string }
  steps: readonly ExpectedStep[]
}

type Props = {
  language: ReportLanguage
  receipt: ReceiptView
  /** Of the receipt as a letter. */
  pdfAt: string
  /** What was retyped was not the code. */
  isWrong: boolean
}

/** The receipt of a report: the only place that ever shows its secret. It closes when the secret was typed once more. */
export function ComplaintReceipt({ language, receipt, pdfAt, isWrong }: Props) {
  const words = complaintReceiptWords(language)
  return (
    <div className="wadah sempit isi wizard">
      {isWrong && <WrongCode language={language} />}
      {receipt.severity === 4 && <Emergency language={language} now="said" />}
      <div className="catatan catatan--baik">
        <Icon name="st-terverifikasi" />
        <div>
          <p className="catatan__judul">
            {fill(words.received, { waktu: formatReportMoment(receipt.receivedAt, language) })}
          </p>
        </div>
      </div>
      <h1>{words.title}</h1>
      <p>
        {words.lead} <strong>{words.once}</strong>
      </p>
      <Slip language={language} receipt={receipt} />
      <Aloud language={language} secret={receipt.secret} />
      <div className="tumpuk tumpuk-s tak-cetak">
        <p>
          <a className="tombol" href={pdfAt}>
            <Icon name="unduh" /> {words.pdf}
          </a>
        </p>
        <p className="petunjuk">
          {words.pdfHint} {words.print}
        </p>
      </div>
      <Retype language={language} isWrong={isWrong} />
      <section className="tumpuk tumpuk-s" aria-labelledby="lgs">
        <h2 className="kelompok" id="lgs">
          {words.next}
        </h2>
        <ExpectedSteps language={language} steps={receipt.steps} from={receipt.receivedOn} />
      </section>
    </div>
  )
}

function Slip({ language, receipt }: Pick<Props, 'language' | 'receipt'>) {
  const words = complaintReceiptWords(language)
  const { no, secret, qr, proof } = receipt
  return (
    <article className="slip">
      <div className="tepi" aria-hidden="true" />
      <div>
        <p className="petunjuk">{words.number}</p>
        <p className="kode-besar">{no}</p>
      </div>
      <div>
        <p className="petunjuk">{words.secret}</p>
        <p className="kode-besar kode-besar--kelompok">
          {secret.split('-').map((group, index, groups) => (
            <span key={index}>{index < groups.length - 1 ? `${group}-` : group}</span>
          ))}
        </p>
        <p className="petunjuk">{words.signs}</p>
      </div>
      <div className="slip__qr">
        <QrCode qr={qr} label={words.qr.label} />
        <div className="tumpuk tumpuk-s">
          <h2 className="lembar__judul">{words.qr.title}</h2>
          <p className="petunjuk">{words.qr.text}</p>
        </div>
      </div>
      <div className="slip__qr">
        <QrCode qr={proof.qr} label={words.proof.label} />
        <div className="tumpuk tumpuk-s">
          <h2 className="lembar__judul">{words.proof.title}</h2>
          <p className="petunjuk">{words.proof.text}</p>
          <p className="kode kode--bukti">{proof.token}</p>
        </div>
      </div>
    </article>
  )
}

function Aloud({ language, secret }: Pick<Props, 'language'> & { secret: string }) {
  const words = complaintReceiptWords(language)
  const groups = spelled(secret, words.digits)
  return (
    <details className="lipat tak-cetak">
      <summary>{words.aloud}</summary>
      <ol className="tumpuk tumpuk-s" role="list">
        {groups.map((group, index) => (
          <li key={index}>
            <b>{index === groups.length - 1 ? words.check : fill(words.group, { ke: index + 1 })}</b>:{' '}
            {group.map(({ sign, word }) => `${sign} ${word}`).join(', ')}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Retype({ language, isWrong }: Pick<Props, 'language' | 'isWrong'>) {
  const { retype } = complaintReceiptWords(language)
  const describedBy = isWrong ? 'ulang-petunjuk ulang-galat' : 'ulang-petunjuk'
  return (
    <form className="wizard tak-cetak" method="post">
      <div className={isWrong ? 'ruas ruas--galat' : 'ruas'}>
        <label htmlFor="ulang">{retype.label}</label>
        <p className="petunjuk" id="ulang-petunjuk">
          {retype.hint}
        </p>
        {isWrong && (
          <p className="galat" id="ulang-galat">
            {retype.wrong}
          </p>
        )}
        <input
          className="masuk kode"
          id="ulang"
          name="kode"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={describedBy}
          aria-invalid={isWrong || undefined}
        />
      </div>
      <div className="aksi-bawah">
        <button className="tombol tombol--kedua" type="submit">
          {retype.button}
        </button>
        <p className="petunjuk">{retype.after}</p>
      </div>
    </form>
  )
}

function WrongCode({ language }: Pick<Props, 'language'>) {
  const { retype } = complaintReceiptWords(language)
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{retype.errorTitle}</h2>
      <ul>
        <li>
          <a href="#ulang">{retype.wrong}</a>
        </li>
      </ul>
    </div>
  )
}

/** What stands there once the receipt was closed, or for whoever never had it. */
export function ClosedReceipt({ language, againAt }: { language: ReportLanguage; againAt: string }) {
  const { gone } = complaintReceiptWords(language)
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{gone.title}</h1>
      <p>{gone.text}</p>
      <p>
        <a className="tombol" href="/lacak">
          {gone.track}
        </a>
      </p>
      <p className="petunjuk">{gone.lost}</p>
      <p>
        <a href={againAt}>{gone.again}</a>
      </p>
    </div>
  )
}
