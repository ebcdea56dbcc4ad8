import { createHash, randomBytes } from 'node:crypto'
import { readPublicRecord, type CurrentRecord } from './read-public-record.server.ts'
import { takeLetterNumber } from './take-letter-number.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LetterContent } from '#app/domain/letters/letter-content.ts'
import { STATUS_LETTER } from '#app/domain/letters/letter-number.ts'
import { answerOf } from '#app/domain/letters/status-answer.ts'
import { statusLetter, type StatusLetterWords } from '#app/domain/letters/status-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { newCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { checkUrl, siteName } from '#app/adapters/check-link.server.ts'
import { printLetter } from '#app/adapters/letter-pdf.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { addLetter, findSameLetter, lockLetters, type LetterIdentity } from '#app/repositories/letters.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** `no`: the agency it is about; of a merged one that is the agency it joined. */
export type LetterFile = { code: CheckCode; pdf: Uint8Array; no: AgencyNo }
type Printed = Omit<LetterFile, 'no'>
export type StatusLetterRefusal = { code: 'no-such-agency' }
export type StatusLetterOrder = { no: AgencyNo; words: (norms: Norms) => StatusLetterWords }

type Draft = { current: CurrentRecord; identity: LetterIdentity; words: StatusLetterWords; context: Context }

/**
 * The status letter (SKR) of an agency today. One letter per agency, day and state of what the public sees: whoever asks
 * again gets the same bytes, and no further number is taken. Who asks is not stored.
 */
export async function issueStatusLetter(
  context: Context,
  order: StatusLetterOrder,
): Promise<Result<LetterFile, StatusLetterRefusal>> {
  const current = await readPublicRecord(context, order.no)
  if (!current) return refuse({ code: 'no-such-agency' })

  const identity = identityOf(current, context.today)
  const known = await findSameLetter(identity)
  const { no } = current.record
  if (known) return accept({ ...known, no })
  const draft = { current, identity, words: order.words(current.norms), context }
  const printed = await inTransaction(async (tx) => issueOnce(tx, draft))
  return accept({ ...printed, no })
}

/** Whoever waited for the lock finds the letter of the one before. */
async function issueOnce(tx: Tx, draft: Draft): Promise<Printed> {
  await lockLetters(tx, STATUS_LETTER.kind, draft.identity.agencyId)
  return (await findSameLetter(draft.identity, tx)) ?? issue(tx, draft)
}

async function issue(tx: Tx, draft: Draft): Promise<Printed> {
  const { context, identity, current } = draft
  const code = newCheckCode(randomBytes(48))
  const number = await takeLetterNumber(tx, { norms: current.norms, kind: STATUS_LETTER.kind, context })
  const content = contentOf(draft, { code, ...number })
  const pdf = await printLetter(content.printed, { code, issuedAt: context.now })
  const pdfSha256 = createHash('sha256').update(pdf).digest('hex')
  const { kind, unitId } = STATUS_LETTER
  const kept = number.hasNumber ? number.number : null
  await addLetter(tx, { ...identity, code, kind, unitId, number: kept, content, pdf, pdfSha256, issuedAt: context.now })
  const event = {
    type: 'letter-issued',
    kind,
    code,
    number: kept,
    pdfSha256,
    factsSha256: identity.factsSha256,
  } as const
  await appendLedger(tx, context, ledgerActOf(event, current.record.no))
  return { code, pdf }
}

function contentOf(
  { current, identity, words, context }: Draft,
  named: { code: CheckCode; number: string; hasNumber: boolean },
): LetterContent {
  const answer = answerOf(current.record, context.now)
  if (!answer.agency) throw new Error('A letter is about an agency on record.')
  const fingerprint = identity.factsSha256
  const { agency } = answer
  const link = { url: checkUrl(named.code), site: siteName() }
  const facts = { ...named, ...link, record: current.record, agency, at: context.now, fingerprint }
  return { printed: statusLetter(facts, words), answer, fingerprint }
}

/** The state of all that the letter tells: the public record and the rules it follows from, without the hour. */
function identityOf({ agency, record, norms }: CurrentRecord, day: Day): LetterIdentity {
  const { when, ...told } = record
  const factsSha256 = createHash('sha256')
    .update(canonicalJson({ told, on: when.at, norms: norms.fingerprint }))
    .digest('hex')
  return { kind: STATUS_LETTER.kind, agencyId: agency.id, day, factsSha256 }
}
