import { linkingMessages } from './messages.ts'
import { duplicateWords } from './page-words.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import type { DuplicateMatch } from '#app/domain/complaints/duplicates.ts'
import { equalPassages, type Passage } from '#app/domain/complaints/passages.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/language.ts'
import { kindName, stageName, type By } from '#app/i18n/screening/page-words.ts'

type Compared = { complaint: Complaint; content: ComplaintContent; caseNos: readonly string[] }

export type ReportWords = {
  no: string
  facts: readonly { label: string; value: string }[]
  story: readonly Passage[]
  letter: readonly Passage[]
}

/** What may be done: one of the two joins the case of the other, or is parted from the case both are in. */
export type JoinWords = { act: 'gabung' | 'pisah'; no: string; caseNo: string }

/** Two reports in words, with what they have word for word. */
export function comparisonWords(
  { one, other, match, norms }: { one: Compared; other: Compared; match: DuplicateMatch | null; norms: Norms },
  language: Language,
): { one: ReportWords; other: ReportWords; measured: string; joins: readonly JoinWords[] } {
  const { duplicates, compare } = linkingMessages(language)
  const by = { norms, language }
  const measured =
    match === null ? compare.different : `${duplicates[match.strength]}: ${duplicateWords(match, language)}`
  return {
    one: reportWords(one, other, by),
    other: reportWords(other, one, by),
    ...{ measured, joins: joinsOf(one, other) },
  }
}

function reportWords({ complaint, content, caseNos }: Compared, other: Compared, by: By): ReportWords {
  const { compare } = linkingMessages(by.language)
  return {
    no: complaint.no,
    facts: [
      { label: compare.received, value: formatDay(complaint.receivedOn, by.language) },
      { label: compare.kinds, value: complaint.kinds.map((kind) => kindName(kind, by)).join(', ') },
      { label: compare.stage, value: stageName(complaint.stage, by) },
      { label: compare.case, value: caseNos.length === 0 ? compare.noCase : caseNos.join(', ') },
      { label: compare.party, value: content.party.name === '' ? compare.none : content.party.name },
    ],
    story: equalPassages(content.story, other.content.story),
    letter: equalPassages(letterOf(content), letterOf(other.content)),
  }
}

function letterOf({ demand }: ComplaintContent): string {
  return demand?.letterText ?? ''
}

function joinsOf(one: Compared, other: Compared): JoinWords[] {
  const shared = one.caseNos.filter((caseNo) => other.caseNos.includes(caseNo))
  if (shared.length > 0) {
    return shared.flatMap((caseNo) =>
      [one, other].map(({ complaint }) => ({ act: 'pisah' as const, no: complaint.no, caseNo })),
    )
  }
  return [...joinsInto(one, other), ...joinsInto(other, one)]
}

function joinsInto({ complaint, caseNos }: Compared, other: Compared): JoinWords[] {
  const isScreened = complaint.stage === 'S10' && caseNos.length === 0
  return isScreened ? other.caseNos.map((caseNo) => ({ act: 'gabung', no: complaint.no, caseNo })) : []
}
