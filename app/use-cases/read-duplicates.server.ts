import { requireComplaint, type OpenComplaintRefusal } from './open-complaint.server.ts'
import { unsealContent } from './unseal-content.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import type { ComplaintContent } from '#app/domain/complaints/content.ts'
import {
  duplicateOf,
  POSSIBLE_DAYS,
  type ComparedReport,
  type DuplicateMatch,
} from '#app/domain/complaints/duplicates.ts'
import type { CaseNo } from '#app/domain/complaints/oversight-case.ts'
import { wordPairs } from '#app/domain/complaints/words.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listLikeReports, listParties, type LikeReport } from '#app/repositories/complaint-likeness.server.ts'

/** So many of those that share something are measured, and so many are told. */
const MOST_MEASURED = 40
const MOST_TOLD = 10

/** Another report that one may repeat, of those this officer may know of. */
export type DuplicateCandidate = { complaint: Complaint; caseNo: CaseNo | null; match: DuplicateMatch }

/**
 * Which reports one may repeat, the most alike first. Found by keyed prints, measured on what they say, and told as
 * numbers and reasons: no word of any of them. Those an officer may not open are left out.
 */
export async function readDuplicates(
  context: Context,
  no: string,
): Promise<Result<DuplicateCandidate[], OpenComplaintRefusal>> {
  const found = await requireComplaint(context, no, 'complaint:read')
  if (!found.ok) return found
  const [own] = await listParties([found.value.id])
  const one = own && (await compared(own))
  if (!one) return accept([])
  const others = await listLikeReports(found.value, { days: POSSIBLE_DAYS, limit: MOST_MEASURED })
  const measured = await Promise.all(others.map(async (other) => measure(context, one, other)))
  return accept(
    measured
      .flatMap((candidate) => candidate ?? [])
      .toSorted((a, b) => b.match.likeness - a.match.likeness)
      .slice(0, MOST_TOLD),
  )
}

/** How two reports compare, whether they are candidates or not; null: neither repeats the other. */
export async function readDuplicateMatch(one: Complaint, other: Complaint): Promise<DuplicateMatch | null> {
  const both = await Promise.all((await listParties([one.id, other.id])).map(compared))
  const [first, second] = both
  return first && second ? duplicateOf(first, second) : null
}

async function measure(
  context: Context,
  one: ComparedReport,
  other: LikeReport,
): Promise<DuplicateCandidate | undefined> {
  const { complaint, caseNo } = other
  if (!(await requireComplaint(context, complaint.no, 'complaint:read')).ok) return undefined
  const its = await compared(other)
  const match = its && duplicateOf(one, its)
  return match ? { complaint, caseNo, match } : undefined
}

async function compared({ complaint, parties }: LikeReport): Promise<ComparedReport | undefined> {
  const content = await unsealContent(complaint)
  if (!content) return undefined
  const { receivedOn, kinds, reporterKind, reporterHash } = complaint
  return {
    ...{ receivedOn, kinds, reporterKind, reporterHash },
    parties: [...parties, ...officeOf(content)],
    money: content.moneyPaid ?? content.moneyAsked,
    words: wordPairs(content.story),
  }
}

function officeOf({ official }: ComplaintContent): string[] {
  return official?.unitId == null ? [] : [`OFFICE ${official.unitId}`]
}
