import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '#app/repositories/db.server.ts'
import { loader as accountHome } from '#app/routes/account/account.tsx'
import { action as invitationAction, loader as invitationPage } from '#app/routes/sign-in/invitation.tsx'
import { action as accountsAction, loader as accountsPage } from '#app/routes/staff/accounts.tsx'
import { action as agencyAccountAction, loader as agencyAccountPage } from '#app/routes/staff/agency-account.tsx'
import { loader as ledgerPage } from '#app/routes/staff/ledger.tsx'
import { action as signInAction } from '#app/routes/sign-in/sign-in.tsx'
import { inviteAgencyUser } from '#app/use-cases/invite-agency-user.server.ts'
import { anOfficer, anOperator, Cookies, PASSWORD } from '#tests/setup/accounts.ts'
import { call } from '#tests/setup/calls.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

const PERSON = { nama: 'Orang Baru', nomor: '3216010101850001', sandiBaru: PASSWORD, sandiLagi: PASSWORD }

let administrator = ''
let cookies: Cookies

beforeAll(async () => {
  administrator = await anOfficer('admin@dinas.example', ['ADMINISTRATOR'])
})
beforeEach(async () => {
  cookies = new Cookies().put(await signInAs(administrator))
})

const act = (tindakan: string, fields: Record<string, string> = {}, as = cookies) =>
  call(accountsAction, '/petugas/akun', { cookies: as, fields: { tindakan, unit: 'DISNAKER', ...fields } })
const open = (token: string) => call(invitationPage, '/masuk/undangan/x', { params: { token } })
const takeUp = (token: string, fields: Record<string, string> = PERSON) =>
  call(invitationAction, '/masuk/undangan/x', { params: { token }, fields })
const signIn = (surel: string) => call(signInAction, '/masuk', { fields: { surel, kataSandi: PASSWORD } })
const tokenOf = (data: Record<string, unknown>) => String(data['link']).split('/').at(-1) ?? ''
const invite = (surel: string, role = 'VERIFIER') => act('undang', { surel, [`peran-${role}`]: '1', nama: 'Baru' })

async function actsOf(accountId: string): Promise<unknown[]> {
  const rows = await db().$queryRaw<{ act: string }[]>`
    select act from guard.ledger where subject = ${accountId} order by seq`
  return rows.map((row) => row.act)
}

describe('who may', () => {
  test('an auditor reads and changes nothing; others do not even read', async () => {
    const auditor = new Cookies().put(await signInAs(await anOfficer('periksa@dinas.example', ['AUDITOR'])))
    const read = await call(accountsPage, '/petugas/akun', { cookies: auditor })
    expect(read.data['view']).toMatchObject({ mayKeep: false })
    expect((await act('undang', { surel: 'x@dinas.example', 'peran-VERIFIER': '1' }, auditor)).status).toBe(403)
    const verifier = new Cookies().put(await signInAs(await anOfficer('verif@dinas.example')))
    expect((await call(accountsPage, '/petugas/akun', { cookies: verifier })).status).toBe(403)
    expect((await act('tutup', { surel: 'admin@dinas.example' }, verifier)).status).toBe(403)
  })

  test('only whoever has proved to be at the keyboard; what was typed stays, no password does', async () => {
    await db().signInSession.updateMany({ data: { confirmedAt: null } })
    const refused = await act('undang', { surel: 'nanti@dinas.example', 'peran-VERIFIER': '1', kataSandi: 'salah' })
    expect([refused.status, refused.data['typed']]).toEqual([
      422,
      { tindakan: 'undang', unit: 'DISNAKER', surel: 'nanti@dinas.example', 'peran-VERIFIER': '1' },
    ])
    expect(await db().userAccount.count({ where: { email: 'nanti@dinas.example' } })).toBe(0)
    expect(
      (await act('undang', { surel: 'nanti@dinas.example', 'peran-VERIFIER': '1', kataSandi: PASSWORD })).status,
    ).toBe(200)
  })
})

describe('an invitation', () => {
  test('gives a link that is shown once and used once; then the officer signs in', async () => {
    const made = await invite('satu@dinas.example')
    const token = tokenOf(made.data)
    expect(made.data['link']).toMatch(/^http:\/\/127\.0\.0\.1:3000\/masuk\/undangan\/[\w-]{43}$/)
    expect((await call(accountsPage, '/petugas/akun', { cookies })).data).not.toHaveProperty('link')
    expect((await open(token)).data).toMatchObject({ account: { email: 'satu@dinas.example', takenUp: false } })
    expect((await signIn('satu@dinas.example')).status).toBe(422)
    expect((await takeUp(token)).to).toBe('/masuk?tersimpan=1')
    expect((await takeUp(token)).status).toBe(410)
    expect((await signIn('satu@dinas.example')).status).toBe(303)
  })

  test('a newer link ends the one before; none outlives three days', async () => {
    const first = tokenOf((await invite('dua@dinas.example')).data)
    const second = tokenOf((await act('tautan', { surel: ' Dua@Dinas.example ' })).data)
    expect([(await open(first)).status, (await open(second)).status]).toEqual([410, 200])
    await db().$executeRaw`update invitation set expires_at = expires_at - interval '72 hours' where used_at is null`
    expect([(await open(second)).status, (await takeUp(second)).status]).toEqual([410, 410])
  })

  test.each([
    [{ surel: 'bukan alamat', 'peran-VERIFIER': '1' }, 'Itu bukan alamat surel.'],
    [{ surel: 'admin@dinas.example', 'peran-VERIFIER': '1' }, 'Sudah ada akun dengan alamat itu.'],
    [{ surel: 'x@dinas.example' }, 'Pilih sedikitnya satu peran.'],
    [{ surel: 'x@dinas.example', 'peran-KARANGAN': '1' }, 'Pilih sedikitnya satu peran.'],
    [{ surel: 'x@dinas.example', 'peran-VERIFIER': '1', unit: 'KARANGAN' }, 'Pilih unit dari daftar.'],
    [
      { surel: 'x@dinas.example', 'peran-VERIFIER': '1', 'peran-AUDITOR': '1' },
      'Auditor, Inspektorat, dan Administrator tidak dapat digabung dengan peran lain.',
    ],
  ])('%j is told in a sentence, and kept', async (fields, wrong) => {
    const refused = await act('undang', fields)
    expect([refused.status, refused.data['wrong']]).toEqual([422, wrong])
    expect(refused.data['typed']).toMatchObject(fields)
    expect(await db().userAccount.count({ where: { email: 'x@dinas.example' } })).toBe(0)
  })

  test.each([
    ['tutup', 'tidak-ada@dinas.example'],
    ['peran', 'tidak-ada@dinas.example'],
    ['karangan', 'satu@dinas.example'],
    ['constructor', 'satu@dinas.example'],
  ])('%s of %s does nothing', async (tindakan, surel) => {
    const refused = await act(tindakan, { surel, 'peran-VERIFIER': '1' })
    expect([refused.status, refused.data['wrong']]).toEqual([
      422,
      expect.stringContaining('Tidak ada akun seperti itu'),
    ])
  })
})

describe('an account', () => {
  test('that is shut ends at once, with its link; opened again, it has to sign in', async () => {
    const officer = await anOfficer('tutup@dinas.example')
    const own = new Cookies().put(await signInAs(officer))
    const token = tokenOf((await act('tautan', { surel: 'tutup@dinas.example' })).data)
    expect((await act('tutup', { surel: 'tutup@dinas.example' })).to).toBe('/petugas/akun?tersimpan=1')
    expect((await call(accountHome, '/akun', { cookies: own })).to).toMatch(/^\/masuk\?/)
    expect((await open(token)).status).toBe(410)
    expect((await signIn('tutup@dinas.example')).status).toBe(422)
    await act('buka', { surel: 'tutup@dinas.example' })
    expect((await call(accountHome, '/akun', { cookies: own })).to).toMatch(/^\/masuk\?/)
    expect((await signIn('tutup@dinas.example')).status).toBe(303)
    expect(await actsOf(officer)).toEqual([
      ...['account-invited', 'invitation-accepted', 'account-invited', 'account-disabled', 'account-enabled'],
    ])
  })

  test('loses a role while its user is signed in: the next request is refused', async () => {
    const own = new Cookies().put(await signInAs(await anOfficer('peran@dinas.example', ['INSPECTOR'])))
    expect((await call(ledgerPage, '/petugas/audit', { cookies: own })).status).toBe(200)
    await act('peran', { surel: 'peran@dinas.example', 'peran-VERIFIER': '1' })
    expect((await call(ledgerPage, '/petugas/audit', { cookies: own })).status).toBe(403)
    expect((await call(accountHome, '/akun', { cookies: own })).status).toBe(200)
  })

  test('of the last administrator is neither shut nor given another role, also not by themselves', async () => {
    for (const [tindakan, fields] of [
      ['tutup', {}],
      ['peran', { 'peran-VERIFIER': '1' }],
    ] as const) {
      const refused = await act(tindakan, { surel: 'admin@dinas.example', ...fields })
      expect([refused.status, refused.data['wrong']]).toEqual([422, expect.stringContaining('administrator terakhir')])
    }
    await anOfficer('admin-2@dinas.example', ['ADMINISTRATOR'])
    expect((await act('tutup', { surel: 'admin-2@dinas.example' })).status).toBe(303)
    expect((await act('tutup', { surel: 'admin@dinas.example' })).status).toBe(422)
  })
})

describe('an account for somebody of an agency, made at the counter', () => {
  const make = (fields: Record<string, string>, as: Cookies) =>
    call(agencyAccountAction, '/petugas/akun-lembaga', { cookies: as, fields })
  let counter: Cookies

  beforeAll(async () => {
    counter = new Cookies().put(await signInAs(await anOfficer('loket@dinas.example', ['INTAKE_OFFICER'])))
  })

  test('not by anybody: the table says who', async () => {
    const made = await inviteAgencyUser(
      { ...anOperator(), actor: { kind: 'public' } },
      { email: 'a@b.example', name: '' },
    )
    expect(made).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    expect((await make({ surel: 'a@b.example' }, cookies)).status).toBe(403)
    const head = new Cookies().put(await signInAs(await anOfficer('kabid@dinas.example', ['SECTION_HEAD'])))
    expect((await call(agencyAccountPage, '/petugas/akun-lembaga', { cookies: head })).status).toBe(200)
  })

  test('opens no agency: who takes it up has a desk with nothing on it yet', async () => {
    const made = await make({ surel: 'Pemilik@lpk.example', nama: 'Pemilik' }, counter)
    const token = tokenOf(made.data)
    const again = tokenOf((await make({ surel: 'pemilik@lpk.example' }, counter)).data)
    expect((await open(token)).status).toBe(410)
    expect((await takeUp(again)).to).toBe('/masuk?tersimpan=1')
    const account = await db().userAccount.findUniqueOrThrow({ where: { email: 'pemilik@lpk.example' } })
    expect(account).toMatchObject({ kind: 'AGENCY', roles: [], unitId: null })
    expect(await db().agencyMember.count({ where: { accountId: account.id } })).toBe(0)
    expect((await signIn('pemilik@lpk.example')).to).toBe('/lembaga-saya')
    expect(await actsOf(account.id)).toEqual(['account-invited', 'account-invited', 'invitation-accepted'])
  })

  test.each([
    ['bukan alamat', 'Itu bukan alamat surel.'],
    ['', 'Itu bukan alamat surel.'],
    ['pemilik@lpk.example', expect.stringContaining('Sudah ada akun dengan alamat itu.')],
    ['admin@dinas.example', expect.stringContaining('Sudah ada akun dengan alamat itu.')],
  ])('%j is told in a sentence, and kept', async (surel, wrong) => {
    const refused = await make({ surel, nama: 'Nama' }, counter)
    expect([refused.status, refused.data['wrong']]).toEqual([422, wrong])
    expect(refused.data['typed']).toEqual({ email: surel, name: 'Nama' })
  })
})
