import { createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'ceklembaga', secret: 'rahasia-klien-untuk-uji' }

/** Who is at the provider, and what it says of their address; null: they turn back. */
export type Person = { subject: string; email?: string; emailVerified?: boolean } | null

export type IdentityProvider = {
  issuer: string
  /** Who answers its questions from now on. */
  person: Person
  /** Signs a token as the provider does, or with another key. */
  sign: (claims: object, with_?: KeyObject) => string
  close: () => Promise<void>
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A real OpenID Connect provider on this machine. Its people sign in without a page: `person` is who they are. */
export async function startIdentityProvider(port: number, returnsTo: string): Promise<IdentityProvider> {
  const issuer = `http://127.0.0.1:${String(port)}`
  const provider = makeProvider(issuer, returnsTo, () => running.person)
  const callback = provider.callback()
  const http = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) callback(request, response)
    else
      answer(provider, running.person, [request, response]).catch((error: unknown) => {
        response.writeHead(500).end(String(error))
      })
  })
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const running: IdentityProvider = {
    ...{ issuer, person: null, sign },
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections()
        http.close(() => {
          resolve()
        })
      }),
  }
  return running
}

function makeProvider(issuer: string, returnsTo: string, person: () => Person): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [returnsTo] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'uji', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['uji'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: person()?.email, email_verified: person()?.emailVerified }),
    }),
  })
}

async function answer(
  provider: Provider,
  person: Person,
  [request, response]: [IncomingMessage, ServerResponse],
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  const finish = (result: object) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: prompt.name === 'consent' })
  if (person === null) return finish({ error: 'access_denied', error_description: 'turned back' })
  if (prompt.name === 'login') return finish({ login: { accountId: person.subject } })
  const grant = new provider.Grant({
    accountId: session?.accountId ?? person.subject,
    clientId: params.client_id,
  })
  grant.addOIDCScope('openid')
  return finish({ consent: { grantId: await grant.save() } })
}

function sign(claims: object, key: KeyObject = privateKey): string {
  const now = Math.floor(Date.now() / 1_000)
  const said = { iat: now, exp: now + 300, jti: randomUUID(), ...claims }
  const parts = [{ alg: 'RS256', typ: 'JWT', kid: 'uji' }, said].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const signed = parts.join('.')
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
}

/** Follows where a browser is sent at the provider, until it is sent back; answers that address. */
export async function walkProvider(address: string, returnsTo: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answered = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answered.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const to = answered.headers.get('location')
    if (to === null) throw new Error(`${at} answered ${String(answered.status)}: ${await answered.text()}`)
    at = new URL(to, at).href
    if (at.startsWith(returnsTo)) return at
  }
  throw new Error('The provider leads in a circle.')
}
