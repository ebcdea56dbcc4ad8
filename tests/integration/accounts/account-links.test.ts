import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ActionFunctionArgs } from '@remix-run/node'
import { plainText } from '#app/domain/notices/mail-body.ts'
import { mailBody } from '#app/i18n/notices/mail-words.ts'
import { findKeptAccount } from '#app/repositories/account-list.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { action as forgottenAction, loader as forgottenPage } from '#app/routes/sign-in/forgotten.tsx'
import { action as invitationAction, loader as invitationPage } from '#app/routes/sign-in/invitation.tsx'
import { action as registerAction, loader as registerPage } from '#app/routes/sign-in/register.tsx'
import { action as signInAction } from '#app/routes/sign-in/sign-in.tsx'
import { disableAccount } from '#app/use-cases/keep-account.server.ts'
import { unsealMail } from '#app/use-cases/post-mails.server.ts'
import { prepareSigningIn } from '#app/use-cases/set-up-auth.server.ts'
import { anOfficer, anOperator, PASSWORD } from '#tests/setup/accounts.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['SMTP_URL'] = 'smtp://127.0.0.1:9'

type Page = (args: ActionFunctionArgs) => unknown
type Given = { network?: string; token?: string; path?: string }
type Answer = { status: number; to: string | null; body: Record<string, unknown> }

async function call(page: Page, fields: Record<string, string> | undefined, given: Given = {}): Promise<Answer> {
  const { network = '10.0.0.1', token, path = '/masuk' } = given
  const headers = { 'x-client-network': network }
  const body = fields && new URLSearchParams(fields)
  const request = new Request(`http://127.0.0.1:3000${path}`, body ? { method: 'POST', headers, body } : { headers })
  return answerOf(await page({ request, params: token === undefined ? {} : { token }, context: {} }))
}

function answerOf(answer: unknown): Answer {
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('location'), body: {} }
  const { data, init } = answer as { data: Record<string, unknown>; init?: ResponseInit }
  return { status: init?.status ?? 200, to: null, body: data }
}

const register = (surel: string, given?: Given) => call(registerAction, { surel }, given)
const forgotten = (surel: string, given?: Given) => call(forgottenAction, { surel }, given)
const signIn = (surel: string, kataSandi: string) => call(signInAction, { surel, kataSandi })
const useLink = (token: string, sandi: string, nomor = '3216010101900001') =>
  call(invitationAction, { nama: 'Orang Lembaga', nomor, sandiBaru: sandi, sandiLagi: sandi }, { token })

/** The mails that wait, newest last. */
async function mails() {
  const rows = await db().outboxMessage.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ sealed, ref }) => unsealMail(sealed, ref))
}

async function lastToken(): Promise<string> {
  const facts = (await mails()).at(-1)?.facts
  return facts?.kind === 'ACCOUNT_LINK' ? facts.token : `no link, but ${String(facts?.kind)}`
}

beforeAll(prepareSigningIn)

beforeEach(async () => {
  await db().outboxMessage.deleteMany()
  await db().signInFailure.deleteMany()
})

describe('an account for somebody of an agency', () => {
  test('is made by a form, and taken up by the link of the mail, once', async () => {
    expect(await register(' Baru@LPK.example ')).toEqual({ status: 303, to: '/masuk/daftar?status=dikirim', body: {} })
    expect(await call(registerPage, undefined, { path: '/masuk/daftar?status=dikirim' })).toMatchObject({
      body: { sent: true, isOn: true },
    })
    const made = await findKeptAccount({ email: 'baru@lpk.example' })
    expect(made).toMatchObject({ kind: 'AGENCY', roles: [], unitId: null, takenUp: false })
    const token = await lastToken()
    expect((await useLink(token, 'pendek')).status).toBe(422)
    expect(await useLink(token, PASSWORD)).toMatchObject({ status: 303, to: '/masuk?tersimpan=1' })
    expect(await useLink(token, 'kereta senja bukit angin')).toMatchObject({ status: 410 })
    expect(await signIn('baru@lpk.example', PASSWORD)).toMatchObject({ status: 303, to: '/lembaga-saya' })
  })

  test('may ask for the link again; the one before ends', async () => {
    await register('lagi@lpk.example')
    const first = await lastToken()
    await register('lagi@lpk.example')
    expect((await call(invitationPage, undefined, { token: first })).status).toBe(410)
    expect((await call(invitationPage, undefined, { token: await lastToken() })).status).toBe(200)
    expect(await db().userAccount.count({ where: { email: 'lagi@lpk.example' } })).toBe(1)
  })

  test('is one, also when two ask at once', async () => {
    const answers = await Promise.all([register('dua@lpk.example'), register('dua@lpk.example')])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await db().userAccount.count({ where: { email: 'dua@lpk.example' } })).toBe(1)
  })

  test('gives the same answer for an officer, who is told by mail and gets no link', async () => {
    await anOfficer('petugas@dinas.example')
    expect(await register('petugas@dinas.example')).toEqual(await register('siapa@lpk.example'))
    const [told] = await mails()
    expect(told).toMatchObject({ to: 'petugas@dinas.example', facts: { kind: 'ACCOUNT_KNOWN' } })
  })
})

describe('a forgotten password', () => {
  test('gives the same answer for any address, and mail to an account only', async () => {
    await anOfficer('lupa@dinas.example')
    const gone = await anOfficer('tutup@dinas.example')
    await disableAccount(anOperator(), gone)
    const asked = ['lupa@dinas.example', 'tidak-ada@dinas.example', 'tutup@dinas.example']
    const answers = []
    for (const address of asked) answers.push(await forgotten(address))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await mails()).map(({ to }) => to)).toEqual(['lupa@dinas.example'])
  })

  test('is set anew by the link: the second factor stays, all sessions end', async () => {
    const accountId = await anOfficer('kunci@dinas.example')
    await db().userAccount.update({ where: { id: accountId }, data: { twoFactorEnabled: true } })
    await signInAs(accountId)
    await forgotten('kunci@dinas.example')
    const other = 'kereta senja bukit angin'
    expect(await useLink(await lastToken(), other)).toMatchObject({ status: 303 })
    expect(await db().signInSession.count({ where: { userId: accountId } })).toBe(0)
    expect(await findKeptAccount({ id: accountId })).toMatchObject({ hasSecondFactor: true, roles: ['VERIFIER'] })
    expect(await signIn('kunci@dinas.example', PASSWORD)).toMatchObject({ status: 422 })
    expect(await signIn('kunci@dinas.example', other)).toMatchObject({ status: 303, to: '/masuk/kode' })
  })

  test('link of last year, and none of ours, open nothing', async () => {
    await anOfficer('lama@dinas.example')
    await forgotten('lama@dinas.example')
    const token = await lastToken()
    await db().invitation.updateMany({ where: { usedAt: null }, data: { expiresAt: new Date('2025-11-24') } })
    expect(await useLink(token, PASSWORD)).toMatchObject({ status: 410 })
    expect(await useLink('karangan', PASSWORD)).toMatchObject({ status: 410 })
  })
})

describe.each([
  ['register', registerAction, registerPage, '/masuk/daftar'],
  ['forgotten', forgottenAction, forgottenPage, '/masuk/lupa'],
] as const)('who may not (%s)', (...[, action, page, path]) => {
  test.each([
    ['', 'Isi alamat surel.'],
    ['bukan alamat', 'Ini bukan alamat surel.'],
    [`${'a'.repeat(250)}@x.example`, 'Alamat surel itu terlalu panjang'],
  ])('%s is told in a sentence, and kept', async (surel, wrong) => {
    const answer = await call(action, { surel })
    expect([answer.status, answer.body['email'], answer.body['wrong']]).toEqual([
      422,
      surel,
      expect.stringContaining(wrong),
    ])
    expect(await mails()).toEqual([])
  })

  test('five a network, then one waits; another network does not', async () => {
    for (let n = 0; n < 5; n += 1) await call(action, { surel: `n${String(n)}@lpk.example` }, { network: '10.9.9.9' })
    const sixth = await call(action, { surel: 'n6@lpk.example' }, { network: '10.9.9.9' })
    expect([sixth.status, sixth.body['wrong']]).toEqual([422, expect.stringContaining('Coba lagi mulai pukul')])
    expect((await call(action, { surel: 'n6@lpk.example' }, { network: '10.1.1.1' })).status).toBe(303)
  })

  test('nobody is flooded: three mails a day, and the answer stays the same', async () => {
    await anOfficer(`banjir${path.slice(7)}@dinas.example`)
    const answers = []
    for (let n = 0; n < 5; n += 1)
      answers.push(
        await call(action, { surel: `banjir${path.slice(7)}@dinas.example` }, { network: `10.2.0.${String(n)}` }),
      )
    expect(new Set(answers.map(({ status, to }) => `${String(status)} ${String(to)}`))).toEqual(
      new Set([`303 ${path}?status=dikirim`]),
    )
    expect(await mails()).toHaveLength(3)
  })

  test('the page is there for anybody', async () => {
    expect(await call(page, undefined, { path })).toMatchObject({ status: 200, body: { isOn: true, sent: false } })
  })
})

test.each([
  ['id', 'Ambil akun Anda di CekLembaga', 'Kata sandi baru untuk CekLembaga', 'Alamat ini sudah punya akun CekLembaga'],
  [
    'en',
    'Take up your account at CekLembaga',
    'A new password for CekLembaga',
    'This address has a CekLembaga account already',
  ],
] as const)('the mails say in %s what they are for', async (language, ...subjects) => {
  const norms = await loadNorms()
  const facts = [
    { kind: 'ACCOUNT_LINK', takenUp: false, token: 'tok' },
    { kind: 'ACCOUNT_LINK', takenUp: true, token: 'tok' },
    { kind: 'ACCOUNT_KNOWN' },
  ] as const
  const bodies = facts.map((one) => mailBody({ to: 'a@b.example', language, facts: one }, norms, 'https://cek.example'))
  expect(bodies.map(({ subject }) => subject)).toEqual(subjects)
  expect(bodies.map(plainText)).toEqual([
    expect.stringContaining(`https://cek.example/masuk/undangan/tok?bahasa=${language}`),
    expect.stringContaining(`https://cek.example/masuk/undangan/tok?bahasa=${language}`),
    expect.stringContaining(`https://cek.example/masuk/lupa?bahasa=${language}`),
  ])
})
