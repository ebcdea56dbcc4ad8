import { beforeAll, describe, expect, test } from 'vitest'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { readSignedIn } from '#app/http/signed-in.server.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { findNumbers } from '#app/repositories/person-numbers.server.ts'
import { action as accountAction, loader as accountPage } from '#app/routes/account/account.tsx'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { acceptInvitation } from '#app/use-cases/accept-invitation.server.ts'
import { claimAgency, decideClaim } from '#app/use-cases/claim-agency.server.ts'
import { inviteOfficer } from '#app/use-cases/invite-account.server.ts'
import { clearSecondNumber, recordSecondNumber } from '#app/use-cases/keep-second-number.server.ts'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { confirmAct } from '#app/use-cases/settle-act.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { anAgencyUser, aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, day } from '#tests/factories/agency-record.ts'
import { anOperator, Cookies, PASSWORD } from '#tests/setup/accounts.ts'
import { call } from '#tests/setup/calls.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

const NIP = '198501012010017777'
const NIK = '3216010101857777'

let byNip = ''
let byNik = ''
let other = ''

/** An officer who took the account up with this number. */
async function taken(email: string, number: string): Promise<string> {
  const order = { email, roles: ['VERIFIER' as const], unitId: 'DISNAKER', name: '', position: 'Petugas' }
  const made = await inviteOfficer(anOperator(), order)
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const form = { name: 'Satu Orang', number, password: PASSWORD, again: PASSWORD }
  const accepted = await acceptInvitation(systemContext('test'), { token: made.value.token, form })
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusal))
  return made.value.accountId
}

/** The officer behind a session of this account, as the next request finds them. */
async function actorOf(accountId: string): Promise<Context & { actor: StaffActor }> {
  const headers = { cookie: await signInAs(accountId) }
  const found = await readSignedIn(new Request('http://127.0.0.1:3000/akun', { headers }))
  if (found?.actor.kind !== 'staff') throw new Error('not signed in')
  return { ...found.context, actor: found.actor }
}

const post = async (accountId: string, fields: Record<string, string>) =>
  call(accountAction, '/akun', { cookies: new Cookies().put(await signInAs(accountId)), fields })

beforeAll(async () => {
  byNip = await taken('nip@dinas.example', NIP)
  byNik = await taken('nik@dinas.example', NIK)
  other = await taken('lain@dinas.example', '198501012010018888')
})

describe('a second number', () => {
  test('is recorded by nobody but its owner, who has proved to be at the keyboard', async () => {
    const stranger = { ...systemContext('test'), actor: { kind: 'public' } } as never
    expect(await recordSecondNumber(stranger, NIK)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await clearSecondNumber(await actorOf(byNip), byNip)).toMatchObject({ refusal: { code: 'not-allowed' } })
    const cookies = new Cookies().put(await signInAs(byNip))
    await db().signInSession.updateMany({ data: { confirmedAt: null } })
    const refused = await call(accountAction, '/akun', { cookies, fields: { tindakan: 'nomor', nomor: NIK } })
    expect([refused.status, refused.data['wrong']]).toEqual([422, expect.stringContaining('Tulis kata sandi')])
  })

  test.each([
    ['123', 'NIP terdiri atas 18 angka'],
    ['198501012010017777', 'Nomor dari jenis itu sudah tercatat'],
    ['', 'NIP terdiri atas 18 angka'],
  ])('%j is told in a sentence', async (nomor, wrong) => {
    const refused = await post(byNip, { tindakan: 'nomor', nomor })
    expect([refused.status, refused.data['wrong']]).toEqual([422, expect.stringContaining(wrong)])
  })
})

describe('one person with two accounts', () => {
  let ref = ''

  test('counts as two while nothing says that the numbers belong together', async () => {
    const [nip, nik] = [await actorOf(byNip), await actorOf(byNik)]
    expect([nip.actor.alsoKnownAs, nik.actor.alsoKnownAs]).toEqual([[], []])
    const made = await registerAgency(systemContext('test'), aNewAgency())
    const no = made.ok ? made.value.no : (undefined as never)
    const paper = { kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 }
    const until = { holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null }
    await addEvidence(systemContext('test'), no, { ...paper, ...until, ref: 'ev-dua-nomor' } as never)
    const act = { type: 'decide-evidence', ref: 'ev-dua-nomor', decision: 'ACCEPTED' } as const
    const seenVersion = (await findAgency(no))?.version ?? -1
    const proposed = await proposeAct(nip, { no, act, reason: 'Cocok.', seenVersion })
    ref = proposed.ok ? proposed.value : JSON.stringify(proposed.refusal)
    expect(ref).toMatch(/^USL-/)
  })

  test('is one from the next request on, also for what was proposed before', async () => {
    expect((await post(byNip, { tindakan: 'nomor', nomor: NIK })).to).toBe('/akun?tersimpan=nomor')
    const again = await post(byNip, { tindakan: 'nomor', nomor: '3216010101851111' })
    expect([again.status, again.data['wrong']]).toEqual([422, expect.stringContaining('Kedua nomor sudah tercatat')])
    const nik = await actorOf(byNik)
    const refused = await confirmAct(nik, { ref, note: '', seenVersion: 0 })
    expect(refused).toMatchObject({ refusal: { code: 'not-allowed', why: 'same-person' } })
    const kept = await findNumbers(byNip)
    expect(nik.actor.alsoKnownAs).toEqual([kept?.personKey])
    const second = (await actorOf(other)).actor
    expect(second.alsoKnownAs).toEqual([])
    const assignee = (await listAssignees()).find(({ accountId }) => accountId === byNik)
    expect(assignee?.alsoKnownAs).toEqual([kept?.personKey])
  })

  test('the number itself is nowhere, and the ledger names its kind only', async () => {
    const rows = await db().$queryRaw<{ all: string }[]>`
      select coalesce(string_agg(body, ''), '') as all from guard.ledger where act = 'person-number-recorded'`
    expect(JSON.parse(rows[0]?.all ?? '')).toEqual({ accountId: byNip, scheme: 'NIK' })
    expect(JSON.stringify(await findNumbers(byNip))).not.toContain(NIK)
    const page = await call(accountPage, '/akun', { cookies: new Cookies().put(await signInAs(byNip)) })
    expect(page.data['view']).toMatchObject({ ways: { number: { hasSecond: true } } })
  })

  test('is two again when whoever keeps accounts takes a number off that was another’s', async () => {
    expect(await clearSecondNumber(anOperator(), byNip)).toMatchObject({ ok: true })
    expect((await actorOf(byNik)).actor.alsoKnownAs).toEqual([])
    expect(await findNumbers(byNip)).toMatchObject({ nip: NIP, secondPersonKey: null })
    expect(await clearSecondNumber(anOperator(), byNip)).toMatchObject({ refusal: { code: 'no-second-number' } })
  })
})

test('an officer does not decide a claim they made on another account', async () => {
  const made = await registerAgency(systemContext('test'), aNewAgency({ name: 'LPK Klaim Sendiri Contoh' }))
  const agencyNo = made.ok ? made.value.no : ''
  const { personKey } = (await findNumbers(byNip)) as { personKey: string }
  await db().userAccount.create({
    data: { id: 'u-klaim', kind: 'AGENCY', email: 'klaim@lpk.example', name: 'Satu Orang', personKey },
  })
  const claimant = anAgencyUser({ accountId: 'u-klaim', personKey })
  const form = { agencyNo, role: 'OWNER', message: 'Saya penanggung jawab lembaga ini.' } as const
  const keepProofs = () => Promise.resolve()
  const claimed = await claimAgency({ ...systemContext('test'), actor: claimant }, { form, proofs: 1, keepProofs })
  const order = { ref: claimed.ok ? claimed.value : '', outcome: 'ACCEPTED', reason: '' } as const
  expect(await decideClaim(await actorOf(byNip), order)).toMatchObject({ refusal: { code: 'own-claim' } })
  const officer = aStaffActor({ accountId: other, personKey: 'p-other' })
  expect(await decideClaim({ ...systemContext('test'), actor: officer }, order)).toMatchObject({ ok: true })
})
