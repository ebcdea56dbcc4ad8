import { likenessWords, linkingMessages, partyReasonWords } from './messages.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { DuplicateMatch } from '#app/domain/complaints/duplicates.ts'
import { targetRef, type ComplaintLink, type LinkTarget } from '#app/domain/complaints/links.ts'
import type { PartyMatch } from '#app/domain/linking/party.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { kindName, stageName, type By } from '#app/i18n/screening/page-words.ts'

export type PartyRow = { ref: string; name: string; href: string; isSubject: boolean; why: string; strength: string }
export type LinkRow = PartyRow & { id: number; verdict: string; by: string; note: string; isUndone: boolean }
export type DuplicateRow = { no: string; line: string; strength: string; why: string; caseNo: string | null }

/** Where an officer reads of a party. */
function partyHref(target: LinkTarget): string {
  const ref = targetRef(target)
  return target.kind === 'AGENCY' ? `/petugas/lembaga/${ref}` : `/petugas/subjek/${ref}`
}

/** The links of a report, the latest first; those that were undone last. */
export function linkRows(
  links: readonly ComplaintLink[],
  names: ReadonlyMap<string, string>,
  language: Language,
): LinkRow[] {
  const { links: said, verdicts, candidates } = linkingMessages(language)
  const rows = links.map(({ id, target, name, verdict, why, decidedBy, decidedAt, undone }) => ({
    ...{ id, name, ref: targetRef(target), href: partyHref(target), isSubject: target.kind === 'SUBJECT' },
    verdict: verdicts[verdict],
    by:
      verdict === 'BY_REPORTER'
        ? ''
        : fill(said.by, { oleh: officer(decidedBy, names), waktu: formatMoment(decidedAt, language) }),
    note: [
      ...(why.note === '' ? [] : [fill(said.note, { alasan: why.note })]),
      ...(undone === null ? [] : [fill(said.undone, { waktu: formatMoment(undone.at, language) })]),
    ].join(' '),
    why: whyWords(why.reasons, why.likeness, language),
    strength: why.strength === null ? '' : candidates.strength[why.strength],
    isUndone: undone !== null,
  }))
  return rows.toReversed().toSorted((one, other) => Number(one.isUndone) - Number(other.isUndone))
}

/** Who may be the party, with strength and reasons: "nama mirip, telepon sama; kemiripan nama 0,86". */
export function candidateRows(
  candidates: readonly { target: LinkTarget; name: string; match: PartyMatch }[],
  language: Language,
): PartyRow[] {
  const { strength } = linkingMessages(language).candidates
  return candidates.map(({ target, name, match }) => ({
    ...{ ref: targetRef(target), name, href: partyHref(target), isSubject: target.kind === 'SUBJECT' },
    why: whyWords(match.reasons, match.likeness, language),
    strength: strength[match.strength],
  }))
}

/** Reports that one may repeat. */
export function duplicateRows(
  found: readonly { complaint: Complaint; caseNo: string | null; match: DuplicateMatch }[],
  by: By,
): DuplicateRow[] {
  const said = linkingMessages(by.language).duplicates
  return found.map(({ complaint, caseNo, match }) => ({
    no: complaint.no,
    line: `${formatDay(complaint.receivedOn, by.language)}, ${kindName(complaint.leadKind, by)}, ${stageName(complaint.stage, by)}`,
    strength: said[match.strength],
    why: duplicateWords(match, by.language),
    caseNo,
  }))
}

/** "pihak sama, isi mirip; kemiripan isi 0,93, selisih 3 hari" */
export function duplicateWords({ reasons, likeness, days }: DuplicateMatch, language: Language): string {
  const said = linkingMessages(language).duplicates
  const measured = fill(said.likeness, { angka: likenessWords(likeness, language), hari: days })
  return `${reasons.map((reason) => said.reasons[reason]).join(', ')}; ${measured}`
}

function whyWords(reasons: readonly string[], likeness: number | null, language: Language): string {
  const { likeness: said } = linkingMessages(language).candidates
  const measured = likeness === null ? [] : [fill(said, { angka: likenessWords(likeness, language) })]
  return [partyReasonWords(reasons, language), ...measured].filter((part) => part !== '').join('; ')
}

function officer(by: string, names: ReadonlyMap<string, string>): string {
  return names.get(by.replace(/^staff:/, '')) ?? by
}
