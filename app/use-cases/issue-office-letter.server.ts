import { createHash, randomBytes } from 'node:crypto'
import type { ActOfContext } from './change-agencies.server.ts'
import { takeLetterNumber } from './take-letter-number.server.ts'
import { checkUrl, siteName } from '#app/adapters/check-link.server.ts'
import { printLetter } from '#app/adapters/letter-pdf.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { OFFICE_LETTERS } from '#app/domain/letters/letter-number.ts'
import { officeLetter, type OfficeLetter, type OfficeLetterWords } from '#app/domain/letters/office-letter.ts'
import { answerOf } from '#app/domain/letters/status-answer.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import { newCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'
import { addLetter, findSameLetter } from '#app/repositories/letters.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type OfficeLetterOrder = {
  context: Context
  /** Of the catalogue of letters. */
  kind: string
  agency: AgencyRecord
  norms: Norms
  /** What the letter is about, such as a step of an application: of one matter there is one letter of a kind. */
  matter: string
  letter: OfficeLetter
  words: OfficeLetterWords
}

/**
 * A letter of the dinas in the transaction of what it tells: numbered from its register, printed, and kept under a code
 * that `/cek` knows. Asked again for the same matter and day it is the same letter. The caller holds the agency, and
 * tells the ledger what comes back in `acts`.
 */
export async function issueOfficeLetter(
  tx: Tx,
  order: OfficeLetterOrder,
): Promise<{ code: CheckCode; number: string | null; acts: readonly ActOfContext[] }> {
  const { context, kind, agency, norms } = order
  const factsSha256 = createHash('sha256').update(order.matter).digest('hex')
  const identity = { kind, agencyId: agency.id, day: context.today, factsSha256 }
  const known = await findSameLetter(identity, tx)
  if (known) return { ...known, acts: [] }

  const code = newCheckCode(randomBytes(48))
  const number = await takeLetterNumber(tx, { norms, kind, context })
  const content = contentOf(order, { ...number, code, fingerprint: factsSha256 })
  const pdf = await printLetter(content.printed, { code, issuedAt: context.now })
  const pdfSha256 = createHash('sha256').update(pdf).digest('hex')
  const kept = number.hasNumber ? number.number : null
  const { unitId } = OFFICE_LETTERS
  await addLetter(tx, { ...identity, code, unitId, number: kept, content, pdf, pdfSha256, issuedAt: context.now })
  const event = { type: 'letter-issued', kind, code, number: kept, pdfSha256, factsSha256 } as const
  return { code, number: kept, acts: [{ context, act: ledgerActOf(event, agency.no) }] }
}

function contentOf(
  { context, agency, norms, letter, words }: OfficeLetterOrder,
  named: { number: string; hasNumber: boolean; code: CheckCode; fingerprint: string },
) {
  const { fingerprint, code } = named
  const at = { day: context.today, at: context.now, url: checkUrl(code), site: siteName() }
  const record = publicRecordOn(agency, norms, { at: context.today, knownAt: context.now })
  return {
    printed: officeLetter(letter, { ...named, ...at }, words),
    answer: answerOf(record, context.now),
    fingerprint,
  }
}
