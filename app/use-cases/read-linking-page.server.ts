import { findParties, type PartyCandidate } from './find-parties.server.ts'
import { openComplaintContent, type OpenContentRefusal } from './open-complaint.server.ts'
import { readDuplicateMatch, readDuplicates, type DuplicateCandidate } from './read-duplicates.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import type { DuplicateMatch } from '#app/domain/complaints/duplicates.ts'
import type { ComplaintLink } from '#app/domain/complaints/links.ts'
import { reportedParty } from '#app/domain/linking/reported-party.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { listComplaintLinks } from '#app/repositories/complaint-links.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listCasesOfComplaint } from '#app/repositories/oversight-cases.server.ts'

export type LinkingPage = {
  complaint: Complaint
  content: ComplaintContent
  links: readonly ComplaintLink[]
  names: ReadonlyMap<string, string>
  candidates: readonly PartyCandidate[]
  duplicates: readonly DuplicateCandidate[]
  norms: Norms
}

/** Whom a report may be about and which others it may repeat. Opens what it says: that is told in the ledger. */
export async function readLinkingPage(context: Context, no: string): Promise<Result<LinkingPage, OpenContentRefusal>> {
  const opened = await openComplaintContent(context, no)
  if (!opened.ok) return opened
  const { complaint, content } = opened.value
  const [links, candidates, duplicates, norms] = await Promise.all([
    listComplaintLinks(complaint.id),
    findParties(reportedParty(content), { districtCode: content.districtCode }),
    readDuplicates(context, complaint.no),
    loadNorms(),
  ])
  const names = await namesOfAccounts(links.map(({ decidedBy }) => decidedBy.replace(/^staff:/, '')))
  return accept({ ...opened.value, links, names, candidates, duplicates: duplicates.ok ? duplicates.value : [], norms })
}

type ComparedComplaint = { complaint: Complaint; content: ComplaintContent; caseNos: readonly string[] }
export type ComparisonPage = {
  one: ComparedComplaint
  other: ComparedComplaint
  match: DuplicateMatch | null
  norms: Norms
}

/** Two reports side by side, for an officer who may open both. */
export async function readComparison(
  context: Context,
  nos: { no: string; other: string },
): Promise<Result<ComparisonPage, OpenContentRefusal>> {
  const one = await openComplaintContent(context, nos.no)
  if (!one.ok) return one
  const other = await openComplaintContent(context, nos.other)
  if (!other.ok) return other
  const [match, norms, cases, otherCases] = await Promise.all([
    readDuplicateMatch(one.value.complaint, other.value.complaint),
    loadNorms(),
    listCasesOfComplaint(one.value.complaint.id),
    listCasesOfComplaint(other.value.complaint.id),
  ])
  return accept({
    one: { ...one.value, caseNos: cases.map(({ no }) => no) },
    other: { ...other.value, caseNos: otherCases.map(({ no }) => no) },
    ...{ match, norms },
  })
}
