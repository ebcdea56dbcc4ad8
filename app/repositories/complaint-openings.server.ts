import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import type { OpeningFacts } from '#app/domain/complaints/may-open.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** By which agencies and offices it is decided who may open a report. */
export async function findOpeningFacts(
  complaintId: number,
  tx?: Tx,
): Promise<Pick<OpeningFacts, 'caseUnitIds' | 'agencyNos'>> {
  const [cases, links] = await Promise.all([
    (tx ?? db()).caseComplaint.findMany({
      where: { complaintId, partedAt: null },
      select: { inCase: { select: { unitId: true, withUnitIds: true, agency: { select: { no: true } } } } },
    }),
    (tx ?? db()).complaintLink.findMany({
      where: { complaintId, undoneAt: null, agencyId: { not: null }, verdict: { not: 'DIFFERENT' } },
      select: { agency: { select: { no: true } } },
    }),
  ])
  const agencies = [...links, ...cases.map(({ inCase }) => inCase)].flatMap(({ agency }) => (agency ? [agency.no] : []))
  return {
    caseUnitIds: cases.flatMap(({ inCase }) => [inCase.unitId, ...inCase.withUnitIds]),
    // A number of the register has the form by construction.
    agencyNos: [...new Set(agencies)] as AgencyNo[],
  }
}

/** Does the ledger say that this person opened what the report says since then? */
export async function wasOpened(asked: { actor: string; no: ComplaintNo; since: Instant }): Promise<boolean> {
  const [row] = await db().$queryRaw<{ found: boolean }[]>`
    select exists (
      select from guard.ledger
      where subject = ${asked.no} and act = 'complaint-opened' and actor = ${asked.actor}
        and at >= ${asked.since}::timestamptz) as found`
  return row?.found ?? false
}

/** Whom an officer has found a report to be about; nobody while that is not decided. */
export async function findDecidedSubject(
  tx: Tx,
  complaintId: number,
): Promise<{ agencyId: number | null; subjectId: number | null }> {
  const link = await tx.complaintLink.findFirst({
    where: { complaintId, undoneAt: null, verdict: 'SAME' },
    orderBy: { id: 'desc' },
    select: { agencyId: true, subjectId: true },
  })
  return link ?? { agencyId: null, subjectId: null }
}

/** Says of a report what its screening found: by this it is found, sorted and counted from here on. */
export async function saveScreened(
  tx: Tx,
  id: number,
  found: Pick<
    Complaint,
    'kinds' | 'leadKind' | 'severity' | 'unitId' | 'evidenceLevel' | 'namesOfficial' | 'officialUnitId'
  >,
): Promise<void> {
  await tx.complaint.update({ where: { id }, data: { ...found, kinds: [...found.kinds] }, select: { id: true } })
}
