import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  CHECK_FAULTS,
  CHECK_STATES,
  type CheckOutcome,
  type OfficialCheck,
  type ProofFile,
} from '#app/domain/checks/check.ts'
import { CheckQuery, ComparedPoint } from '#app/domain/checks/points.ts'
import { OFFICIAL_SYSTEMS, type CheckedAt, type OfficialSystem } from '#app/domain/checks/systems.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

export type NewCheck = {
  requestKey: string
  agencyId: number
  evidenceRef: string
  system: CheckedAt
  query: CheckQuery
  requestedBy: string
  requestedAt: Instant
}

/** One at a time for each document and system: what is open keeps the others out. */
function openKeyOf({ evidenceRef, system }: Pick<NewCheck, 'evidenceRef' | 'system'>): string {
  return `${evidenceRef}/${system}`
}

/**
 * Adds a look that the program is to make; without a register that may be asked it has ended already. Sent twice, or
 * while another of this document is open, it is that one.
 */
export async function addRequestedCheck(
  tx: Tx,
  check: NewCheck,
  state: 'REQUESTED' | 'NOT_CONFIGURED',
): Promise<{ id: number; isNew: boolean }> {
  const isOpen = state === 'REQUESTED'
  const key = isOpen ? openKeyOf(check) : null
  const ended = isOpen ? null : check.requestedAt
  const [added] = await tx.$queryRaw<{ id: number }[]>`
    insert into official_check (request_key, open_key, agency_id, evidence_id, system, way, state, query, requested_by,
      requested_at, ended_at)
    select ${check.requestKey}, ${key}, ${check.agencyId}, id, ${check.system}, 'BY_MACHINE', ${state},
      ${JSON.stringify(check.query)}::jsonb, ${check.requestedBy}, ${check.requestedAt}::timestamptz,
      ${ended}::timestamptz
    from evidence where ref = ${check.evidenceRef}
    on conflict do nothing returning id`
  if (added) return { id: added.id, isNew: true }
  return { id: await idOf(tx, check.requestKey, key), isNew: false }
}

/** The look that a form was sent for. */
export async function findCheckByKey(tx: Tx, requestKey: string): Promise<number | undefined> {
  return (await tx.officialCheck.findUnique({ where: { requestKey }, select: { id: true } }))?.id
}

/** Adds a look that an officer has made. */
export async function addCheckByHand(
  tx: Tx,
  check: NewCheck & { outcome: CheckOutcome; note: string | null; file: ProofFile | null },
): Promise<{ id: number }> {
  const { outcome, file } = check
  const points = 'points' in outcome ? JSON.stringify(outcome.points) : null
  const [added] = await tx.$queryRaw<{ id: number }[]>`
    insert into official_check (request_key, agency_id, evidence_id, system, way, state, query, points, note, file_id,
      file_sha256, requested_by, requested_at, ended_at)
    select ${check.requestKey}, ${check.agencyId}, id, ${check.system}, 'BY_HAND', ${outcome.state},
      ${JSON.stringify(check.query)}::jsonb, ${points}::jsonb, ${check.note}, ${file?.fileId ?? null},
      ${file?.sha256 ?? null}, ${check.requestedBy}, ${check.requestedAt}::timestamptz, ${check.requestedAt}::timestamptz
    from evidence where ref = ${check.evidenceRef} returning id`
  if (!added) throw new Error('A look at a document that is not there.')
  return added
}

async function idOf(tx: Tx, requestKey: string, openKey: string | null): Promise<number> {
  const row = await tx.officialCheck.findFirst({
    where: { OR: [{ requestKey }, ...(openKey === null ? [] : [{ openKey }])] },
    select: { id: true },
  })
  if (!row) throw new Error('A look was neither added nor there.')
  return row.id
}

/** A look that this process has taken to make. `attempt`: only who took it last may end it. */
export type ClaimedCheck = {
  id: number
  agencyNo: AgencyNo
  evidenceRef: string
  system: OfficialSystem
  query: CheckQuery
  requestedBy: string
  attempt: number
}

/** Takes the look that has waited longest, or one whose maker has been gone since before `lostBefore`. */
export async function claimCheck(
  tx: Tx,
  { now, lostBefore }: { now: Instant; lostBefore: Instant },
): Promise<ClaimedCheck | undefined> {
  const rows = await tx.$queryRaw`
    update official_check c set state = 'RUNNING', started_at = ${now}::timestamptz, attempts = attempts + 1
    from evidence e, agency a
    where e.id = c.evidence_id and a.id = c.agency_id and c.id = (
      select id from official_check
      where state = 'REQUESTED' or (state = 'RUNNING' and started_at < ${lostBefore}::timestamptz)
      order by requested_at, id limit 1 for update skip locked)
    returning c.id, a.no as "agencyNo", e.ref as "evidenceRef", c.system, c.query, c.requested_by as "requestedBy",
      c.attempts as attempt`
  return z.array(Claimed).parse(rows)[0]
}

/** Ends a look with what it brought. Answers whether it was still ours to end. */
export async function endCheck(
  tx: Tx,
  { id, attempt }: Pick<ClaimedCheck, 'id' | 'attempt'>,
  { outcome, now }: { outcome: CheckOutcome; now: Instant },
): Promise<boolean> {
  const points = 'points' in outcome ? JSON.stringify(outcome.points) : null
  const fault = 'fault' in outcome ? outcome.fault : null
  const ended = await tx.$executeRaw`
    update official_check set state = ${outcome.state}, open_key = null, ended_at = ${now}::timestamptz,
      points = ${points}::jsonb, fault = ${fault}
    where id = ${id} and state = 'RUNNING' and attempts = ${attempt}`
  return ended === 1
}

/** Says which verification a look became: the one of its document that was just recorded. */
export async function linkVerification(tx: Tx, checkId: number, recordedAt: Instant): Promise<void> {
  await tx.$executeRaw`
    update official_check c set record_id = (
      select max(v.id) from verification_record v
      where v.evidence_id = c.evidence_id and v.system = c.system and v.checked_at = ${recordedAt}::timestamptz)
    where c.id = ${checkId}`
}

/** All looks at a document, the newest first. */
export async function listChecksOf(evidenceRef: string): Promise<OfficialCheck[]> {
  const rows = await db().officialCheck.findMany({
    where: { evidence: { ref: evidenceRef } },
    select: columns,
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map(toCheck)
}

const columns = {
  id: true,
  system: true,
  way: true,
  state: true,
  query: true,
  points: true,
  note: true,
  fault: true,
  fileId: true,
  fileSha256: true,
  requestedBy: true,
  requestedAt: true,
  endedAt: true,
  evidence: { select: { ref: true } },
} as const

// Instants and numbers have their form by the types of their columns.
const instant = z.date().transform((at) => at.toISOString() as Instant)
const no = z.custom<AgencyNo>((text) => typeof text === 'string')

const Claimed = z.object({
  id: z.number(),
  agencyNo: no,
  evidenceRef: z.string(),
  system: z.enum(OFFICIAL_SYSTEMS),
  query: CheckQuery,
  requestedBy: z.string(),
  attempt: z.number(),
})

const Row = z.object({
  id: z.number(),
  system: z.enum([...OFFICIAL_SYSTEMS, 'ISSUER']),
  way: z.enum(['BY_HAND', 'BY_MACHINE']),
  state: z.enum(CHECK_STATES),
  query: CheckQuery,
  points: z.array(ComparedPoint).nullable(),
  note: z.string().nullable(),
  fault: z.enum(CHECK_FAULTS).nullable(),
  fileId: z.string().nullable(),
  fileSha256: z.string().nullable(),
  requestedBy: z.string(),
  requestedAt: instant,
  endedAt: instant.nullable(),
  evidence: z.object({ ref: z.string() }),
})

function toCheck(row: unknown): OfficialCheck {
  const { evidence, points, fileId, fileSha256, ...rest } = Row.parse(row)
  const file = fileSha256 === null ? null : { fileId, sha256: fileSha256 }
  return { ...rest, evidenceRef: evidence.ref, points: points ?? [], file }
}
