import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { makeAccountLink } from './account-links.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findKeptAccount, type KeptAccount } from '#app/repositories/account-list.server.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

export type InviteAgencyUserRefusal = NotAllowed | { code: 'not-an-address' } | { code: 'address-taken' }

const Email = z.email().max(254)
const LONGEST_NAME = 120

/**
 * Makes an account for somebody of an agency who has come to the counter, and the link by which they take it up: shown
 * once, good once, for three days. It opens no agency: they claim theirs with proof, and an officer accepts. Where nobody
 * has taken the account up yet, another link takes the place of the first.
 */
export async function inviteAgencyUser(
  context: Context,
  given: { email: string; name: string },
): Promise<Result<{ token: string }, InviteAgencyUserRefusal>> {
  const allowed = requirePermission(context.actor, 'account:invite-agency')
  if (!allowed.ok) return allowed
  const email = given.email.trim().toLowerCase()
  if (!Email.safeParse(email).success) return refuse({ code: 'not-an-address' })
  return inTransaction(async (tx) => {
    const known = await findKeptAccount({ email }, tx)
    if (known && !isWaiting(known)) return refuse({ code: 'address-taken' } as const)
    const accountId = known?.id ?? (await add(tx, { email, name: given.name.trim().slice(0, LONGEST_NAME) }))
    const token = await makeAccountLink(tx, accountId, context.now)
    const event = { type: 'account-invited', accountId, kind: 'AGENCY', roles: [], unitId: null } as const
    await appendLedger(tx, context, ledgerActOf(event, accountId))
    return accept({ token })
  })
}

/** Invited before, of an agency, and nobody's yet. */
function isWaiting({ kind, takenUp, disabledAt, isDemonstration }: KeptAccount): boolean {
  return kind === 'AGENCY' && !takenUp && disabledAt === null && !isDemonstration
}

async function add(tx: Tx, person: { email: string; name: string }): Promise<string> {
  const id = randomUUID()
  await addAccount(tx, { ...person, id, kind: 'AGENCY', roles: [], unitId: null })
  return id
}
