import { readPublicRecord } from './read-public-record.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { answerChanges, type AnswerChange } from '#app/domain/letters/answer-changes.ts'
import { answerOf, noRecordAnswer, type StatusAnswer } from '#app/domain/letters/status-answer.ts'
import { parseCheckCode, type CheckCode, type CheckCodeRefusal } from '#app/domain/shared/check-code.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { checkUrl } from '#app/adapters/check-link.server.ts'
import { qrPath, type QrPath } from '#app/adapters/qr.server.ts'
import { findLetter, type IssuedLetter } from '#app/repositories/letters.server.ts'
import { findReceipt } from '#app/repositories/receipts.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'

type LetterOfCheck = Pick<IssuedLetter, 'kind' | 'number' | 'pdfSha256'> & { signed: boolean }

/** What a code leads to: what was said then, what is true now, and how the two differ. */
export type Check = {
  code: CheckCode
  /** Null: a check receipt. */
  letter: LetterOfCheck | null
  then: StatusAnswer
  now: StatusAnswer
  changes: readonly AnswerChange[]
  /** Of what was said then. */
  fingerprint: string
  url: string
  qr: QrPath
}

export type CheckRefusal = CheckCodeRefusal | { code: 'unknown' }

/** Looks up a receipt or a letter by its code, as somebody typed it. */
export async function lookUpCheck(context: Context, typed: string): Promise<Result<Check, CheckRefusal>> {
  const read = parseCheckCode(typed)
  if (!read.ok) return read
  const code = read.value
  const proof = await findProof(code)
  if (!proof) return refuse({ code: 'unknown' })

  const now = isOfRegister(proof.then) ? await answerNow(context, proof.then) : proof.then
  const url = checkUrl(code)
  return accept({ code, ...proof, now, changes: answerChanges(proof.then, now), url, qr: qrPath(url) })
}

async function findProof(code: CheckCode): Promise<Pick<Check, 'letter' | 'then' | 'fingerprint'> | undefined> {
  const [receipt, letter] = await Promise.all([findReceipt(code), findLetter(code)])
  if (receipt) return { letter: null, then: receipt.answer, fingerprint: receipt.sha256 }
  if (!letter) return undefined
  const { kind, number, pdfSha256, signedAt, content } = letter
  const told = { kind, number, pdfSha256, signed: signedAt !== null }
  return { letter: told, then: content.answer, fingerprint: content.fingerprint }
}

/** A letter about a report tells nothing of the register, then or now. */
function isOfRegister({ agency, query }: StatusAnswer): boolean {
  return agency !== null || query !== ''
}

async function answerNow(context: Context, then: StatusAnswer): Promise<StatusAnswer> {
  const no = then.agency?.no ?? (await foundNow(then.query ?? ''))
  const current = no && (await readPublicRecord(context, no))
  if (!current) return noRecordAnswer(then.query ?? '', context.now, context.today)
  return { ...answerOf(current.record, context.now), query: then.query }
}

async function foundNow(query: string): Promise<AgencyNo | undefined> {
  const { hits } = await searchAgencies({ q: query, limit: 1 })
  return hits[0] && AgencyNo.parse(hits[0].no)
}
