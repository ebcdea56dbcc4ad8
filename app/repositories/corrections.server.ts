import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  ANSWER_OUTCOMES,
  type CorrectionAnswer,
  type CorrectionRequest,
  type DataChange,
} from '#app/domain/corrections/answer.ts'
import { REQUEST_KINDS, type CorrectionForm } from '#app/domain/letters/correction.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

export type NewCorrection = Pick<CorrectionForm, 'kind' | 'message'> & {
  ref: string
  agencyId: number
  contactSealed: Uint8Array | null
  receivedAt: Instant
}

export async function addCorrection(tx: Tx, correction: NewCorrection): Promise<void> {
  await tx.correctionRequest.create({
    data: {
      ...correction,
      contactSealed: correction.contactSealed && Uint8Array.from(correction.contactSealed),
      receivedAt: new Date(correction.receivedAt),
    },
    select: { id: true },
  })
}

/** That a request was received and when, and that it was answered; never what either says. */
export async function findCorrectionReceived(
  no: AgencyNo,
  ref: string,
): Promise<{ receivedAt: Instant; answer: Pick<CorrectionAnswer, 'outcome' | 'answeredAt'> | null } | undefined> {
  const row = await db().correctionRequest.findFirst({
    where: { ref, agency: { no } },
    select: { receivedAt: true, answer: { select: { outcome: true, answeredAt: true } } },
  })
  return row ? Received.parse(row) : undefined
}

/** One request as officers work on it; where to answer stays sealed. */
export async function findCorrection(ref: string, tx?: Tx): Promise<CorrectionRequest | undefined> {
  const row = await (tx ?? db()).correctionRequest.findUnique({ where: { ref }, select })
  return row ? toRequest(row) : undefined
}

/** Requests that wait, oldest first; or those that were answered, newest first. */
export async function listCorrections({ open, limit }: { open: boolean; limit: number }): Promise<CorrectionRequest[]> {
  const rows = await db().correctionRequest.findMany({
    where: open ? { answer: null } : { answer: { isNot: null } },
    select,
    orderBy: { receivedAt: open ? 'asc' : 'desc' },
    take: limit,
  })
  return rows.map(toRequest)
}

/** Where to answer, as it is sealed. */
export async function findSealedContact(ref: string, tx?: Tx): Promise<Uint8Array | undefined> {
  const row = await (tx ?? db()).correctionRequest.findUnique({ where: { ref }, select: { contactSealed: true } })
  return row?.contactSealed ?? undefined
}

export async function addCorrectionAnswer(tx: Tx, ref: string, answer: CorrectionAnswer): Promise<void> {
  await tx.correctionAnswer.create({
    data: { ...answer, answeredAt: new Date(answer.answeredAt), request: { connect: { ref } } },
    select: { id: true },
  })
}

/** What two officers have made of a request: the newest proposed change of data that names it. */
export async function findDataChange(ref: string, tx?: Tx): Promise<DataChange> {
  const [row] = await (tx ?? db()).$queryRaw<{ state: string }[]>`
    select state from act_proposal where act ->> 'requestRef' = ${ref} order by id desc limit 1`
  return Change.parse(row?.state ?? 'NONE')
}

const Change = z
  .enum(['NONE', 'PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'])
  .transform((state): DataChange => (state === 'WITHDRAWN' ? 'NONE' : state))

// Instants of the database have their form by construction.
const instant = z.date().transform((date) => date.toISOString() as Instant)
const outcome = z.enum(ANSWER_OUTCOMES)
const Received = z.object({
  receivedAt: instant,
  answer: z.object({ outcome, answeredAt: instant }).nullable(),
})

const select = {
  ref: true,
  kind: true,
  message: true,
  contactSealed: true,
  receivedAt: true,
  agency: { select: { no: true, name: true } },
  answer: {
    select: {
      outcome: true,
      text: true,
      masked: true,
      sanctionRef: true,
      answeredBy: true,
      answeredAt: true,
      letterCode: true,
    },
  },
} as const

const Row = z.object({
  ref: z.string(),
  kind: z.enum(REQUEST_KINDS),
  message: z.string(),
  contactSealed: z.unknown(),
  receivedAt: instant,
  agency: z.object({ no: AgencyNo, name: z.string() }),
  answer: z
    .object({
      outcome,
      text: z.string(),
      masked: z.number(),
      sanctionRef: z.string().nullable(),
      answeredBy: z.string(),
      answeredAt: instant,
      letterCode: z.string().nullable(),
    })
    .nullable(),
})

function toRequest(row: unknown): CorrectionRequest {
  const { agency, contactSealed, ...request } = Row.parse(row)
  return { ...request, agencyNo: agency.no, agencyName: agency.name, hasContact: contactSealed !== null }
}
