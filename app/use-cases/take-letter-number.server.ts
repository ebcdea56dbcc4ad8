import type { Context } from '#app/domain/access/actor.ts'
import { letterNumber, numberingOf, OFFICE_LETTERS } from '#app/domain/letters/letter-number.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { takeRegisterNumber } from '#app/repositories/letters.server.ts'
import { getSetting } from '#app/repositories/settings.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** A number as it is printed; with a gap while the register has not given one. */
export type LetterNumber = { number: string; hasNumber: boolean }

type NumberOrder = { norms: Norms; kind: string; context: Context; unitId?: string }

/** Letters of other offices are about oversight; 700 is the usual classification of it [V, domain.md 6.3]. */
const OVERSIGHT = '700'

/**
 * The number from the register of the dinas, or of another office of the regency, in the transaction of the letter. An office that numbers its letters
 * elsewhere sets `letters.numbering` to `later`: the letter then says "nomor menyusul". `letters.classification` names
 * another classification code.
 */
export async function takeLetterNumber(
  tx: Tx,
  { norms, kind, context, unitId = OFFICE_LETTERS.unitId }: NumberOrder,
): Promise<LetterNumber> {
  const year = Number(context.today.slice(0, 4))
  const classification = await classificationOf(tx, unitId)
  const numbering = numberingOf(norms, { kind, unitId, classification })
  const later = (await getSetting('letters.numbering', tx)) === 'later'
  const register = { unitId, kind: numbering.register, year }
  const sequence = later ? null : await takeRegisterNumber(tx, register)
  return { number: letterNumber(numbering, year, sequence), hasNumber: !later }
}

async function classificationOf(tx: Tx, unitId: string): Promise<string> {
  if (unitId !== OFFICE_LETTERS.unitId) return OVERSIGHT
  return (await getSetting('letters.classification', tx)) ?? OFFICE_LETTERS.classification
}
