import { randomBytes } from 'node:crypto'
import { refreshWork } from './refresh-work.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { CorrectionForm } from '#app/domain/letters/correction.ts'
import { newCheckCode, SHORT_CODE_SIGNS } from '#app/domain/shared/check-code.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { seal } from '#app/adapters/keys.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { addCorrection } from '#app/repositories/corrections.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/**
 * Receives a request for a correction or a right of reply. The contact is sealed before it is stored; the ledger learns
 * that there is a request, not what it says. Decides nothing: an officer does. At a
 * number that leads to another it is received by that one.
 */
export async function requestCorrection(
  context: Context,
  { no, form }: { no: AgencyNo; form: CorrectionForm },
): Promise<Result<string, { code: 'no-such-agency' }>> {
  const found = await findAgency(no)
  const agency = found?.redirectsTo ? await findAgency(found.redirectsTo) : found
  if (!agency) return refuse({ code: 'no-such-agency' })

  const ref = `KOR-${newCheckCode(randomBytes(48), SHORT_CODE_SIGNS)}`
  const contactSealed = form.contact === '' ? null : seal(form.contact, ref, 'correction-contact')
  const { kind, message } = form
  await inTransaction(async (tx) => {
    await addCorrection(tx, { ref, agencyId: agency.id, kind, message, contactSealed, receivedAt: context.now })
    await refreshWork(tx, [agency.id], context)
    await appendLedger(tx, context, ledgerActOf({ type: 'correction-requested', ref, kind }, agency.no))
  })
  return accept(ref)
}
