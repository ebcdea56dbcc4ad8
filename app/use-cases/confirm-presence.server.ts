import { checkCode } from './check-code.server.ts'
import { throttled } from './throttled.server.ts'
import { verifyPassword } from '#app/adapters/passwords.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { presenceAsked, type PresenceBy, type PresenceRefusal } from '#app/domain/access/presence.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findPasswordHash, saveConfirmed } from '#app/repositories/accounts.server.ts'

type Person = StaffActor | AgencyUserActor
type Asking<Actor extends Person> = {
  context: Context & { actor: Actor }
  account: { hasPassword: boolean }
  session: { id: string }
}

/**
 * Proves that whoever is signed in is at the keyboard, where the act asks for that (policy `confirm`) and it was not
 * proved within the last quarter of an hour. Gives the context to go on with: its actor has proved it just now.
 */
export async function confirmPresence<Actor extends Person>(
  signedIn: Asking<Actor>,
  given: { permission: Permission; fields: Readonly<Record<string, string>>; headers: Headers },
): Promise<Result<Context & { actor: Actor }, PresenceRefusal>> {
  const { context, session } = signedIn
  const by = presenceAsked({ actor: context.actor, account: signedIn.account }, given.permission, context.now)
  if (by === null) return accept(context)
  const secret = given.fields[by === 'password' ? 'kataSandi' : 'kode'] ?? ''
  if (secret === '') return refuse({ code: 'presence-needed', by })

  const proved = await throttled({ place: `presence:${session.id}`, now: context.now }, async () => {
    const right = await isRight({ by, secret, accountId: context.actor.accountId, headers: given.headers })
    return right ? accept(null) : refuse({ code: 'presence-wrong', by } as const)
  })
  if (!proved.ok) return proved
  await saveConfirmed(session.id, new Date().toISOString() as Instant) // sessions live in the time of the machine
  return accept({ ...context, actor: { ...context.actor, confirmedAt: context.now } })
}

async function isRight(proof: {
  by: PresenceBy
  secret: string
  accountId: string
  headers: Headers
}): Promise<boolean> {
  const { by, secret, accountId, headers } = proof
  if (by === 'code') return (await checkCode(accountId, secret, headers)) !== undefined
  const hash = await findPasswordHash(accountId)
  return hash !== undefined && verifyPassword({ hash, password: secret })
}
