import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { parseVisit, visitColumns } from './visit-row.server.ts'
import type { Candidate } from '#app/domain/visits/plan.ts'
import type { Visit, VisitPhoto, VisitState } from '#app/domain/visits/visit.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** Roles that are sent to look at a place (domain.md 4.3). */
const SENT = ['FIELD_TEAM', 'VERIFIER', 'SECTION_HEAD']

/** Someone was faster: what was read is no longer what is there. */
class StaleWrite extends Error {}

/** Officers who may be sent to an agency, and whether they have declared a tie to it. */
export async function listCandidates(agencyNo: AgencyNo, tx?: Tx): Promise<Candidate[]> {
  const rows = await (tx ?? db()).userAccount.findMany({
    where: { kind: 'STAFF', disabledAt: null, roles: { hasSome: SENT } },
    select: {
      ...{ id: true, name: true, nip: true, position: true },
      ties: { where: { endedAt: null, agency: { no: agencyNo } }, select: { id: true } },
    },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ id, ties, ...person }) => ({ ...person, accountId: id, hasTie: ties.length > 0 }))
}

export type NewVisit = Pick<
  Visit,
  'ref' | 'unitId' | 'plannedOn' | 'reason' | 'assignment' | 'address' | 'districtCode' | 'tasks' | 'team' | 'plannedAt'
> & { agencyId: number; plannedBy: string }

export async function addVisit(tx: Tx, { assignment, team, tasks, ...visit }: NewVisit): Promise<void> {
  await tx.visit.create({
    data: {
      ...visit,
      ...{ plannedOn: new Date(visit.plannedOn), plannedAt: new Date(visit.plannedAt), tasks: [...tasks] },
      assignmentNo: assignment?.number ?? null,
      assignmentOn: assignment?.on ? new Date(assignment.on) : null,
      members: { create: team.map(({ signedAt: _signedAt, ...member }) => member) },
    },
    select: { id: true },
  })
}

/** How many visits an agency has had, planned ones and cancelled ones with them: their names are never given again. */
export async function countVisitsOf(tx: Tx, agencyId: number): Promise<number> {
  return tx.visit.count({ where: { agencyId } })
}

/** A visit as a transaction sees it, held until it ends. */
export async function lockVisit(tx: Tx, ref: string): Promise<Visit | undefined> {
  await tx.$queryRaw`select id from visit where ref = ${ref} for update`
  const row = await tx.visit.findUnique({ where: { ref }, select: visitColumns })
  return row ? parseVisit(row) : undefined
}

export async function findVisit(ref: string): Promise<Visit | undefined> {
  const row = await db().visit.findUnique({ where: { ref }, select: visitColumns })
  return row ? parseVisit(row) : undefined
}

/** Saves what may change of a visit. Throws where somebody was faster. */
export async function saveVisit(tx: Tx, visit: Visit, reportedBy?: string): Promise<void> {
  const { ref, version } = visit
  const data = { ...changing(visit), ...dated(visit), ...(reportedBy === undefined ? {} : { reportedBy }) }
  const saved = await tx.visit.updateMany({ where: { ref, version }, data })
  if (saved.count !== 1) throw new StaleWrite(`Visit ${ref} was changed by someone else in the meantime.`)
  await saveSigned(tx, visit)
}

function changing({ state, version, cancelledReason, reportKey, evidenceRef, minutesNo, ...visit }: Visit) {
  const { draftCode, signedCode, scan } = visit
  return {
    ...{ state, version: version + 1, cancelledReason, reportKey, evidenceRef, minutesNo, draftCode, signedCode },
    ...{ scanFileId: scan?.fileId ?? null, scanSha256: scan?.sha256 ?? null },
  }
}

/** What comes once and stays. */
function dated({ report, reportedAt, acknowledgement }: Visit) {
  return {
    ...(report ? { report } : {}),
    ...(acknowledgement ? { acknowledgement } : {}),
    ...(reportedAt ? { reportedAt: new Date(reportedAt) } : {}),
  }
}

async function saveSigned(tx: Tx, { ref, team }: Visit): Promise<void> {
  const signed = team.filter(({ signedAt }) => signedAt !== null)
  if (signed.length === 0) return
  await tx.$executeRaw`
    update visit_member m set signed_at = row."signedAt"
    from jsonb_to_recordset(${JSON.stringify(signed)}::jsonb) as row("accountId" text, "signedAt" timestamptz), visit v
    where v.ref = ${ref} and m.visit_id = v.id and m.account_id = row."accountId" and m.signed_at is null`
}

/** Adds a photo; the same picture of one visit twice is one. Answers whether it is new. */
export async function addPhoto(
  tx: Tx,
  ref: string,
  photo: Omit<VisitPhoto, 'id'> & { addedBy: string; addedAt: Instant },
): Promise<boolean> {
  const { place, takenAt } = photo
  const added = await tx.$executeRaw`
    insert into visit_photo (visit_id, file_id, sha256, caption, taken_at, time_source, latitude, longitude, accuracy_m,
      place_source, added_by, added_at)
    select id, ${photo.fileId}, ${photo.sha256}, ${photo.caption}, ${takenAt}::timestamptz, ${photo.timeSource},
      ${place?.latitude ?? null}::float8, ${place?.longitude ?? null}::float8, ${place?.accuracyM ?? null}::float8,
      ${photo.placeSource}, ${photo.addedBy}, ${photo.addedAt}::timestamptz
    from visit where ref = ${ref}
    on conflict (visit_id, sha256) do nothing`
  return added === 1
}

/** A visit as a list shows it. */
export type VisitLine = Pick<Visit, 'ref' | 'agencyNo' | 'state' | 'plannedOn' | 'districtCode'> & {
  agencyName: string
  team: readonly string[]
  minutesNo: string | null
}
export type VisitsAsked = { state?: VisitState; accountId?: string; agencyNo?: AgencyNo; after?: number }

const PAGE = 50

/** Visits by the day they are planned for, the next first; of those that were made the last first. A page at a time. */
export async function listVisits(asked: VisitsAsked): Promise<{ lines: VisitLine[]; next: number | null }> {
  const { state, accountId, agencyNo, after = 0 } = asked
  const rows = await db().visit.findMany({
    where: {
      ...(state === undefined ? {} : { state }),
      ...(accountId === undefined ? {} : { members: { some: { accountId } } }),
      ...(agencyNo === undefined ? {} : { agency: { no: agencyNo } }),
    },
    select: {
      ...{ ref: true, state: true, plannedOn: true, districtCode: true, minutesNo: true },
      agency: { select: { no: true, name: true } },
      members: { select: { name: true }, orderBy: [{ isLead: 'desc' }, { name: 'asc' }] },
    },
    orderBy: [{ plannedOn: state === 'PLANNED' ? 'asc' : 'desc' }, { id: 'asc' }],
    skip: after,
    take: PAGE + 1,
  })
  return { lines: rows.slice(0, PAGE).map(toLine), next: rows.length > PAGE ? after + PAGE : null }
}

function toLine(row: {
  ref: string
  state: string
  plannedOn: Date
  districtCode: string | null
  minutesNo: string | null
  agency: { no: string; name: string }
  members: { name: string }[]
}): VisitLine {
  const { agency, members, ...line } = row
  return {
    ...line,
    // Written by this program, in these forms only.
    state: row.state as VisitState,
    plannedOn: row.plannedOn.toISOString().slice(0, 10) as Day,
    agencyNo: agency.no as AgencyNo,
    agencyName: agency.name,
    team: members.map(({ name }) => name),
  }
}
