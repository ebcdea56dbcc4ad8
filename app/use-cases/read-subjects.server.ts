import { findParties, findSubjectsLike, type PartyCandidate } from './find-parties.server.ts'
import { requireComplaint } from './open-complaint.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { SubjectRef } from '#app/domain/complaints/links.ts'
import { partyOfSubject, type UnregisteredSubject } from '#app/domain/complaints/subject.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import {
  findSubject,
  listReportsOnAgency,
  listReportsOnSubject,
  listSubjects,
  subjectPages,
  type ListedSubject,
} from '#app/repositories/unregistered-subjects.server.ts'

export type SubjectsPage = { subjects: readonly ListedSubject[]; page: number; pages: number }

/** A page of the subjects that are not in the register. */
export async function readSubjects(context: Context, page: number): Promise<Result<SubjectsPage, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'subject:read')
  if (!allowed.ok) return allowed
  const asked = Math.max(1, page)
  const { subjects, total } = await listSubjects(asked)
  return accept({ subjects, page: asked, pages: subjectPages(total) })
}

/** Reports about a party that this officer may know of, and how many others there are. */
export type ReportsAbout = { reports: readonly Complaint[]; hidden: number }

export type SubjectPage = ReportsAbout & { subject: UnregisteredSubject; similar: readonly PartyCandidate[] }

/** One subject: what is known, the reports that meet on it, and who on record may be the same. */
export async function readSubject(
  context: Context,
  ref: string,
): Promise<Result<SubjectPage, NotAllowed | { code: 'no-such-subject' }>> {
  const allowed = requirePermission(context.actor, 'subject:read')
  if (!allowed.ok) return allowed
  const known = SubjectRef.safeParse(ref)
  const subject = known.success ? await findSubject(known.data) : undefined
  if (!subject) return refuse({ code: 'no-such-subject' })
  const [about, similar] = await Promise.all([
    readable(context, await listReportsOnSubject(subject.id)),
    findParties(partyOfSubject(subject), { districtCode: null }),
  ])
  const others = similar.filter(({ target }) => target.kind === 'AGENCY' || target.ref !== subject.ref)
  return accept({ subject, similar: others, ...about })
}

/** What officers see of reports on the page of an agency: those about it, and the subjects it may have been. */
export async function readReportsOnAgency(
  context: Context,
  no: AgencyNo,
): Promise<ReportsAbout & { returning: readonly PartyCandidate[] }> {
  const reads = (permission: 'complaint:read' | 'subject:read') => requirePermission(context.actor, permission).ok
  const record = await findAgency(no)
  if (!record) return { reports: [], hidden: 0, returning: [] }
  const none = { reports: [], hidden: 0 }
  const [about, returning] = await Promise.all([
    reads('complaint:read') ? readable(context, await listReportsOnAgency(record.id)) : none,
    reads('subject:read') ? findSubjectsLike(record) : [],
  ])
  return { ...about, returning }
}

/** Of these reports those the officer may know of; of the others that name an official not even the number is told. */
async function readable(context: Context, nos: readonly ComplaintNo[]): Promise<ReportsAbout> {
  const asked = await Promise.all(nos.map(async (no) => requireComplaint(context, no, 'complaint:read')))
  const reports = asked.flatMap((one) => (one.ok ? [one.value] : []))
  const hidden = asked.filter((one) => !one.ok && one.refusal.code === 'not-allowed').length
  return { reports, hidden }
}
