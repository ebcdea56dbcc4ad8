import { generateKeyPairSync } from 'node:crypto'
import { delay, http, HttpResponse } from 'msw'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#app/config.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { action as accountAction, loader as accountPage } from '#app/routes/account/account.tsx'
import { action as codeAction } from '#app/routes/sign-in/code.tsx'
import { loader as leavePage } from '#app/routes/sign-in/provider.ts'
import { loader as returnPage } from '#app/routes/sign-in/provider-return.ts'
import { action as secondFactorAction, loader as secondFactorPage } from '#app/routes/sign-in/second-factor.tsx'
import { loader as signInPage } from '#app/routes/sign-in/sign-in.tsx'
import { loader as staffHome } from '#app/routes/staff/home.ts'
import { disableAccount } from '#app/use-cases/keep-account.server.ts'
import { CLIENT, startIdentityProvider, walkProvider, type IdentityProvider } from '#tests/fakes/identity-provider.ts'
import { anOfficer, anOperator, codeOf, Cookies, PASSWORD } from '#tests/setup/accounts.ts'
import { call } from '#tests/setup/calls.ts'
import { outside } from '#tests/setup/integration.ts'
import { freePort } from '#tests/setup/served.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

const RETURN = 'http://127.0.0.1:3000/masuk/pemerintah/kembali'
const port = await freePort()
const issuer = `http://127.0.0.1:${String(port)}`
Object.assign(process.env, {
  ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
  OIDC_NAME: 'SSO Pemkab',
})

let provider: IdentityProvider
let officer = ''

beforeAll(async () => {
  officer = await anOfficer('sso@dinas.example')
})
afterAll(() => provider.close())
beforeEach(() => db().signInFailure.deleteMany())

/** What the sign-in page says after this address. */
async function saidAt(to: string | null): Promise<unknown> {
  const page = await call(signInPage, to ?? '')
  return (page.data['ways'] as { failed: string | null }).failed
}

/** Goes out to the provider as a browser with these cookies, and to the address at which it comes back. */
async function goOut(cookies: Cookies, path = '/masuk/pemerintah'): Promise<string> {
  const out = await call(leavePage, path, { cookies })
  expect(out.to).toMatch(new RegExp(`^${issuer}/auth\\?`))
  return walkProvider(out.to ?? '', RETURN)
}

const comeBack = (cookies: Cookies, address: string) => call(returnPage, address.slice(21), { cookies })

async function signIn(cookies = new Cookies(), path?: string) {
  return comeBack(cookies, await goOut(cookies, path))
}

/** Links the account of a session with whoever is at the provider. */
async function link(cookies: Cookies) {
  const asked = await call(accountAction, '/akun', { cookies, fields: { tindakan: 'pemerintah' } })
  const { to } = asked.data['out'] as { to: string }
  return comeBack(cookies, await walkProvider(to, RETURN))
}

async function refusals(): Promise<unknown[]> {
  const rows = await db().$queryRaw<{ body: unknown }[]>`
    select body::json as body from guard.ledger where act = 'provider-refused' order by seq`
  return rows.map(({ body }) => body)
}

describe('a provider that cannot be reached', () => {
  test.each([
    ['is not there', () => HttpResponse.error(), 'unreachable'],
    ['is broken', () => new HttpResponse('<h1>502</h1>', { status: 502 }), 'OAUTH_RESPONSE_IS_NOT_CONFORM'],
    ['answers with a page', () => HttpResponse.html('<h1>halo</h1>'), 'OAUTH_RESPONSE_IS_NOT_JSON'],
  ] as const)('that %s: a sentence, and an entry', async (_name, answer, detail) => {
    outside.use(http.get(`${issuer}/.well-known/openid-configuration`, answer))
    const out = await call(leavePage, '/masuk/pemerintah?kembali=%2Fpetugas%2Fantrean')
    expect(out.to).toBe('/masuk?kembali=%2Fpetugas%2Fantrean&pemerintah=provider-away')
    expect(await saidAt(out.to)).toMatch(/^Penyedia SSO Pemkab sedang tidak dapat dihubungi\./)
    expect((await refusals()).at(-1)).toMatchObject({ why: 'provider-away', detail })
  })

  test('that answers too late', { timeout: 20_000 }, async () => {
    outside.use(http.get(`${issuer}/.well-known/openid-configuration`, () => delay('infinite')))
    const begun = performance.now()
    const out = await call(leavePage, '/masuk/pemerintah')
    expect([out.to, performance.now() - begun < 8_000]).toEqual(['/masuk?pemerintah=provider-away', true])
    expect((await refusals()).at(-1)).toMatchObject({ detail: 'OAUTH_TIMEOUT' })
  })

  test('that is another than the one configured', async () => {
    const metadata = { issuer: 'http://127.0.0.1:1', authorization_endpoint: issuer, token_endpoint: issuer }
    outside.use(http.get(`${issuer}/.well-known/openid-configuration`, () => HttpResponse.json(metadata)))
    const out = await call(leavePage, '/masuk/pemerintah')
    expect(out.to).toBe('/masuk?pemerintah=provider-not-trusted')
  })

  test('of many failures in a row the ledger is told a few', async () => {
    outside.use(http.get(`${issuer}/.well-known/openid-configuration`, () => HttpResponse.error()))
    const before = (await refusals()).length
    for (let n = 0; n < 9; n += 1) await call(leavePage, '/masuk/pemerintah')
    expect((await refusals()).length - before).toBe(5)
  })
})

describe('somebody at the provider', () => {
  beforeAll(async () => {
    provider = await startIdentityProvider(port, RETURN)
  })

  test('is offered it on the sign-in page, by its name', async () => {
    expect((await call(signInPage, '/masuk')).data['ways']).toMatchObject({ provider: 'SSO Pemkab', failed: null })
  })

  test('goes out with state, nonce and PKCE, and asks for nothing but who they are', async () => {
    const out = new URL((await call(leavePage, '/masuk/pemerintah')).to ?? '')
    const asked = Object.fromEntries(out.searchParams)
    expect(asked).toMatchObject({ scope: 'openid', response_type: 'code', code_challenge_method: 'S256' })
    expect([asked['state'], asked['nonce'], asked['code_challenge']]).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^[\w-]{43}$/) as unknown),
    )
  })

  test.each([
    ['a stranger', { subject: 'asing' }],
    ['with the address of an account', { subject: 'asing', email: 'sso@dinas.example', emailVerified: true }],
    ['with that address, not verified', { subject: 'asing', email: 'sso@dinas.example', emailVerified: false }],
  ])('%s opens no account', async (_who, person) => {
    provider.person = person
    const cookies = new Cookies()
    const back = await signIn(cookies)
    expect(back.to).toBe('/masuk?pemerintah=provider-not-linked')
    expect(await saidAt(back.to)).toMatch(/^SSO Pemkab itu belum dihubungkan dengan akun di sini\./)
    expect((await call(staffHome, '/petugas', { cookies })).to).toBe('/masuk?kembali=%2Fpetugas')
    expect(await db().accountCredential.count({ where: { providerId: { not: 'credential' } } })).toBe(0)
  })

  test('who turns back there is told so', async () => {
    provider.person = null
    const back = await signIn()
    expect(await saidAt(back.to)).toMatch(/^Masuk dengan SSO Pemkab dibatalkan di sana\./)
  })

  test('is linked while signed in, having proved to be at the keyboard', async () => {
    provider.person = { subject: 'pegawai-1' }
    await db().signInSession.deleteMany()
    const cookies = new Cookies().put(await signInAs(officer))
    await db().signInSession.updateMany({ data: { confirmedAt: new Date(Date.now() - 3_600_000) } })
    const fields = { tindakan: 'pemerintah' }
    const refused = await call(accountAction, '/akun', { cookies, fields })
    expect([refused.status, refused.data['wrong']]).toEqual([422, expect.stringContaining('Tulis kata sandi')])
    const asked = await call(accountAction, '/akun', { cookies, fields: { ...fields, kataSandi: PASSWORD } })
    const { to } = asked.data['out'] as { to: string }
    const address = await walkProvider(to, RETURN)
    const elsewhere = new Cookies().put(await signInAs(officer))
    expect((await comeBack(elsewhere, address)).to).toBe('/masuk?pemerintah=provider-request-ended')
    expect((await comeBack(cookies, address)).to).toBe('/akun?tersimpan=pemerintah')
    const page = await call(accountPage, '/akun', { cookies })
    expect(page.data['view']).toMatchObject({
      ways: { provider: { name: 'SSO Pemkab', linked: expect.stringContaining('Terhubung sejak') as unknown } },
    })
  })

  test('is not linked with two accounts, nor an account with two of them', async () => {
    const other = await anOfficer('lain@dinas.example')
    const back = await link(new Cookies().put(await signInAs(other)))
    expect(back.to).toBe('/akun?pemerintah=provider-linked-elsewhere')
    provider.person = { subject: 'pegawai-2' }
    const again = await link(new Cookies().put(await signInAs(officer)))
    expect(again.to).toBe('/akun?pemerintah=provider-linked-already')
  })

  test('an officer still needs their authenticator, and comes back to where they were', async () => {
    provider.person = { subject: 'pegawai-1' }
    const cookies = new Cookies()
    const back = await signIn(cookies, '/masuk/pemerintah?kembali=%2Fpetugas%2Fusulan')
    expect(back.to).toBe('/masuk/dua-langkah?kembali=%2Fpetugas%2Fusulan')
    expect((await call(staffHome, '/petugas', { cookies })).to).toBe('/masuk/dua-langkah?kembali=%2Fpetugas')
    const begun = await call(secondFactorAction, '/masuk/dua-langkah', { cookies, fields: { kataSandi: PASSWORD } })
    const { secret } = begun.data['scan'] as { secret: string }
    const fields = { langkah: 'kode', kode: codeOf(secret) }
    await call(secondFactorAction, '/masuk/dua-langkah', { cookies, fields })

    const next = new Cookies()
    await signIn(next)
    expect((await call(secondFactorPage, '/masuk/dua-langkah', { cookies: next })).to).toBe('/masuk/kode')
    const given = await call(codeAction, '/masuk/kode', { cookies: next, fields: { kode: codeOf(secret, 1) } })
    expect(given.to).toBe('/petugas')
    const [entry] = await db().$queryRaw<{ body: unknown }[]>`
      select body::json as body from guard.ledger where act = 'signed-in' order by seq desc limit 1`
    expect(entry?.body).toEqual({ accountId: officer, method: 'OIDC' })
  })
})

describe('the way back', () => {
  beforeEach(() => {
    provider.person = { subject: 'pegawai-1' }
  })

  test('is walked once, in the browser that went out', async () => {
    const cookies = new Cookies()
    const address = await goOut(cookies)
    const asBefore = new Cookies().put(cookies.header())
    expect((await comeBack(new Cookies(), address)).to).toBe('/masuk?pemerintah=provider-request-ended')
    expect((await comeBack(cookies, address)).to).toBe('/masuk/dua-langkah')
    const replayed = await comeBack(asBefore, address)
    expect(replayed.to).toBe('/masuk?pemerintah=provider-request-ended')
    expect(await saidAt(replayed.to)).toMatch(/^Permintaan masuk dengan SSO Pemkab itu sudah berakhir/)
  })

  test.each([
    ['another state', 'state', 'x', 'provider-request-ended'],
    ['a code of nobody', 'code', 'x', 'provider-request-ended'],
    ['another issuer', 'iss', 'https://lain.example', 'provider-not-trusted'],
    ['an error of its own', 'error', 'server_error', 'provider-away'],
    ['nothing of what it needs', 'state', '', 'provider-request-ended'],
  ])('with %s leads to a sentence', async (...[, name, value, code]) => {
    const cookies = new Cookies()
    const address = new URL(await goOut(cookies))
    address.searchParams.set(name, value)
    const back = await comeBack(cookies, address.href)
    expect(back.to).toBe(`/masuk?pemerintah=${code}`)
    expect(await saidAt(back.to)).toEqual(expect.any(String))
  })

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  test.each([
    ['signed for somebody else', { aud: 'lain' }, undefined],
    ['signed by another issuer', { iss: 'https://lain.example' }, undefined],
    ['an answer to another question', { nonce: 'x' }, undefined],
    ['too old', { exp: 1 }, undefined],
    ['signed by somebody else', {}, stranger],
  ])('with a token %s opens nothing', async (_what, claims, key) => {
    const cookies = new Cookies()
    const out = await call(leavePage, '/masuk/pemerintah', { cookies })
    const nonce = new URL(out.to ?? '').searchParams.get('nonce')
    const address = await walkProvider(out.to ?? '', RETURN)
    const said = { iss: issuer, aud: CLIENT.id, sub: 'pegawai-1', nonce, ...claims }
    const token = { access_token: 'x', token_type: 'bearer', id_token: provider.sign(said, key) }
    outside.use(http.post(`${issuer}/token`, () => HttpResponse.json(token)))
    expect((await comeBack(cookies, address)).to).toBe('/masuk?pemerintah=provider-not-trusted')
    expect((await call(staffHome, '/petugas', { cookies })).to).toBe('/masuk?kembali=%2Fpetugas')
  })

  test('to a shut account leads nowhere; unlinked, it is a stranger’s again', async () => {
    await db().signInSession.deleteMany()
    const cookies = new Cookies().put(await signInAs(officer))
    await call(accountAction, '/akun', { cookies, fields: { tindakan: 'lepas-pemerintah' } })
    expect((await signIn()).to).toBe('/masuk?pemerintah=provider-not-linked')
    await link(cookies)
    expect((await signIn()).to).toBe('/masuk/dua-langkah')
    await disableAccount(anOperator(), officer)
    expect((await signIn()).to).toBe('/masuk?pemerintah=provider-not-linked')
  })
})

test.each([
  ['http://masuk.example', 'OIDC_ISSUER'],
  ['bukan alamat', 'OIDC_ISSUER'],
])('the start refuses %s', (given, name) => {
  const environment = { DATABASE_URL: 'postgresql://x', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' }
  expect(() => readConfig({ ...environment, OIDC_ISSUER: given } as never)).toThrow(name)
})
