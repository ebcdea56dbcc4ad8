import { inboxWords, type MessageView } from './inbox-words.ts'
import { trackingMessages } from './messages.ts'
import { protectionWords, type ProtectionView } from './protection-words.ts'
import { reportWords, unitName, type ReportHead } from './report-words.ts'
import type { CheckIn } from '#app/domain/complaints/check-in.ts'
import { isClosedStage, type Complaint } from '#app/domain/complaints/complaint.ts'
import type { InboxMessage } from '#app/domain/complaints/message.ts'
import type { ComplaintStep } from '#app/domain/complaints/step.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'

type Shown = {
  complaint: Complaint
  steps: readonly ComplaintStep[]
  inbox: readonly InboxMessage[]
  openings: readonly { kind: 'CUSTODIAN' | 'BREAK_GLASS'; reason: string; openedAt: Instant }[]
  openCheckIns: readonly CheckIn[]
  outsideNumbers: readonly { system: string; number: string }[]
  proof: string
}
type By = {
  language: Language
  norms: Norms
  today: Day
  /** Which form was sent just now. */
  sent: string | null
}

/** The page of a report for whoever reported, in words. */
export type OwnReportView = {
  no: string
  title: string
  head: ReportHead
  messages: readonly MessageView[]
  protection: ProtectionView
  checkInDays: readonly number[]
  outsideNumbers: readonly string[]
  proof: string
  isAsked: boolean
  mayWithdraw: boolean
  isDanger: boolean
  otherWays: readonly string[]
  sent: string | null
}

export function ownReportWords(shown: Shown, { language, norms, today, sent }: By): OwnReportView {
  const said = trackingMessages(language)
  const { complaint, inbox, openings } = shown
  const office = unitName(complaint.unitId, { norms, language })
  const sentWords: Record<string, string> = said.sent
  return {
    ...{ no: complaint.no, title: fill(said.page.title, { nomor: complaint.no }) },
    head: reportWords(shown, { norms, language, today }),
    messages: inboxWords(inbox, { language, side: 'REPORTER', office, filesAt: '/lacak/berkas' }),
    protection: protectionWords(complaint, openings, language),
    checkInDays: shown.openCheckIns.map(({ day }) => day),
    outsideNumbers: shown.outsideNumbers.map(({ system, number }) => `${systemName(system)} ${number}`),
    proof: shown.proof,
    isAsked: complaint.stage === 'S11',
    mayWithdraw: !isClosedStage(complaint.stage),
    isDanger: complaint.severity === 4,
    otherWays: otherWays(complaint, { norms, language }),
    sent: sent === null ? null : (sentWords[sent] ?? null),
  }
}

const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  SP4N_LAPOR: 'SP4N-LAPOR!',
  LAPOR_AA: 'Lapor AA',
  OPEN311: 'Open311',
}

function systemName(system: string): string {
  return SYSTEM_NAMES[system] ?? system.toLowerCase()
}

/** Where else to turn: the office again, the Ombudsman, SP4N-LAPOR!. */
function otherWays({ stage, namesOfficial }: Complaint, { norms, language }: Pick<By, 'norms' | 'language'>): string[] {
  const { unhappy } = trackingMessages(language)
  const named = (id: string): string => {
    const body = norms.outsideBodies.get(id)
    return body ? inLanguage({ id: body.labelId, en: body.labelEn }, language) : id
  }
  return [
    stage === 'S72' ? unhappy.reopenNew : unhappy.reopen,
    // domain.md 11.9: where an official is named, what the KPK takes is offered.
    ...(namesOfficial ? [fill(unhappy.bribery, { nama: named('KPK_JAGA') })] : []),
    fill(unhappy.ombudsman, { nama: named('OMBUDSMAN_JAKARTA_RAYA') }),
    fill(unhappy.sp4n, { nama: named('SP4N_LAPOR') }),
  ]
}

/** The proof of filing as a text file. */
export function filingProofText({ proof, url }: { proof: string; url: string }, language: Language): string {
  const lines = trackingMessages(language).proof.file
  return `${lines.map((line) => fill(line, { alamat: url, kode: proof })).join('\n')}\n`
}
