import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#app/repositories/db.server.ts'
import { action as accountAction, loader as accountPage } from '#app/routes/account/account.tsx'
import { action as newQuestion } from '#app/routes/account/passkey-question.ts'
import { action as passkeyAction } from '#app/routes/sign-in/passkey.ts'
import { loader as question } from '#app/routes/sign-in/passkey-question.ts'
import { loader as signInPage } from '#app/routes/sign-in/sign-in.tsx'
import { loader as staffHome } from '#app/routes/staff/home.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { disableAccount, enableAccount, takeOffSecondFactor } from '#app/use-cases/keep-account.server.ts'
import { Authenticator } from '#tests/fakes/authenticator.ts'
import { anOfficer, anOperator, Cookies, PASSWORD } from '#tests/setup/accounts.ts'
import { call, type Called } from '#tests/setup/calls.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['BASE_URL'] = 'http://localhost:3000'

let officer = ''
const key = new Authenticator()

beforeAll(async () => {
  officer = await anOfficer('kunci@dinas.example')
})

const signedIn = async (accountId = officer) => new Cookies().put(await signInAs(accountId))
const asked = (data: Called['data']) => data as { challenge: string; userVerification?: string }

/** Adds a passkey to the account of a session. */
async function add(cookies: Cookies, made: (options: { challenge: string }) => string, namaKunci = 'Ponsel') {
  const begun = await call(newQuestion, '/akun/kunci-sandi', { cookies, fields: {} })
  const fields = { tindakan: 'kunci-sandi', namaKunci, jawaban: made(asked(begun.data)) }
  return call(accountAction, '/akun', { cookies, fields })
}

/** Signs in with what is made of the question of the sign-in page. */
async function signIn(answer: (options: { challenge: string }) => string, cookies = new Cookies(), path = '') {
  const begun = await call(question, '/masuk/kunci-sandi/tanya', { cookies })
  const fields = { jawaban: answer(asked(begun.data)) }
  return call(passkeyAction, `/masuk/kunci-sandi${path}`, { cookies, fields })
}

describe('a new passkey', () => {
  test('is not asked of whoever has not proved to be at the keyboard', async () => {
    await db().signInSession.deleteMany()
    const cookies = await signedIn()
    await db().signInSession.updateMany({ data: { confirmedAt: new Date(Date.now() - 3_600_000) } })
    const refused = await call(newQuestion, '/akun/kunci-sandi', { cookies, fields: { namaKunci: 'x' } })
    expect([refused.status, refused.data['wrong']]).toEqual([422, expect.stringContaining('Tulis kata sandi')])
    const wrong = await call(newQuestion, '/akun/kunci-sandi', { cookies, fields: { kataSandi: 'salah' } })
    expect(wrong.status).toBe(422)
    const begun = await call(newQuestion, '/akun/kunci-sandi', { cookies, fields: { kataSandi: PASSWORD } })
    expect(begun.data).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
  })

  test('without the script nothing is added, and the page says what was missing', async () => {
    const cookies = await signedIn()
    const answer = await call(accountAction, '/akun', { cookies, fields: { tindakan: 'kunci-sandi', namaKunci: 'x' } })
    expect([answer.status, answer.data['wrong']]).toEqual([
      422,
      'Kunci sandi itu tidak dapat diterima, atau terlalu lama. Coba lagi.',
    ])
  })

  test.each([
    ['to another question', { challenge: Buffer.from('lain').toString('base64url') }],
    ['at another address', { origin: 'https://lain.example' }],
    ['of another site', { host: 'lain.example' }],
    ['that has asked for neither finger nor PIN', { userVerified: false }],
  ])('%s is not taken', async (_what, given) => {
    const cookies = await signedIn()
    expect((await add(cookies, (options) => new Authenticator().made(options, given))).status).toBe(422)
  })

  test('is taken once, named, and told to the ledger', async () => {
    const cookies = await signedIn()
    let answer = ''
    const added = await add(cookies, (options) => (answer = key.made(options)), ' Ponsel saya ')
    expect(added.to).toBe('/akun?tersimpan=kunci-sandi')
    const fields = { tindakan: 'kunci-sandi', namaKunci: 'lagi', jawaban: answer }
    expect((await call(accountAction, '/akun', { cookies, fields })).status).toBe(422)
    const page = await call(accountPage, '/akun', { cookies })
    expect(page.data['view']).toMatchObject({
      ways: {
        passkeyHost: 'localhost',
        passkeys: [{ name: 'Ponsel saya', text: expect.stringContaining('belum') as unknown }],
      },
    })
    const acts = await db().$queryRaw<object[]>`select act from guard.ledger where act like 'passkey-%'`
    expect(acts).toEqual([{ act: 'passkey-added' }])
  })

  test('of one account is not taken by another, nor are more than ten', async () => {
    const other = await anOfficer('kunci-lain@dinas.example')
    const cookies = await signedIn(other)
    expect((await add(cookies, (options) => key.made(options))).data['wrong']).toBe('Kunci sandi itu sudah terdaftar.')
    for (let n = 0; n < 10; n += 1) await add(cookies, (options) => new Authenticator().made(options))
    expect(await db().passkey.count({ where: { userId: other } })).toBe(10)
    const begun = await call(newQuestion, '/akun/kunci-sandi', { cookies, fields: {} })
    expect([begun.status, begun.data['wrong']]).toEqual([422, expect.stringContaining('Paling banyak sepuluh')])
  })

  test('is not for the accounts of a demonstration', async () => {
    const account = { id: 'demo-x', kind: 'STAFF', email: 'demo-x@uji.example', name: 'X', unitId: 'DISNAKER' } as const
    await inTransaction(async (tx) => addAccount(tx, { ...account, roles: ['VERIFIER'], isDemonstration: true }))
    const begun = await call(newQuestion, '/akun/kunci-sandi', { cookies: await signedIn('demo-x'), fields: {} })
    expect([begun.status, begun.data['wrong']]).toEqual([422, expect.stringContaining('akun demonstrasi')])
  })
})

describe('signing in with a passkey', () => {
  test('opens the account, with both factors, and leads back to where somebody was', async () => {
    const cookies = new Cookies()
    const entered = await signIn((options) => key.signed(options), cookies, '?kembali=%2Fpetugas%2Fusulan')
    expect(entered.to).toBe('/petugas/usulan')
    expect((await call(staffHome, '/petugas', { cookies })).to).toBe('/petugas/antrean')
    const [entry] = await db().$queryRaw<{ body: unknown }[]>`
      select body::json as body from guard.ledger where act = 'signed-in' order by seq desc limit 1`
    expect(entry?.body).toEqual({ accountId: officer, method: 'PASSKEY' })
    const page = await call(accountPage, '/akun', { cookies })
    expect(JSON.stringify(page.data['view'])).not.toContain('belum pernah')
  })

  test('that has asked for neither finger nor PIN, the second factor is still asked for', async () => {
    const cookies = new Cookies()
    const entered = await signIn((options) => key.signed(options, { userVerified: false }), cookies)
    expect(entered.to).toBe('/masuk/dua-langkah')
    expect((await call(staffHome, '/petugas', { cookies })).to).toBe('/masuk/dua-langkah?kembali=%2Fpetugas')
  })

  test('asks the browser for finger, face or PIN, of any passkey it has', async () => {
    const begun = await call(question, '/masuk/kunci-sandi/tanya')
    expect(begun.data).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(begun.data['allowCredentials']).toBeUndefined()
  })

  test.each([
    ['to another question', { challenge: Buffer.from('lain').toString('base64url') }],
    ['at another address', { origin: 'https://lain.example' }],
    ['of another site', { host: 'lain.example' }],
    ['of a copy that has counted less', { counter: 1 }],
  ])('%s opens nothing', async (_what, given) => {
    await db().signInFailure.deleteMany()
    const cookies = new Cookies()
    const refused = await signIn((options) => key.signed(options, given), cookies)
    expect(refused.to).toBe('/masuk?kunci=wrong')
    const page = await call(signInPage, refused.to ?? '')
    expect(page.data['ways']).toMatchObject({ failed: expect.stringContaining('tidak membuka akun') as unknown })
    expect((await call(staffHome, '/petugas', { cookies })).to).toBe('/masuk?kembali=%2Fpetugas')
  })

  test.each(['', 'x', '{}', '[1]', `{"id":"${'x'.repeat(30_000)}"}`])('%j opens nothing', async (jawaban) => {
    const answer = await call(passkeyAction, '/masuk/kunci-sandi', { fields: { jawaban } })
    expect(answer.to).toBe('/masuk?kunci=wrong')
  })

  test('an answer is good once, and only in the browser that was asked', async () => {
    await db().signInFailure.deleteMany()
    const cookies = new Cookies()
    const begun = await call(question, '/masuk/kunci-sandi/tanya', { cookies })
    const before = cookies.header()
    const fields = { jawaban: key.signed(asked(begun.data), { counter: 50 }) }
    expect((await call(passkeyAction, '/masuk/kunci-sandi', { fields })).to).toBe('/masuk?kunci=wrong')
    expect((await call(passkeyAction, '/masuk/kunci-sandi', { cookies, fields })).to).toBe('/petugas')
    const again = new Cookies().put(before)
    expect((await call(passkeyAction, '/masuk/kunci-sandi', { cookies: again, fields })).to).toBe('/masuk?kunci=wrong')
  })

  test('waits after five wrong answers of one key', async () => {
    await db().signInFailure.deleteMany()
    for (let n = 0; n < 5; n += 1) await signIn((options) => key.signed(options, { origin: 'https://lain.example' }))
    const sixth = await signIn((options) => key.signed(options, { counter: 60 }))
    expect(sixth.to).toBe('/masuk?kunci=try-later')
    await db().signInFailure.deleteMany()
  })

  test('of a shut account opens nothing, and removed, it never does again', async () => {
    await disableAccount(anOperator(), officer)
    expect((await signIn((options) => key.signed(options, { counter: 70 }))).to).toBe('/masuk?kunci=wrong')
    await enableAccount(anOperator(), officer)
    const cookies = await signedIn()
    const [kept] = await db().passkey.findMany({ where: { userId: officer } })
    const stolen = new Cookies().put(await signInAs(await anOfficer('kunci-tiga@dinas.example')))
    const fields = { tindakan: 'hapus-kunci', kunci: kept?.id ?? '' }
    expect((await call(accountAction, '/akun', { cookies: stolen, fields })).status).toBe(422)
    expect((await call(accountAction, '/akun', { cookies, fields })).to).toBe('/akun?tersimpan=hapus-kunci')
    expect((await signIn((options) => key.signed(options, { counter: 80 }))).to).toBe('/masuk?kunci=wrong')
    expect((await call(accountAction, '/akun', { cookies, fields })).status).toBe(422)
  })

  test('ends with the second factor, where that was lost', async () => {
    const lost = new Authenticator()
    await add(await signedIn(), (options) => lost.made(options))
    await takeOffSecondFactor(anOperator(), officer)
    expect((await signIn((options) => lost.signed(options))).to).toBe('/masuk?kunci=wrong')
  })
})
