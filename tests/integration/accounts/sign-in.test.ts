import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActionFunctionArgs } from '@remix-run/node'
import { action as codeAction } from '#app/routes/sign-in/code.tsx'
import { action as invitationAction, loader as invitationLoader } from '#app/routes/sign-in/invitation.tsx'
import { action as secondFactorAction, loader as secondFactorPage } from '#app/routes/sign-in/second-factor.tsx'
import { action as signInAction } from '#app/routes/sign-in/sign-in.tsx'
import { loader as home } from '#app/routes/staff/home.ts'
import { forgetFailures } from '#app/repositories/sign-in-failures.server.ts'
import { findKeptAccount } from '#app/repositories/account-list.server.ts'
import { disableAccount } from '#app/use-cases/keep-account.server.ts'
import { inviteAgain, inviteOfficer } from '#app/use-cases/invite-account.server.ts'
import { keyedHash } from '#app/adapters/keys.server.ts'
import { anOfficer, anOperator, codeOf, Cookies, PASSWORD } from '#tests/setup/accounts.ts'
import { runSql } from '#tests/setup/test-server.ts'

type Page = (args: ActionFunctionArgs) => unknown
type Answer = { status: number; headers: Headers; data: unknown; to: string | null }

/** Sends a form as a browser does, and keeps the cookies it gets. */
async function send(
  page: Page,
  fields: Record<string, string>,
  given: { cookies?: Cookies; network?: string; params?: Record<string, string> } = {},
): Promise<Answer> {
  const { cookies = new Cookies(), network = '10.0.0.1', params = {} } = given
  const headers = { cookie: cookies.header(), 'x-client-network': network }
  const request = new Request('http://127.0.0.1:3000/masuk', {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  })
  const answer = await page({ request, params, context: {} })
  const made = answerOf(answer)
  cookies.keep(made)
  return made
}

/** Opens a page as a browser with these cookies does. */
async function open(page: Page, path: string, cookies: Cookies): Promise<Answer> {
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie: cookies.header() } })
  return answerOf(await page({ request, params: {}, context: {} }))
}

function answerOf(answer: unknown): Answer {
  if (answer instanceof Response)
    return { status: answer.status, headers: answer.headers, data: null, to: answer.headers.get('location') }
  const { data, init } = answer as { data: unknown; init?: ResponseInit }
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), data, to: null }
}

const signIn = (surel: string, kataSandi: string, given: Parameters<typeof send>[2] = {}) =>
  send(signInAction, { surel, kataSandi }, given)

async function whereTo(cookies: Cookies): Promise<string | null> {
  const request = new Request('http://127.0.0.1:3000/petugas', { headers: { cookie: cookies.header() } })
  const led = await home({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown as Response)
  return led.headers.get('location')
}

/** Signs in for the first time and sets up an authenticator. */
async function enrol(email: string): Promise<{ cookies: Cookies; secret: string; backupCodes: string[] }> {
  const cookies = new Cookies()
  await signIn(email, PASSWORD, { cookies })
  const begun = await send(secondFactorAction, { langkah: 'mulai', kataSandi: PASSWORD }, { cookies })
  const { scan } = begun.data as { scan: { secret: string } }
  const done = await send(secondFactorAction, { langkah: 'kode', kode: codeOf(scan.secret) }, { cookies })
  const shown = await open(secondFactorPage, done.to ?? '', cookies)
  const { done: codes } = shown.data as { done: { backupCodes: string[] } }
  return { cookies, secret: scan.secret, backupCodes: codes.backupCodes }
}

beforeAll(async () => {
  await anOfficer('satu@dinas.example')
})

describe('address and password', () => {
  test('an address nobody has, a wrong password and a disabled account are one answer', async () => {
    const gone = await anOfficer('tutup@dinas.example')
    await disableAccount(anOperator(), gone)
    const answers = [
      await signIn('siapa@dinas.example', PASSWORD),
      await signIn('satu@dinas.example', 'bukan ini'),
      await signIn('tutup@dinas.example', PASSWORD),
      await signIn('bukan alamat', PASSWORD),
      await signIn('satu@dinas.example', ''),
    ]
    const said = answers.map(({ status, data, headers }) => [
      status,
      (data as { wrong: string }).wrong,
      headers.getSetCookie(),
    ])
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(said[0]?.[0]).toBe(422)
  })

  test('lets an officer no further than to a second factor', async () => {
    const cookies = new Cookies()
    const answer = await signIn(' Satu@Dinas.example ', PASSWORD, { cookies })
    expect([answer.status, answer.to]).toEqual([303, '/petugas'])
    expect(await whereTo(cookies)).toBe('/masuk/dua-langkah?kembali=%2Fpetugas')
  })

  test('five failures are free, then one waits; a colleague elsewhere and the owner’s own browser do not', async () => {
    await anOfficer('dua@dinas.example')
    const own = new Cookies()
    await signIn('dua@dinas.example', PASSWORD, { cookies: own })
    for (let n = 0; n < 5; n += 1) await signIn('dua@dinas.example', 'salah', { network: '10.9.9.9' })
    const sixth = await signIn('dua@dinas.example', PASSWORD, { network: '10.9.9.9' })
    expect([sixth.status, (sixth.data as { wrong: string }).wrong]).toEqual([
      422,
      expect.stringMatching(/^Terlalu sering keliru dari sini\. Coba lagi mulai pukul \d\d\.\d\d WIB\.$/),
    ])
    expect((await signIn('dua@dinas.example', PASSWORD, { network: '10.1.1.1' })).status).toBe(303)
    expect((await signIn('dua@dinas.example', PASSWORD, { network: '10.9.9.9', cookies: own })).status).toBe(303)
    await forgetFailures(keyedHash('password:dua@dinas.example:network:10.9.9.9', 'sign-in-failures'))
    expect((await signIn('dua@dinas.example', PASSWORD, { network: '10.9.9.9' })).status).toBe(303)
  })

  test('many at once do not slip through together', async () => {
    await anOfficer('tiga@dinas.example')
    const tries = Array.from({ length: 12 }, async () => signIn('tiga@dinas.example', 'salah', { network: '10.7.7.7' }))
    const said = (await Promise.all(tries)).map(({ data }) => (data as { wrong: string }).wrong)
    expect(said.filter((one) => one.startsWith('Alamat surel')).length).toBe(5)
  })
})

describe('the second factor', () => {
  test('is set up by password and code; then it is asked for, and each code is good once', async () => {
    await anOfficer('kode@dinas.example')
    const { cookies, secret, backupCodes } = await enrol('kode@dinas.example')
    expect([await whereTo(cookies), backupCodes.length]).toEqual(['/petugas/antrean', 10])
    expect((await open(secondFactorPage, '/masuk/dua-langkah?terpasang=1', cookies)).to).toBe('/petugas')

    const next = new Cookies()
    expect((await signIn('kode@dinas.example', PASSWORD, { cookies: next })).to).toBe('/masuk/kode')
    expect(await whereTo(next)).toBe('/masuk?kembali=%2Fpetugas')
    const replayed = await send(codeAction, { kode: codeOf(secret) }, { cookies: next })
    expect(replayed.status).toBe(422)
    const fresh = codeOf(secret, 1)
    expect((await send(codeAction, { kode: fresh }, { cookies: next })).to).toBe('/petugas')
    expect(await whereTo(next)).toBe('/petugas/antrean')

    const third = new Cookies()
    await signIn('kode@dinas.example', PASSWORD, { cookies: third })
    expect((await send(codeAction, { kode: fresh }, { cookies: third })).status).toBe(422)
    expect((await send(codeAction, { kode: backupCodes[0] ?? '' }, { cookies: third })).to).toBe('/petugas')

    const fourth = new Cookies()
    await signIn('kode@dinas.example', PASSWORD, { cookies: fourth })
    expect((await send(codeAction, { kode: backupCodes[0] ?? '' }, { cookies: fourth })).status).toBe(422)
  })

  test('is not set up with a wrong password or a wrong code', async () => {
    await anOfficer('salah@dinas.example')
    const cookies = new Cookies()
    await signIn('salah@dinas.example', PASSWORD, { cookies })
    const wrong = await send(secondFactorAction, { langkah: 'mulai', kataSandi: 'x' }, { cookies })
    expect([wrong.status, wrong.data]).toMatchObject([422, { step: 'password' }])
    const begun = await send(secondFactorAction, { langkah: 'mulai', kataSandi: PASSWORD }, { cookies })
    const { scan } = begun.data as { scan: { secret: string } }
    const missed = await send(secondFactorAction, { langkah: 'kode', kode: codeOf(scan.secret, 9) }, { cookies })
    expect([missed.status, missed.data]).toMatchObject([422, { step: 'scan', scan: { secret: scan.secret } }])
    expect((await findKeptAccount({ email: 'salah@dinas.example' }))?.hasSecondFactor).toBe(false)
  })

  test('a challenge ends after five wrong codes, and the password is asked again', async () => {
    await anOfficer('lima@dinas.example')
    const { secret } = await enrol('lima@dinas.example')
    const cookies = new Cookies()
    await signIn('lima@dinas.example', PASSWORD, { cookies })
    for (let n = 0; n < 5; n += 1)
      await send(codeAction, { kode: `00000${String(n)}` }, { cookies, network: `10.3.0.${String(n)}` })
    const answer = await send(codeAction, { kode: codeOf(secret, 1) }, { cookies, network: '10.3.0.9' })
    expect(answer.to).toBe('/masuk?kode=habis')
  })

  test('without a challenge a code opens nothing', async () => {
    expect((await send(codeAction, { kode: '123456' })).to).toBe('/masuk?kode=habis')
  })
})

describe('the link of an account', () => {
  const fields = { nama: 'Orang Baru', nomor: '198501012010019999', sandiBaru: PASSWORD, sandiLagi: PASSWORD }
  const load = async (token: string) => {
    const request = new Request('http://127.0.0.1:3000/masuk/undangan/x')
    return answerOf(await invitationLoader({ request, params: { token }, context: {} }))
  }

  test('sets a forgotten password once, leaves the second factor, and ends sessions', async () => {
    const accountId = await anOfficer('lupa@dinas.example')
    const { cookies } = await enrol('lupa@dinas.example')
    const made = await inviteAgain(anOperator(), accountId)
    const token = made.ok ? made.value.token : ''
    expect((await load(token)).status).toBe(200)
    const other = { sandiBaru: 'sepeda kuning di atap', sandiLagi: 'sepeda kuning di atap' }
    expect((await send(invitationAction, other, { params: { token } })).to).toBe('/masuk?tersimpan=1')
    expect(await whereTo(cookies)).toBe('/masuk?kembali=%2Fpetugas')
    expect((await signIn('lupa@dinas.example', other.sandiBaru)).to).toBe('/masuk/kode')
    expect((await send(invitationAction, other, { params: { token } })).status).toBe(410)
  })

  test.each([
    [{ sandiBaru: 'pendek', sandiLagi: 'pendek' }, 'password-too-short'],
    [{ sandiBaru: 'password12345', sandiLagi: 'password12345' }, 'password-too-easy'],
    [{ sandiBaru: 'ceklembaga2026', sandiLagi: 'ceklembaga2026' }, 'password-too-easy'],
    [{ sandiLagi: 'lain sama sekali ini' }, 'password-differs'],
    [{ nomor: '12345' }, 'number-wrong'],
    [{ nama: ' ' }, 'name-needed'],
  ])('refuses %j: %s', async (change, why) => {
    const email = `baru-${randomUUID()}@dinas.example`
    const order = { email, roles: ['VERIFIER' as const], unitId: 'DISNAKER', name: '', position: '' }
    const made = await inviteOfficer(anOperator(), order)
    const token = made.ok ? made.value.token : ''
    const answer = await send(invitationAction, { ...fields, ...change }, { params: { token } })
    expect([answer.status, answer.data]).toMatchObject([422, { wrong: [{ why }] }])
    expect((await load(token)).status).toBe(200)
  })

  test('of last year opens nothing', async () => {
    const accountId = await anOfficer('lama@dinas.example')
    const made = await inviteAgain(anOperator(), accountId)
    const token = made.ok ? made.value.token : ''
    await runSql(
      process.env['DATABASE_URL'] ?? '',
      `update invitation set expires_at = now() - interval '1 year'
      where account_id = '${accountId}'`,
    )
    expect((await load(token)).status).toBe(410)
    expect((await send(invitationAction, fields, { params: { token } })).status).toBe(410)
    expect((await load('x')).status).toBe(410)
  })
})
