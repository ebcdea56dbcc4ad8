import { createHash, randomBytes } from 'node:crypto'
import { readPublicRecord } from './read-public-record.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { answerOf, noRecordAnswer, type StatusAnswer } from '#app/domain/letters/status-answer.ts'
import { newCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { addReceipt } from '#app/repositories/receipts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Keeps what the register says of an agency now, under a code. Nothing of whoever asked is stored. */
export async function issueCheckReceipt(
  context: Context,
  no: AgencyNo,
): Promise<Result<CheckCode, { code: 'no-such-agency' }>> {
  const current = await readPublicRecord(context, no)
  if (!current) return refuse({ code: 'no-such-agency' })
  const answer = answerOf(current.record, context.now)
  return accept(await keep(context, { answer, agency: { id: current.agency.id, no: current.agency.no } }))
}

/** Keeps that nothing was found for a question. The caller has searched: a receipt never claims more than was answered. */
export async function issueNoRecordReceipt(context: Context, query: string): Promise<CheckCode> {
  return keep(context, { answer: noRecordAnswer(query, context.now, context.today), agency: null })
}

async function keep(
  context: Context,
  { answer, agency }: { answer: StatusAnswer; agency: { id: number; no: AgencyNo } | null },
): Promise<CheckCode> {
  const code = newCheckCode(randomBytes(48))
  const sha256 = createHash('sha256').update(canonicalJson({ code, answer })).digest('hex')
  await inTransaction(async (tx) => {
    await addReceipt(tx, { code, answer, sha256, agencyId: agency?.id ?? null })
    await appendLedger(
      tx,
      context,
      ledgerActOf({ type: 'receipt-issued', code, sha256 }, agency?.no ?? 'TIDAK_TERCATAT'),
    )
  })
  return code
}
