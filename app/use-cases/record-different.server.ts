import { randomBytes } from 'node:crypto'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { newCheckCode, SHORT_CODE_SIGNS } from '#app/domain/shared/check-code.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { addFoundDifferent } from '#app/repositories/mergers.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type RecordDifferentRefusal =
  NotAllowed | { code: 'no-such-agency' } | { code: 'same-agency' } | { code: 'reason-needed' }

type Form = { no: AgencyNo; other: AgencyNo; note: string }

/** An officer looked at two records and they are not the same agency: remembered, so that nobody is asked again. */
export async function recordDifferent(
  context: Context,
  { no, other, note }: Form,
): Promise<Result<string, RecordDifferentRefusal>> {
  const { actor, now: at } = context
  for (const agencyNo of [no, other]) {
    const allowed = requirePermission(actor, 'act:propose-merger', { agencyNo })
    if (!allowed.ok) return allowed
  }
  if (no === other) return refuse({ code: 'same-agency' })
  if (note.trim() === '') return refuse({ code: 'reason-needed' })
  const ref = `GAB-${newCheckCode(randomBytes(48), SHORT_CODE_SIGNS)}`
  return inTransaction(async (tx) => {
    const records = await lockAgencies(tx, [no, other])
    const one = records.find((record) => record.no === no)
    const two = records.find((record) => record.no === other)
    if (!one || !two) return refuse({ code: 'no-such-agency' })
    const by = actor.kind === 'staff' ? actor.accountId : actor.kind
    const text = note.trim().slice(0, 2_000)
    await addFoundDifferent(tx, { ref, fromId: one.id, intoId: two.id, note: text, by, at })
    await appendLedger(tx, context, ledgerActOf({ type: 'agencies-found-different', ref, other }, no, text))
    return accept(ref)
  })
}
