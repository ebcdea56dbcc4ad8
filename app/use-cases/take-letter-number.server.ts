import type { Context } from '#app/domain/access/actor.ts'
import { letterNumber, numberingOf, OFFICE_LETTERS } from '#app/domain/letters/letter-number.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { takeRegisterNumber } from '#app/repositories/letters.server.ts'
import { getSetting } from '#app/repositories/settings.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** A number as it is printed; with a gap while the register has not given one. */
export type LetterNumber = { number: string; hasNumber: boolean }

/**
 * The number from the register of the dinas, in the transaction of the letter. An office that numbers its letters
 * elsewhere sets `letters.numbering` to `later`: the letter then says "nomor menyusul". `letters.classification` names
 * another classification code.
 */
export async function takeLetterNumber(
  tx: Tx,
  { norms, kind, context }: { norms: Norms; kind: string; context: Context },
): Promise<LetterNumber> {
  const year = Number(context.today.slice(0, 4))
  const classification = (await getSetting('letters.classification', tx)) ?? OFFICE_LETTERS.classification
  const numbering = numberingOf(norms, { kind, unitId: OFFICE_LETTERS.unitId, classification })
  const later = (await getSetting('letters.numbering', tx)) === 'later'
  const register = { unitId: OFFICE_LETTERS.unitId, kind: numbering.register, year }
  const sequence = later ? null : await takeRegisterNumber(tx, register)
  return { number: letterNumber(numbering, year, sequence), hasNumber: !later }
}
