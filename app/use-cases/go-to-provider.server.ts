import { z } from 'zod'
import { beginFlow } from './sign-in-flow.server.ts'
import { countAttempt } from './throttled.server.ts'
import { newProviderSecrets, providerAddress, providerSettings } from '#app/adapters/identity-provider.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { ProviderRefusal, ProviderTrouble } from '#app/domain/access/identity-provider.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** What is kept of somebody who went to the identity provider, until they come back. */
export const GoneToProvider = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string() },
  /** What /masuk carries on (`carriedOn`). */
  carried: z.string(),
  /** The session whose account is to be linked; null: they went to sign in. */
  linkFor: z.string().nullable(),
})
export type GoneToProvider = z.infer<typeof GoneToProvider>

export type WayToProvider = { to: string; cookie: string }

/** Is there an identity provider? Its name as it was configured, null where it was given none. */
export function providerOffered(): { name: string | null } | undefined {
  const settings = providerSettings()
  return settings && { name: settings.name ?? null }
}

/** The way out to the identity provider, and the cookie without which nobody comes back. */
export async function goToProvider(
  context: Context,
  given: Pick<GoneToProvider, 'carried' | 'linkFor'>,
): Promise<Result<WayToProvider, ProviderRefusal>> {
  const secrets = newProviderSecrets()
  const address = await providerAddress(secrets)
  if (!address.ok) return refuse(await tellProviderTrouble(context, address.refusal))
  return accept({ to: address.value, cookie: await beginFlow('provider', { ...secrets, ...given }) })
}

/** What anybody can bring about by themselves is not worth an entry. */
const NOT_TOLD: ReadonlySet<ProviderRefusal['code']> = new Set([
  ...(['provider-off', 'provider-cancelled', 'provider-request-ended'] as const),
])

/** Tells the ledger what went wrong with the provider; of many in a row, fewer and fewer. */
export async function tellProviderTrouble(
  context: Context,
  { detail, ...refusal }: ProviderTrouble,
): Promise<ProviderRefusal> {
  const { code: why } = refusal
  if (NOT_TOLD.has(why)) return refusal
  const waits = await countAttempt({ place: `provider-refused:${why}`, now: context.now })
  if (waits !== undefined) return refusal
  const event = { type: 'provider-refused', why, detail } as const
  await inTransaction(async (tx) => appendLedger(tx, context, ledgerActOf(event, 'identity-provider')))
  return refusal
}
