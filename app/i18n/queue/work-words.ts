import { queueMessages } from './messages.ts'
import { shareGone, standing, type Standing } from '#app/domain/queue/due.ts'
import type { WorkKind } from '#app/domain/queue/kinds.ts'
import { REPORT_WORK } from '#app/domain/queue/viewer.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, inLanguage, type Language } from '#app/i18n/language.ts'
import { evidenceLabel } from '#app/domain/registry/public-words.ts'

/** What a piece of work is about, in words; nothing where its detail is not known. */
export function detailWords(
  { kind, detail }: { kind: WorkKind; detail: string | null },
  norms: Norms,
  language: Language,
): string {
  if (detail === null) return ''
  if (kind === 'EXAMINE_EVIDENCE' || kind === 'EXPIRY') return inLanguage(evidenceLabel(norms, [detail]), language)
  if (REPORT_WORK.includes(kind)) return kindOfReport(detail, norms, language)
  return codeWords(kind, language)[detail] ?? ''
}

function codeWords(kind: WorkKind, language: Language): Record<string, string> {
  const said = queueMessages(language)
  if (kind === 'CONFIRM_ACT') return said.acts
  return kind === 'MISMATCH' ? said.mismatches : said.details
}

function kindOfReport(detail: string, { complaintKinds }: Norms, language: Language): string {
  return complaintKinds.kinds.find(({ code }) => code === detail)?.label[language] ?? ''
}

/** A deadline as the table tells it: words first, then how long the bar is (0 to 100), and the day. */
export type DueWords = { state: Standing['state'] | 'paused'; words: string; share: number; day: string }

export function dueWords(
  item: { startedOn: Day; dueOn: Day | null; waitingFor: string },
  { norms, today }: { norms: Norms; today: Day },
  language: Language,
): DueWords {
  const { due: said } = queueMessages(language)
  const by = { calendar: norms.calendar, knownOn: today }
  const stands = standing(item.dueOn, today, by)
  if (stands.state === 'none' && item.waitingFor === 'APPLICANT') {
    return { state: 'paused', words: said.paused, share: 0, day: '' }
  }
  const n = 'left' in stands ? stands.left : 'by' in stands ? stands.by : 0
  return {
    state: stands.state,
    words: fill(said[stands.state], { n }),
    share: shareGone(item, today, by),
    day: item.dueOn === null ? '' : formatDay(item.dueOn, language),
  }
}
