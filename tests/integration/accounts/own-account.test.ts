import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '#app/domain/access/actor.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { readSignedIn, type SignedIn } from '#app/http/signed-in.server.ts'
import { action, loader } from '#app/routes/account/account.tsx'
import { loader as queueHome } from '#app/routes/staff/home.ts'
import { changeRoles, disableAccount } from '#app/use-cases/keep-account.server.ts'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { recordDelegation, withdrawDelegation } from '#app/use-cases/keep-delegations.server.ts'
import { declareTie } from '#app/use-cases/keep-ties.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { Day } from '#app/domain/shared/day.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { anOfficer, anOperator, PASSWORD } from '#tests/setup/accounts.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

let officer = ''
let head = ''
let no = ''

beforeAll(async () => {
  officer = await anOfficer('saya@dinas.example')
  head = await anOfficer('kepala@dinas.example', ['OFFICE_HEAD'])
  const made = await registerAgency(systemContext('test'), aNewAgency())
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  no = made.value.no
})

async function post(cookie: string, fields: Record<string, string>) {
  const request = new Request('http://127.0.0.1:3000/akun', {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(fields),
  })
  const answer: unknown = await action({ request, params: {}, context: {} })
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('location'), wrong: undefined }
  const { data, init } = answer as { data: { wrong?: string }; init: { status?: number } }
  return { status: init.status ?? 200, to: null, wrong: data.wrong }
}

async function signedIn(cookie: string): Promise<SignedIn<StaffActor>> {
  const found = await readSignedIn(new Request('http://127.0.0.1:3000/akun', { headers: { cookie } }))
  if (found?.actor.kind !== 'staff') throw new Error('not signed in')
  return { ...found, actor: found.actor, context: { ...found.context, actor: found.actor } }
}

async function statusOf(cookie: string): Promise<number> {
  const request = new Request('http://127.0.0.1:3000/petugas', { headers: { cookie } })
  const led = await queueHome({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown as Response)
  return led.headers.get('location')?.startsWith('/masuk') ? 401 : led.status
}

describe('the password', () => {
  test('is not changed without the present one, nor to an easy one', async () => {
    const cookie = await signInAs(officer)
    const fields = { tindakan: 'sandi', kataSandi: 'salah', sandiBaru: 'x', sandiLagi: 'x' }
    expect(await post(cookie, fields)).toMatchObject({ status: 422, wrong: 'Kata sandi sekarang tidak cocok.' })
    expect(await post(cookie, { ...fields, kataSandi: PASSWORD })).toMatchObject({
      status: 422,
      wrong: 'Kata sandi itu terlalu pendek: sedikitnya 12 huruf.',
    })
  })

  test('is changed, and other sessions end', async () => {
    const [cookie, other] = [await signInAs(officer), await signInAs(officer)]
    const again = 'perahu hijau di langit'
    const fields = { tindakan: 'sandi', kataSandi: PASSWORD, sandiBaru: again, sandiLagi: again }
    expect(await post(cookie, fields)).toMatchObject({ status: 303, to: '/akun?tersimpan=sandi' })
    expect([await statusOf(cookie), await statusOf(other)]).toEqual([302, 401])
  })
})

describe('sessions', () => {
  test('one ends, or all others; never those of somebody else', async () => {
    const [cookie, second, third, foreign] = [
      await signInAs(officer),
      await signInAs(officer),
      await signInAs(officer),
      await signInAs(head),
    ]
    await post(cookie, { tindakan: 'sesi', sesi: (await signedIn(second)).session.id })
    expect([await statusOf(second), await statusOf(third)]).toEqual([401, 302])
    await post(cookie, { tindakan: 'sesi', sesi: (await signedIn(foreign)).session.id })
    await post(cookie, { tindakan: 'sesi' })
    expect([await statusOf(cookie), await statusOf(third), await statusOf(foreign)]).toEqual([302, 401, 302])
  })

  test('a role that was taken away is gone with the next request, a disabled account too', async () => {
    const id = await anOfficer('pindah@dinas.example', ['INTAKE_OFFICER'])
    const cookie = await signInAs(id)
    await changeRoles(anOperator(), { accountId: id, roles: ['AUDITOR'], unitId: 'INSPEKTORAT' })
    expect((await signedIn(cookie)).actor.roles).toEqual(['AUDITOR'])
    await disableAccount(anOperator(), id)
    expect(await statusOf(cookie)).toBe(401)
  })
})

describe('presence', () => {
  const confirm = async (who: SignedIn<StaffActor>, kataSandi: string) =>
    confirmPresence(
      { ...who, context: { ...who.context, actor: { ...who.actor, confirmedAt: null } } },
      { permission: 'act:confirm-decision', fields: { kataSandi }, headers: new Headers() },
    )

  test('is asked for, is wrong, is throttled, and is proved', async () => {
    const who = await signedIn(await signInAs(head))
    expect(await confirm(who, '')).toEqual({ ok: false, refusal: { code: 'presence-needed', by: 'password' } })
    expect(await confirm(who, 'salah')).toEqual({ ok: false, refusal: { code: 'presence-wrong', by: 'password' } })
    const right = await confirm(who, PASSWORD)
    expect(right.ok && right.value.actor.confirmedAt).toBe(who.context.now)
    for (let n = 0; n < 5; n += 1) await confirm(who, 'salah')
    expect(await confirm(who, PASSWORD)).toMatchObject({ ok: false, refusal: { code: 'try-later' } })
  })

  test('is not asked for what is not dangerous', async () => {
    const who = await signedIn(await signInAs(head))
    const given = { permission: 'queue:read', fields: {}, headers: new Headers() } as const
    expect(await confirmPresence(who, given)).toEqual({ ok: true, value: who.context })
  })
})

describe('ties', () => {
  test('the administrator declares none', async () => {
    const context = { ...systemContext('test'), actor: aStaffActor({ roles: ['ADMINISTRATOR'] }) }
    const tie = { agencyNo: agencyNo(1), kind: 'FAMILY', note: '' } as const
    expect(await declareTie(context, tie)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', why: 'role' } })
  })

  test('are declared once, hold from the next request, and end', async () => {
    const cookie = await signInAs(officer)
    const fields = { tindakan: 'hubungan', agencyNo: no, kind: 'FAMILY', note: 'Saudara' }
    expect(await post(cookie, fields)).toMatchObject({ status: 303 })
    expect((await signedIn(cookie)).actor.ties).toEqual([no])
    expect(await post(cookie, fields)).toMatchObject({ status: 422 })
    expect(await post(cookie, { ...fields, agencyNo: 'LBG-999999' })).toMatchObject({ status: 422 })
    expect(await post(cookie, { ...fields, agencyNo: 'x' })).toMatchObject({ status: 422 })
    const request = new Request('http://127.0.0.1:3000/akun', { headers: { cookie } })
    const { data } = await loader({ request, params: {}, context: {} })
    const id = data.view.ties?.[0]?.id ?? 0
    expect(await post(await signInAs(head), { tindakan: 'hubungan', hubungan: String(id) })).toMatchObject({
      status: 422,
    })
    expect(await post(cookie, { tindakan: 'hubungan', hubungan: String(id) })).toMatchObject({ status: 303 })
    expect((await signedIn(cookie)).actor.ties).toEqual([])
  })
})

describe('acting for another', () => {
  const form = (from: string, to: string) =>
    ({
      mode: 'PLH',
      basis: 'ST/12/2026',
      actingId: officer,
      principalId: head,
      from: Day.parse(from),
      to: Day.parse(to),
    }) as const

  test('is recorded by who keeps accounts only', async () => {
    const context = { ...systemContext('test'), actor: aStaffActor({ roles: ['OFFICE_HEAD'] }) }
    expect(await recordDelegation(context, form('2026-11-24', '2026-11-24'))).toMatchObject({ ok: false })
  })

  test('is chosen for a session, while it runs', async () => {
    expect(await recordDelegation(anOperator(), form('2026-11-20', '2026-11-30'))).toMatchObject({ ok: true })
    expect(await recordDelegation(anOperator(), form('2026-12-01', '2026-12-30'))).toMatchObject({ ok: true })
    const [cookie, other] = [await signInAs(officer), await signInAs(officer)]
    const request = new Request('http://127.0.0.1:3000/akun', { headers: { cookie } })
    const { data } = await loader({ request, params: {}, context: {} })
    expect(data.view.acting?.length).toBe(1)
    const id = data.view.acting?.[0]?.id ?? 0
    expect(await post(cookie, { tindakan: 'atas-nama', penugasan: String(id + 1) })).toMatchObject({ status: 422 })
    expect(await post(cookie, { tindakan: 'atas-nama', penugasan: String(id) })).toMatchObject({ status: 303 })
    expect((await signedIn(cookie)).actor.onBehalf).toMatchObject({ mode: 'PLH', accountId: head })
    expect((await signedIn(other)).actor.onBehalf).toBeNull()
    expect(await withdrawDelegation(anOperator(), id)).toMatchObject({ ok: true })
    expect((await signedIn(cookie)).actor.onBehalf).toBeNull()
  })
})
