import { z } from 'zod'
import { beginFlow, endFlow, forgetFlow } from './sign-in-flow.server.ts'
import { askForNewPasskey, passkeyHost, readNewPasskey } from '#app/adapters/passkeys.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import { newPasskeyRefusal, type NewPasskeyRefusal } from '#app/domain/access/passkey.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { addPasskey, listKeptPasskeys, removePasskey } from '#app/repositories/passkeys.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

type Owner = {
  context: Context & { actor: StaffActor | AgencyUserActor }
  account: { email: string; name: string; isDemonstration: boolean }
}
type Refusal = NotAllowed | { code: 'demonstration' } | { code: 'passkey-off' }
type NewRefusal = Refusal | NewPasskeyRefusal | { code: 'passkey-wrong' } | { code: 'passkey-known' }

const Asked = z.object({ challenge: z.string(), accountId: z.string() })

/** Do passkeys work at this address, and under which name? */
export function passkeysOffered(): string | undefined {
  return passkeyHost()
}

/** What the browser of whoever is signed in is asked, to make a passkey of theirs. */
export async function beginPasskey(
  owner: Owner,
): Promise<Result<{ options: object; cookie: string }, Refusal | NewPasskeyRefusal>> {
  const allowed = mayKeep(owner)
  if (!allowed.ok) return allowed
  const { accountId } = owner.context.actor
  const known = await listKeptPasskeys(accountId)
  const refusal = newPasskeyRefusal({ has: known.length, name: 'x' })
  if (refusal) return refuse(refusal)
  const { options, challenge } = await askForNewPasskey({ ...owner.account, accountId }, known)
  return accept({ options, cookie: await beginFlow('passkey-new', { challenge, accountId }) })
}

/** Adds the passkey that the browser made; its answer must be one to the question asked a moment ago. */
export async function finishPasskey(
  owner: Owner,
  given: { name: string; answer: string; headers: Headers },
): Promise<Result<{ cookies: string[] }, NewRefusal>> {
  const allowed = mayKeep(owner)
  if (!allowed.ok) return allowed
  const { accountId } = owner.context.actor
  const asked = Asked.safeParse(await endFlow('passkey-new', given.headers))
  const isOwn = asked.success && asked.data.accountId === accountId
  const made = isOwn ? await readNewPasskey(given.answer, asked.data.challenge) : undefined
  if (!made) return refuse({ code: 'passkey-wrong' })
  return inTransaction(async (tx) => {
    const has = (await listKeptPasskeys(accountId, tx)).length
    const refusal = newPasskeyRefusal({ has, name: given.name })
    if (refusal) return refuse(refusal)
    const passkeyId = await addPasskey(tx, { ...made, accountId, name: given.name.trim() })
    if (passkeyId === undefined) return refuse({ code: 'passkey-known' } as const)
    const event = { type: 'passkey-added', accountId, passkeyId } as const
    await appendLedger(tx, owner.context, ledgerActOf(event, accountId))
    return accept({ cookies: [await forgetFlow('passkey-new')] })
  })
}

/** Takes a passkey off: it opens nothing from here on. Sessions that began with it go on. */
export async function dropPasskey(
  owner: Owner,
  passkeyId: string,
): Promise<Result<null, NotAllowed | { code: 'no-such-passkey' }>> {
  const allowed = requirePermission(owner.context.actor, 'own-account:secure')
  if (!allowed.ok) return allowed
  const { accountId } = owner.context.actor
  return inTransaction(async (tx) => {
    if (!(await removePasskey(tx, { id: passkeyId, accountId }))) return refuse({ code: 'no-such-passkey' } as const)
    const event = { type: 'passkey-removed', accountId, passkeyId } as const
    await appendLedger(tx, owner.context, ledgerActOf(event, accountId))
    return accept(null)
  })
}

function mayKeep({ context, account }: Owner): Result<null, Refusal> {
  const allowed = requirePermission(context.actor, 'own-account:secure')
  if (!allowed.ok) return allowed
  if (account.isDemonstration) return refuse({ code: 'demonstration' })
  return passkeyHost() === undefined ? refuse({ code: 'passkey-off' }) : accept(null)
}
