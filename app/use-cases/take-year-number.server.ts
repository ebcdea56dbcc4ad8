import type { Context } from '#app/domain/access/actor.ts'
import { OFFICE_LETTERS } from '#app/domain/letters/letter-number.ts'
import { takeRegisterNumber } from '#app/repositories/letters.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** PMH-2026-000123: the next number of a kind in the year, in the transaction that uses it, so that no gap opens. */
export async function takeYearNumber(
  tx: Tx,
  kind: 'PMH' | 'KLM' | 'PRB' | 'LAP' | 'KSS',
  { today }: Context,
): Promise<string> {
  const year = today.slice(0, 4)
  const sequence = await takeRegisterNumber(tx, { unitId: OFFICE_LETTERS.unitId, kind, year: Number(year) })
  return `${kind}-${year}-${String(sequence).padStart(6, '0')}`
}
