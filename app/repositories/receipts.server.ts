import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { StatusAnswer } from '#app/domain/letters/status-answer.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'

/** A dated check receipt: what was asked and answered. Who asked is nowhere. */
export type CheckReceipt = { code: CheckCode; answer: StatusAnswer; sha256: string }

export async function findReceipt(code: CheckCode): Promise<CheckReceipt | undefined> {
  const row = await db().checkReceipt.findUnique({ where: { code }, select: { answer: true, sha256: true } })
  return row ? { code, answer: StatusAnswer.parse(row.answer), sha256: row.sha256 } : undefined
}

export async function addReceipt(tx: Tx, receipt: CheckReceipt & { agencyId: number | null }): Promise<void> {
  const { answer, ...columns } = receipt
  await tx.checkReceipt.create({
    data: { ...columns, answer, query: answer.query, issuedAt: new Date(answer.at) },
    select: { id: true },
  })
}
