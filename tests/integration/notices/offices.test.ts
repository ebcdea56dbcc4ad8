import { beforeAll, describe, expect, test } from 'vitest'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { HoldingAct, HoldingForm } from '#app/domain/offices/holding.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { listNotices } from '#app/repositories/notices.server.ts'
import { lastHoldingId, listHoldings, officeCapacityOn } from '#app/repositories/office-holdings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { action, loader } from '#app/routes/staff/offices.tsx'
import { loader as proposalPage } from '#app/routes/staff/proposal.tsx'
import { confirmHolding, declineHolding, proposeHolding, withdrawHolding } from '#app/use-cases/keep-offices.server.ts'
import { capacityOfRegent } from '#app/use-cases/propose-by-form.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { day, on } from '#tests/factories/agency-record.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

const at = on('2026-09-07')
const officer = (id: string, role: StaffRole): Context & { actor: StaffActor } => ({
  actor: aStaffActor({ accountId: id, personKey: `p-${id}`, roles: [role], confirmedAt: at.now }),
  requestId: 'r-1',
  ...at,
})
const administrator = officer('admin', 'ADMINISTRATOR')
const legal = officer('legal', 'LEGAL_SECTION')
const legalToo = officer('legal-2', 'LEGAL_SECTION')
const holding = (given: Partial<HoldingForm> = {}): HoldingForm => ({
  ...{ office: 'REGENT', holderName: 'Sdr. Contoh', capacity: 'PLT', basis: 'SP 1/2025' },
  ...{ from: day('2025-12-20'), to: null },
  ...given,
})
const recording = (given: Partial<HoldingForm> = {}, replaces: number | null = null): HoldingAct => ({
  ...{ type: 'record-holding', replaces },
  holding: holding(given),
})

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

const propose = async (act: HoldingAct, by: Context = administrator) =>
  proposeHolding(by, { act, reason: 'Surat perintah diterima.', seenVersion: await lastHoldingId() })
const confirm = async (ref: string, by: Context = legal) =>
  confirmHolding(by, { ref, note: 'Sesuai surat.', seenVersion: await lastHoldingId() })
const recorded = async (act: HoldingAct) => must(confirm(await must(propose(act))))

beforeAll(async () => {
  for (const { actor } of [administrator, legal, legalToo]) {
    const { accountId, roles, unitId, personKey } = actor
    const account = { id: accountId, name: accountId, email: `${accountId}@uji.example`, personKey, unitId }
    await inTransaction((tx) => addAccount(tx, { ...account, kind: 'STAFF', roles: [...roles] }))
  }
})

describe('who may not', () => {
  test.each<[string, Context]>([
    ['the public', { ...administrator, actor: { kind: 'public' } }],
    ['a verifier', officer('v', 'VERIFIER')],
    ['an auditor', officer('a', 'AUDITOR')],
  ])('%s proposes nothing', async (_who, context) => {
    expect(await propose(recording(), context)).toMatchObject({ refusal: { code: 'not-allowed', why: 'role' } })
  })

  test('an administrator confirms nothing, and nobody what they proposed; without presence nothing is proposed', async () => {
    const ref = await must(propose(recording(), legal))
    expect(await confirm(ref, administrator)).toMatchObject({ refusal: { why: 'role' } })
    expect(await confirm(ref, legal)).toMatchObject({ refusal: { why: 'same-person' } })
    expect(await propose(recording(), { ...legal, actor: { ...legal.actor, confirmedAt: null } })).toMatchObject({
      refusal: { code: 'confirm-needed' },
    })
    expect(await listHoldings()).toEqual([])
    expect(await propose(recording())).toMatchObject({ refusal: { code: 'already-proposed', ref } })
    await must(withdrawHolding(legal, { ref, note: '' }))
  })
})

describe('the register of offices', () => {
  test('unknown, the strictest is taken; confirmed, it holds from its day', async () => {
    expect(await capacityOfRegent(day('2026-09-07'))).toBe('PLT')
    await recorded(recording({ capacity: 'DEFINITIF', from: day('2025-02-20'), to: day('2025-12-19') }))
    await recorded(recording())
    expect(await capacityOfRegent(day('2025-12-19'))).toBe('DEFINITIF')
    expect(await capacityOfRegent(day('2025-12-20'))).toBe('PLT')
    expect(await officeCapacityOn('REGENT', day('2025-02-19'))).toBeUndefined()
  })

  test('an overlap is refused, at once and again when it is confirmed', async () => {
    expect(await propose(recording({ capacity: 'DEFINITIF', from: day('2026-10-01') }))).toMatchObject({
      refusal: { code: 'overlaps', with: { capacity: 'PLT' } },
    })
  })

  test('it ends by a row that replaces it: what was said before stays readable', async () => {
    const [acting] = await listHoldings()
    await recorded(recording({ to: day('2026-09-30') }, acting?.id ?? 0))
    await recorded(recording({ capacity: 'DEFINITIF', from: day('2026-10-01') }))
    expect(await capacityOfRegent(day('2026-09-30'))).toBe('PLT')
    expect(await capacityOfRegent(day('2026-10-01'))).toBe('DEFINITIF')
    const row = await db().officeHolding.findUniqueOrThrow({ where: { id: acting?.id ?? 0 } })
    expect([row.to, row.isStruck]).toEqual([null, false])
  })

  test('a record made in error is struck out by two persons', async () => {
    const [last] = await listHoldings()
    await recorded({ type: 'strike-holding', replaces: last?.id ?? 0, office: 'REGENT' })
    expect(await officeCapacityOn('REGENT', day('2026-10-01'))).toBeUndefined()
    expect(await propose({ type: 'strike-holding', replaces: last?.id ?? 0, office: 'REGENT' })).toMatchObject({
      refusal: { code: 'no-such-holding' },
    })
  })

  test('whoever looked at an older page looks again', async () => {
    const act = recording({ office: 'OFFICE_HEAD', capacity: 'DEFINITIF' })
    expect(await proposeHolding(administrator, { act, reason: 'x', seenVersion: 0 })).toMatchObject({
      refusal: { code: 'changed-since' },
    })
  })

  test('the second person may not agree, with a reason; the first learns of it', async () => {
    const ref = await must(propose(recording({ office: 'OFFICE_HEAD', capacity: 'DEFINITIF' })))
    expect(await declineHolding(legal, { ref, note: ' ' })).toMatchObject({ refusal: { code: 'reason-needed' } })
    await must(declineHolding(legal, { ref, note: 'Surat belum ada.' }))
    expect((await listNotices('admin'))[0]?.facts).toMatchObject({ kind: 'PROPOSAL_SETTLED', outcome: 'DECLINED' })
    expect((await listNotices('legal-2'))[0]?.facts).toMatchObject({ kind: 'PROPOSAL_WAITS', ref, agency: null })
  })

  test('the ledger tells of the office and no name', async () => {
    const entries = await db().$queryRaw<{ body: unknown }[]>`select body from guard.ledger`
    expect(JSON.stringify(entries)).not.toContain('Sdr. Contoh')
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })
})

type Handler = (args: Parameters<typeof loader>[0]) => unknown

describe('/petugas/jabatan', () => {
  async function call(handler: Handler, who: string, given: { form?: string; ref?: string } = {}) {
    const headers = { cookie: await signInAs(who) }
    const init =
      given.form === undefined ? { headers } : { method: 'POST', headers, body: new URLSearchParams(given.form) }
    const request = new Request('http://127.0.0.1:3000/petugas/jabatan?baru=ya', init)
    const said: unknown = await Promise.resolve()
      .then(() => handler({ request, params: { ref: given.ref ?? '' }, context: {} }))
      .catch((thrown: unknown) => thrown)
    if (said instanceof Response) return { status: said.status, location: said.headers.get('location'), body: {} }
    const { data, init: sent } = said as { data: Record<string, unknown>; init?: { status?: number } }
    return { status: sent?.status ?? 200, location: null, body: data }
  }

  test('shows what is held today, and a form to those who may propose', async () => {
    expect(await call(loader, 'admin')).toMatchObject({
      status: 200,
      body: { canPropose: true, form: { about: null } },
    })
  })

  test('names the fields it cannot read and keeps what was typed', async () => {
    const form = 'tindakan=usulkan&office=REGENT&holderName=&capacity=PJ&basis=SK%202&from=&to=&catatan=x&versi=0'
    expect(await call(action, 'legal', { form })).toMatchObject({
      status: 422,
      body: { error: 'Lengkapi isian ini: Nama pemangku, Sejak tanggal.', typed: { basis: 'SK 2' } },
    })
  })

  test('a proposal of the queue leads there', async () => {
    const ref = await must(propose(recording({ office: 'OFFICE_HEAD', capacity: 'DEFINITIF' })))
    expect(await call(proposalPage, 'legal', { ref })).toMatchObject({ location: '/petugas/jabatan#usulan' })
    const form = `konfirmasi=${ref}&catatan=Sesuai&versi=${String(await lastHoldingId())}`
    expect(await call(action, 'legal', { form })).toMatchObject({ status: 303 })
    expect(await officeCapacityOn('OFFICE_HEAD', day('2026-09-07'))).toBe('DEFINITIF')
  })
})
