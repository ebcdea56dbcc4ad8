import { bad, readText, type Read, type WizardFault } from './faults.ts'
import type { Typed } from './draft.ts'
import { MODES, REPORTER_KINDS, type Mode, type ReporterKind } from '#app/domain/complaints/complaint.ts'
import { SAFE_HOURS, type ReporterIdentity } from '#app/domain/complaints/identity.ts'

const SHORT = 300
const MAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/

export type PrivacyPart = {
  mode: Mode
  reporterKind: ReporterKind
  /** Null in mode ANONIM, whatever was typed before that was chosen. */
  identity: ReporterIdentity | null
  /** Wants to be asked after 30, 60 and 90 days whether they are under pressure. */
  checkIns: boolean
}

/** How who reports is kept, as typed; RAHASIA where nothing was chosen. */
export function readPrivacy(typed: Typed, language: string): Read<PrivacyPart> {
  const mode = MODES.find((one) => one === typed['mode']) ?? 'RAHASIA'
  const reporterKind = REPORTER_KINDS.find((one) => one === typed['sebagai']) ?? 'PUBLIC'
  const part = { mode, reporterKind, checkIns: typed['tanya'] === 'ya' }
  if (mode === 'ANONIM') return { value: { ...part, identity: null }, faults: [] }
  const identity = readIdentity(typed, language)
  const name: WizardFault[] =
    mode === 'TERBUKA' && identity.value.name === '' ? [{ field: 'nama', code: 'name-needed' }] : []
  return { value: { ...part, identity: identity.value }, faults: [...name, ...identity.faults] }
}

function readIdentity(typed: Typed, language: string): Read<ReporterIdentity> {
  const texts = ['nama', 'telepon', 'hub'].map((field) => readText(typed, field, SHORT)) as [
    Read<string>,
    Read<string>,
    Read<string>,
  ]
  const wantsMail = typed['kabari'] === 'ya'
  const email = readMail(typed, wantsMail)
  return {
    value: {
      ...{ name: texts[0].value, phone: texts[1].value, contact: texts[2].value, email: email.value },
      hours: SAFE_HOURS.find((one) => one === typed['jam']) ?? 'ANY',
      ...{ language, company: null, wantsMail: wantsMail && email.value !== '' },
    },
    faults: [...texts, email].flatMap(({ faults }) => faults),
  }
}

function readMail(typed: Typed, isWanted: boolean): Read<string> {
  const mail = readText(typed, 'surel', SHORT)
  if (mail.value === '') return isWanted ? bad('', 'surel', 'mail-missing') : mail
  return MAIL.test(mail.value) ? mail : bad(mail.value, 'surel', 'mail-wrong')
}
