import { goToProvider, type WayToProvider } from './go-to-provider.server.ts'
import { providerSettings } from '#app/adapters/identity-provider.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import type { ProviderRefusal } from '#app/domain/access/identity-provider.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import {
  addProviderLink,
  findLinkedAccount,
  findLinkedSince,
  removeProviderLink,
  type ProviderIdentity,
} from '#app/repositories/provider-links.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type Own = Context & { actor: StaffActor | AgencyUserActor }
type LinkRefusal = NotAllowed | { code: 'provider-linked-already' } | { code: 'provider-linked-elsewhere' }

/** The way out, for somebody who is signed in and wants their account linked. They come back in the same session. */
export async function goToLinkProvider(
  context: Own,
  session: { id: string },
): Promise<Result<WayToProvider, NotAllowed | ProviderRefusal>> {
  const allowed = requirePermission(context.actor, 'own-account:secure')
  return allowed.ok ? goToProvider(context, { carried: '', linkFor: session.id }) : allowed
}

/**
 * Links the account of whoever is signed in with who they are at the identity provider. They have proved both: here to be
 * at the keyboard when they left, and there who they are.
 */
export async function linkProvider(context: Context, identity: ProviderIdentity): Promise<Result<null, LinkRefusal>> {
  const allowed = requirePermission(context.actor, 'own-account:secure')
  if (!allowed.ok) return allowed
  const { accountId } = (context as Own).actor // the table lets nobody else do it
  if ((await findLinkedAccount(identity))?.accountId === accountId) return accept(null)
  return inTransaction(async (tx) => {
    const isLinked = (await findLinkedSince(accountId, identity.issuer, tx)) !== undefined
    if (isLinked) return refuse({ code: 'provider-linked-already' } as const)
    if (!(await addProviderLink(tx, accountId, identity))) return refuse({ code: 'provider-linked-elsewhere' } as const)
    await appendLedger(tx, context, ledgerActOf({ type: 'provider-linked', accountId }, accountId))
    return accept(null)
  })
}

/** Signing in by the identity provider does not open this account any more. */
export async function unlinkProvider(
  context: Own,
): Promise<Result<null, NotAllowed | { code: 'provider-not-linked' }>> {
  const allowed = requirePermission(context.actor, 'own-account:secure')
  if (!allowed.ok) return allowed
  const { accountId } = context.actor
  const issuer = providerSettings()?.issuer
  return inTransaction(async (tx) => {
    const removed = issuer !== undefined && (await removeProviderLink(tx, accountId, issuer))
    if (!removed) return refuse({ code: 'provider-not-linked' } as const)
    await appendLedger(tx, context, ledgerActOf({ type: 'provider-unlinked', accountId }, accountId))
    return accept(null)
  })
}
