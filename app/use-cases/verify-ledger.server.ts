import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { LedgerFault } from '#app/domain/audit/ledger.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { verifyLedger as walk } from '#app/repositories/ledger.server.ts'

export type VerifyLedgerRefusal = NotAllowed | { code: 'ledger-broken'; fault: LedgerFault; entries: number }

/** Walks the chain from its first entry. Reads only: it says what is broken and mends nothing. */
export async function verifyLedger(
  context: Context,
  expected: { head?: string } = {},
): Promise<Result<{ entries: number; head: string }, VerifyLedgerRefusal>> {
  const allowed = requirePermission(context.actor, 'ledger:verify')
  if (!allowed.ok) return allowed
  const { entries, head, fault } = await walk(expected)
  return fault ? refuse({ code: 'ledger-broken', fault, entries }) : accept({ entries, head })
}
