import { newToken, tokenHash } from './follow-tokens.server.ts'
import { auth } from '#app/repositories/auth.server.ts'
import { addFlow, takeFlow } from '#app/repositories/sign-in-flows.server.ts'

/** What somebody went away for: to their identity provider, to their passkey, or to read their backup codes once. */
type FlowKind = 'provider' | 'backup-codes' | 'passkey-sign-in' | 'passkey-new' | 'passkey-presence'

/** Time to sign in elsewhere, or to find one's key, in seconds [P]. */
const FOR_SECONDS = 600

/**
 * Begins a way out and back: what is needed at its end is kept here, and this browser gets the only key to it. The value
 * is read once.
 */
export async function beginFlow(kind: FlowKind, value: object): Promise<string> {
  const token = newToken()
  const kept = JSON.stringify(value)
  await addFlow({ hash: tokenHash(token), kind, value: kept, forSeconds: FOR_SECONDS })
  return cookieOf(kind, token, FOR_SECONDS)
}

/** What was kept for this browser, for once; undefined where nothing is, any more. */
export async function endFlow(kind: FlowKind, headers: Headers): Promise<unknown> {
  const { name } = await cookie(kind)
  const all = (headers.get('cookie') ?? '').split(';').map((one) => one.trim())
  const token = all.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  const value = /^[\w-]{43}$/.test(token) ? await takeFlow(tokenHash(token), kind) : undefined
  return value === undefined ? undefined : (JSON.parse(value) as unknown)
}

/** The cookie that takes the key out of the browser. */
export async function forgetFlow(kind: FlowKind): Promise<string> {
  return cookieOf(kind, '', 0)
}

// Lax: the provider sends people back by a link from elsewhere.
async function cookieOf(kind: FlowKind, token: string, maxAgeS: number): Promise<string> {
  const { name, attributes } = await cookie(kind)
  const secure = attributes.secure ? '; Secure' : ''
  return `${name}=${token}; Path=/; Max-Age=${String(maxAgeS)}; HttpOnly; SameSite=Lax${secure}`
}

async function cookie(kind: FlowKind) {
  return (await auth().$context).createAuthCookie(kind)
}
