import type { ReactNode } from 'react'
import { Emergency } from './emergency.tsx'
import { stepBefore, WIZARD_STEPS, type WizardStep } from '#app/domain/complaints/wizard/draft.ts'
import type { WizardFault } from '#app/domain/complaints/wizard/faults.ts'
import { complaintFormWords } from '#app/i18n/complaints/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { Icon } from '#app/ui/icons/icon.tsx'

/** Where each question is asked, for links; as the routes have it. */
export const STEP_LINKS: Readonly<Record<WizardStep, string>> = {
  KINDS: '/lapor',
  EVENT: '/lapor/kejadian',
  PARTY: '/lapor/lembaga',
  EVIDENCE: '/lapor/bukti',
  PRIVACY: '/lapor/kerahasiaan',
  REVIEW: '/lapor/periksa',
}

type WizardFrameView = {
  language: Language
  step: WizardStep
  done: readonly WizardStep[]
  /** Until when the draft lives, in words; null: there is none yet. */
  until: string | null
  isDanger: boolean
  /** Somebody said that there is danger now. */
  isSaid: boolean
}

type Props = { frame: WizardFrameView; faults?: readonly WizardFault[]; children: ReactNode }

/** One question of the form: the way back, the quick way out, how far one is, what is wrong, and the draft's own form. */
export function WizardPage({ frame, faults = [], children }: Props) {
  const { language, until } = frame
  return (
    <div className="wadah sempit isi wizard">
      <Tools frame={frame} />
      <Progress frame={frame} />
      <FaultSummary language={language} faults={faults} />
      {frame.isDanger && <Emergency language={language} now={frame.isSaid ? 'said' : 'perhaps'} />}
      {children}
      {until !== null && <DraftNote language={language} until={until} />}
    </div>
  )
}

function Tools({ frame: { language, step } }: { frame: WizardFrameView }) {
  const words = complaintFormWords(language)
  const before = stepBefore(step)
  return (
    <div className="wizard__alat">
      {before ? (
        <a className="tautan-aksi" href={STEP_LINKS[before]}>
          <Icon name="kiri" /> {words.back}
        </a>
      ) : (
        <span />
      )}
      <a className="keluar-cepat" href="/lapor/tutup" rel="noreferrer noopener" title={words.exitHint}>
        <Icon name="keluar" /> {words.exit}
      </a>
    </div>
  )
}

function Progress({ frame: { language, step, done } }: { frame: WizardFrameView }) {
  const words = complaintFormWords(language)
  const now = WIZARD_STEPS.indexOf(step) + 1
  return (
    <nav className="langkah" aria-label={words.progress}>
      <p>{fill(words.stepOf, { ke: now, semua: WIZARD_STEPS.length, nama: words.steps[step] })}</p>
      <ol>
        {WIZARD_STEPS.map((one, index) => {
          const isDone = one !== step && done.includes(one)
          return (
            <li key={one} className={isDone ? 'sudah' : undefined} aria-current={one === step ? 'step' : undefined}>
              <span>
                {index + 1}. {words.steps[one]}
              </span>
              {isDone && <span className="sr"> {words.done}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function FaultSummary({ language, faults }: { language: Language; faults: readonly WizardFault[] }) {
  if (faults.length === 0) return null
  const words = complaintFormWords(language)
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1} aria-labelledby="rg">
      <h2 id="rg">{fill(words.errorTitle, { jumlah: faults.length })}</h2>
      <ul>
        {faults.map(({ field, code }) => (
          <li key={field + code}>
            <a href={`#${field}`}>{words.faults[code]}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sentence of what is wrong with a field, or undefined. */
export function faultOf(faults: readonly WizardFault[], field: string, language: Language): string | undefined {
  const fault = faults.find((one) => one.field === field)
  if (!fault) return undefined
  const words = complaintFormWords(language)
  return `${words.error} ${words.faults[fault.code]}`
}

/** The buttons under a question. */
export function WizardButtons({ language, to }: { language: Language; to?: string }) {
  const words = complaintFormWords(language)
  return (
    <div className="aksi-bawah">
      <button className="tombol" type="submit" name="aksi" value="lanjut">
        {to ?? words.next} <Icon name="kanan" />
      </button>
      <button className="tombol tombol--tenang" type="submit" name="aksi" value="simpan">
        {words.later}
      </button>
    </div>
  )
}

function DraftNote({ language, until }: { language: Language; until: string }) {
  const { draft } = complaintFormWords(language)
  return (
    <form className="baris antara" method="post" action="/lapor/tutup" aria-label={draft.label}>
      <p className="petunjuk">{fill(draft.until, { waktu: until })}</p>
      <button className="tombol tombol--tenang tombol--kecil" type="submit">
        {draft.discard}
      </button>
    </form>
  )
}
