import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { CorrectionForm } from '#app/domain/letters/correction.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

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

/** That a request was received, and when; never what it says. */
export async function findCorrectionReceived(no: AgencyNo, ref: string): Promise<Instant | undefined> {
  const row = await db().correctionRequest.findFirst({
    where: { ref, agency: { no } },
    select: { receivedAt: true },
  })
  // An instant of the database has the form by construction.
  return row?.receivedAt.toISOString() as Instant | undefined
}
