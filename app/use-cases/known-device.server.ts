import { randomBytes } from 'node:crypto'
import { keyedHash } from '#app/adapters/keys.server.ts'
import { auth } from '#app/repositories/auth.server.ts'

const NAME = 'device'
const HALF_A_YEAR_S = 15_552_000
/** Accounts that one browser is known for; the oldest is forgotten. */
const MOST = 5
const FORM = /^[\w-]{22}(?:\.[\w-]{43}){1,5}$/

/**
 * The browser, if this account came in by it before: its failures are counted apart, so that somebody elsewhere who tries
 * passwords does not make its owner wait. The cookie is signed for each account and says nothing else.
 */
export async function knownDevice(headers: Headers, email: string): Promise<string | undefined> {
  const [device, ...marks] = await readCookie(headers)
  return device !== undefined && marks.includes(markOf(device, email)) ? device : undefined
}

/** The cookie that makes this browser known for an account. */
export async function deviceCookie(headers: Headers, email: string): Promise<string> {
  const [known, ...marks] = await readCookie(headers)
  const device = known ?? randomBytes(16).toString('base64url')
  const mark = markOf(device, email)
  const kept = [mark, ...marks.filter((other) => other !== mark)].slice(0, MOST)
  const { name, attributes } = await cookie()
  const secure = attributes.secure ? '; Secure' : ''
  const value = [device, ...kept].join('.')
  return `${name}=${value}; Path=/masuk; Max-Age=${String(HALF_A_YEAR_S)}; HttpOnly; SameSite=Lax${secure}`
}

async function readCookie(headers: Headers): Promise<string[]> {
  const { name } = await cookie()
  const all = (headers.get('cookie') ?? '').split(';').map((one) => one.trim())
  const value = all.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return FORM.test(value) ? value.split('.') : []
}

async function cookie() {
  return (await auth().$context).createAuthCookie(NAME)
}

function markOf(device: string, email: string): string {
  return keyedHash(`device:${device}:${email.toLowerCase()}`, 'cookies')
}
