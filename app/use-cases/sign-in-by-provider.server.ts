import { GoneToProvider, tellProviderTrouble } from './go-to-provider.server.ts'
import { linkProvider } from './link-provider.server.ts'
import { endFlow, forgetFlow } from './sign-in-flow.server.ts'
import { providerSettings, readProviderAnswer } from '#app/adapters/identity-provider.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { ProviderRefusal, ProviderTrouble } from '#app/domain/access/identity-provider.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { auth, browserOf } from '#app/repositories/auth.server.ts'
import { findLinkedAccount } from '#app/repositories/provider-links.server.ts'

/** Where the way back ended: in (a second factor may be awaited), or with a linked account. */
type ProviderDone =
  | { at: 'in' | 'second-factor'; kind: 'STAFF' | 'AGENCY'; carried: string; cookies: string[] }
  | { at: 'linked'; cookies: string[] }
type ProviderFailed = { code: ProviderRefusal['code']; wasLinking: boolean; carried: string; cookies: string[] }

type Returned = { search: string; headers: Headers; session: { id: string } | undefined }

/**
 * Comes back from the identity provider. It opens an account that was linked with it on purpose, and no other: not one
 * with the same address, whatever the provider says of it. A second factor is still asked of whoever has one to give.
 */
export async function returnFromProvider(
  context: Context,
  given: Returned,
): Promise<Result<ProviderDone, ProviderFailed>> {
  const gone = GoneToProvider.safeParse(await endFlow('provider', given.headers))
  const cookies = [await forgetFlow('provider')]
  if (!gone.success) return refuse({ code: 'provider-request-ended', wasLinking: false, carried: '', cookies })
  const failed = { wasLinking: gone.data.linkFor !== null, carried: gone.data.carried, cookies }
  const done = await doneWith(context, { ...given, gone: gone.data })
  if (!done.ok) return refuse({ ...(await tellProviderTrouble(context, done.refusal)), ...failed })
  return accept({ ...done.value, cookies: [...cookies, ...done.value.cookies] })
}

async function doneWith(
  context: Context,
  { search, headers, session, gone }: Returned & { gone: GoneToProvider },
): Promise<Result<ProviderDone, ProviderTrouble>> {
  if (new URLSearchParams(search).get('state') !== gone.state) return refuse(ended('state'))
  const subject = await readProviderAnswer(search, gone)
  if (!subject.ok) return subject
  const identity = { issuer: issuerNow(), subject: subject.value }
  if (gone.linkFor === null) return enter({ identity, headers, carried: gone.carried })
  return session?.id === gone.linkFor ? link(context, identity) : refuse(ended('session'))
}

async function link(
  context: Context,
  identity: { issuer: string; subject: string },
): Promise<Result<ProviderDone, ProviderTrouble>> {
  const linked = await linkProvider(context, identity)
  if (linked.ok) return accept({ at: 'linked', cookies: [] })
  const { refusal } = linked
  return refuse(refusal.code === 'not-allowed' ? ended('not-allowed') : { ...refusal, detail: 'linked' })
}

/** Whose answer was read: that of the provider as it is configured. */
function issuerNow(): string {
  return providerSettings()?.issuer ?? ''
}

function ended(detail: string): ProviderTrouble {
  return { code: 'provider-request-ended', detail }
}

async function enter(given: {
  identity: { issuer: string; subject: string }
  headers: Headers
  carried: string
}): Promise<Result<ProviderDone, ProviderTrouble>> {
  const account = await findLinkedAccount(given.identity)
  if (!account) return refuse({ code: 'provider-not-linked', detail: 'no-account' })
  const { accountId, kind, hasSecondFactor } = account
  const entered = await auth().api.signInProven({
    body: { accountId, method: 'OIDC', secondFactor: false },
    headers: browserOf(given.headers),
    asResponse: true,
  })
  if (!entered.ok) return refuse({ code: 'provider-not-linked', detail: 'no-session' })
  // The ledger is told when the second factor is given; when people of agencies sign in is nobody's business.
  const at = kind === 'STAFF' || hasSecondFactor ? 'second-factor' : 'in'
  return accept({ at, kind, carried: given.carried, cookies: entered.headers.getSetCookie() })
}
