import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  CHANNELS,
  COMPLAINT_STAGES,
  ComplaintNo,
  EVIDENCE_LEVELS,
  MODES,
  REPORTER_KINDS,
  type Complaint,
} from '#app/domain/complaints/complaint.ts'
import { RecordKey } from '#app/domain/complaints/record-key.ts'
import { stageOf, StepBody, type ComplaintStep } from '#app/domain/complaints/step.ts'
import { REPORT_LANGUAGES, Severity } from '#app/domain/norms/complaint-kinds.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'

export type NewComplaint = Omit<Complaint, 'id' | 'stage' | 'stageSince'> & {
  contentSealed: Uint8Array<ArrayBuffer>
  identitySealed: Uint8Array<ArrayBuffer> | null
  secretHash: string | null
  sentHash: string | null
  wordPrint: readonly number[]
  signs: readonly ComplaintSign[]
}

/** What reports are found to have in common, as keyed hashes: `PHONE`, `LETTERHEAD`, `WORDING` … */
type ComplaintSign = { kind: string; hash: string }

/** Adds a report as received; its first step follows. Answers its id. */
export async function addComplaint(tx: Tx, complaint: NewComplaint): Promise<number> {
  const { signs, kinds, wordPrint, receivedAt, receivedOn, ...rest } = complaint
  const row = await tx.complaint.create({
    data: {
      ...rest,
      kinds: [...kinds],
      wordPrint: [...wordPrint],
      receivedAt: new Date(receivedAt),
      receivedOn: new Date(receivedOn),
      stage: 'S00',
      stageSince: new Date(receivedOn),
      signs: { create: signs.map(({ kind, hash }) => ({ kind, hash })) },
    },
    select: { id: true },
  })
  return row.id
}

/**
 * Adds steps to a report that is locked (`lockComplaint`), and says anew where it stands. Answers all of its steps.
 */
export async function addComplaintSteps(
  tx: Tx,
  complaintId: number,
  steps: readonly (Omit<ComplaintStep, 'seq'> & { letterCode?: string })[],
): Promise<ComplaintStep[]> {
  const before = await tx.complaintStep.count({ where: { complaintId } })
  await tx.complaintStep.createMany({
    data: steps.map(({ on, at, by, body: { type, ...body }, letterCode }, index) => ({
      complaintId,
      ...{ seq: before + index + 1, type, by, body, letterCode: letterCode ?? null },
      on: new Date(on),
      at: new Date(at),
    })),
  })
  const all = await listComplaintSteps(complaintId, tx)
  const { stage, since } = stageOf(all)
  const stageSince = since === null ? {} : { stageSince: new Date(since) }
  await tx.complaint.update({ where: { id: complaintId }, data: { stage, ...stageSince }, select: { id: true } })
  return all
}

/** What was done about a report, in order. */
export async function listComplaintSteps(complaintId: number, tx?: Tx): Promise<ComplaintStep[]> {
  const rows = await (tx ?? db()).complaintStep.findMany({ where: { complaintId }, orderBy: { seq: 'asc' } })
  return rows.map(({ seq, type, on, at, by, body }) => ({
    ...{ seq, by, on: dayIn.parse(on), at: instantIn.parse(at) },
    body: StepBody.parse({ ...z.record(z.string(), z.unknown()).parse(body), type }),
  }))
}

/** The report of that number. */
export async function findComplaint(no: ComplaintNo, tx?: Tx): Promise<Complaint | undefined> {
  const row = await (tx ?? db()).complaint.findUnique({ where: { no }, select: columns })
  return row ? toComplaint(row) : undefined
}

/** The same, held until the transaction ends. */
export async function lockComplaint(tx: Tx, no: ComplaintNo): Promise<Complaint | undefined> {
  await tx.$queryRaw`select id from complaint where no = ${no} for update`
  return findComplaint(no, tx)
}

/** What was sent under an idempotency key, by its keyed hash. */
export async function findSent(sentHash: string, tx?: Tx): Promise<Complaint | undefined> {
  const row = await (tx ?? db()).complaint.findUnique({ where: { sentHash }, select: columns })
  return row ? toComplaint(row) : undefined
}

/** The keyed hash of the secret of a report, or undefined where there is no such report. */
export async function findSecretHash(no: ComplaintNo): Promise<string | null | undefined> {
  const row = await db().complaint.findUnique({ where: { no }, select: { secretHash: true } })
  return row?.secretHash
}

/** How many reports came through open doors since a moment; asked up to `most`, for a limit. */
export async function countReceivedSince(since: Instant, most: number): Promise<number> {
  const rows = await db().complaint.findMany({
    where: { receivedAt: { gt: new Date(since) }, channel: { in: ['WEB', 'COMPANY_FORM', 'OPEN311', 'API'] } },
    select: { id: true },
    take: most,
  })
  return rows.length
}

/** What a report says, as it is sealed. */
export async function findSealedContent(id: number, tx?: Tx): Promise<Uint8Array | null> {
  const row = await (tx ?? db()).complaint.findUniqueOrThrow({ where: { id }, select: { contentSealed: true } })
  return row.contentSealed
}

/** Who sent it, as it is sealed. */
export async function findSealedIdentity(id: number, tx?: Tx): Promise<Uint8Array | null> {
  const row = await (tx ?? db()).complaint.findUniqueOrThrow({ where: { id }, select: { identitySealed: true } })
  return row.identitySealed
}

/** Adds the number of a report in another system. Throws where another report has it. */
export async function addOutsideNumber(
  tx: Tx,
  complaintId: number,
  { system, number, at }: { system: string; number: string; at: Instant },
): Promise<void> {
  await tx.outsideNumber.create({ data: { system, number, complaintId, addedAt: new Date(at) } })
}

/** The numbers of a report in other systems. */
export async function listOutsideNumbers(complaintId: number): Promise<{ system: string; number: string }[]> {
  return db().outsideNumber.findMany({
    where: { complaintId },
    orderBy: [{ addedAt: 'asc' }, { system: 'asc' }],
    select: { system: true, number: true },
  })
}

/** Does a report have this number of another system already? */
export async function isOutsideNumberTaken(system: string, number: string): Promise<boolean> {
  return (await db().outsideNumber.count({ where: { system, number } })) > 0
}

export const complaintColumns = {
  id: true,
  no: true,
  channel: true,
  mode: true,
  reporterKind: true,
  language: true,
  receivedAt: true,
  receivedOn: true,
  kinds: true,
  leadKind: true,
  severity: true,
  evidenceLevel: true,
  unitId: true,
  namesOfficial: true,
  officialUnitId: true,
  districtCode: true,
  stage: true,
  stageSince: true,
  contentKey: true,
  contentSha256: true,
  identityKey: true,
  reporterHash: true,
} as const
const columns = complaintColumns

// Days and instants of the database have their form by construction.
const instantIn = z.date().transform((date) => date.toISOString() as Instant)
const dayIn = z.date().transform((date) => Day.parse(date.toISOString().slice(0, 10)))

const Row = z.object({
  id: z.int(),
  no: ComplaintNo,
  channel: z.enum(CHANNELS),
  mode: z.enum(MODES),
  reporterKind: z.enum(REPORTER_KINDS),
  language: z.enum(REPORT_LANGUAGES),
  receivedAt: instantIn,
  receivedOn: dayIn,
  kinds: z.array(z.string()),
  leadKind: z.string(),
  severity: Severity,
  evidenceLevel: z.enum(EVIDENCE_LEVELS),
  unitId: z.string(),
  namesOfficial: z.boolean(),
  officialUnitId: z.string().nullable(),
  districtCode: z.string().nullable(),
  stage: z.enum(COMPLAINT_STAGES),
  stageSince: dayIn,
  contentKey: RecordKey.nullable(),
  contentSha256: z.string(),
  identityKey: RecordKey.nullable(),
  reporterHash: z.string().nullable(),
})

/** A row of `complaintColumns` as the rules know it. */
export function toComplaint(row: unknown): Complaint {
  return Row.parse(row)
}
