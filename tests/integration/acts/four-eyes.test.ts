import { beforeAll, describe, expect, test } from 'vitest'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import type { Act } from '#app/domain/acts/act.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findProposal } from '#app/repositories/act-proposals.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { correctAgencyData } from '#app/use-cases/correct-agency-data.server.ts'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'
import { readVettingPage } from '#app/use-cases/read-vetting-page.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { confirmAct, declineAct, withdrawAct } from '#app/use-cases/settle-act.server.ts'
import { askForMore } from '#app/use-cases/ask-for-more.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, aSanctionForm, day, on } from '#tests/factories/agency-record.ts'

const at = on('2026-09-07')
const operator: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-0', ...at }
const officer = (given: Partial<StaffActor> = {}): Context & { actor: StaffActor } => ({
  actor: aStaffActor({ confirmedAt: at.now, ...given }),
  requestId: 'r-1',
  ...at,
})
const first = officer({ accountId: 'a-1', personKey: 'p-1' })
const second = officer({ accountId: 'a-2', personKey: 'p-2' })
const head = officer({ accountId: 'a-3', personKey: 'p-3', roles: ['OFFICE_HEAD'] })
const paper: EvidenceForm = {
  ...{ kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
  ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
}

let no: AgencyNo
let n = 0

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

const version = async () => (await findAgency(no))?.version ?? -1

/** A paper nobody has looked at, and the act that accepts it. */
async function offered(
  decision: 'ACCEPTED' | 'REJECTED' = 'ACCEPTED',
): Promise<Extract<Act, { type: 'decide-evidence' }>> {
  n += 1
  const ref = `ev-uji-${String(n)}`
  await must(addEvidence(operator, no, { ...paper, ref }))
  return { type: 'decide-evidence', ref, decision }
}

async function proposed(act: Act, by = first): Promise<string> {
  return must(proposeAct(by, { no, act, reason: 'Cocok dengan OSS.', seenVersion: await version() }))
}

const confirm = async (ref: string, by: Context = second) =>
  confirmAct(by, { ref, note: 'Sama.', seenVersion: await version() })

const decisionOf = async (ref: string) => (await findAgency(no))?.evidence.find((one) => one.ref === ref)?.decision

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...agency } = aNewAgency()
  no = (await must(registerAgency(operator, agency))).no
})

describe('who may not', () => {
  test.each([
    ['a stranger', { ...operator, actor: { kind: 'public' } as const }],
    ['an operator at the console', operator],
    ['an auditor', officer({ roles: ['AUDITOR'] })],
    ['an administrator', officer({ roles: ['ADMINISTRATOR'] })],
    ['somebody of the agency', { ...operator, actor: anAgencyUser() }],
  ])('%s neither proposes, confirms, declines, withdraws nor asks', async (_who, context) => {
    const act = await offered()
    const seenVersion = await version()
    const refusal = { ok: false, refusal: { code: 'not-allowed', why: 'role' } }
    expect(await proposeAct(context, { no, act, reason: 'x', seenVersion })).toMatchObject(refusal)
    expect(await askForMore(context, { no, evidenceRef: act.ref, message: 'x' })).toMatchObject(refusal)
    const ref = await proposed(act)
    expect(await confirm(ref, context)).toMatchObject(refusal)
    expect(await declineAct(context, { ref, note: 'x' })).toMatchObject(refusal)
    expect(await withdrawAct(context, { ref, note: '' })).toMatchObject(refusal)
    expect(await decisionOf(act.ref)).toBeNull()
  })

  test('an officer with a tie to the agency takes no part', async () => {
    const tied = officer({ accountId: 'a-4', personKey: 'p-4', ties: [no] })
    const act = await offered()
    const refusal = { refusal: { why: 'conflict-of-interest' } }
    expect(await proposeAct(tied, { no, act, reason: 'x', seenVersion: await version() })).toMatchObject(refusal)
    expect(await confirm(await proposed(act), tied)).toMatchObject(refusal)
    expect(await askForMore(tied, { no, evidenceRef: act.ref, message: 'x' })).toMatchObject(refusal)
  })

  test('nobody confirms without proving to be at the keyboard', async () => {
    const ref = await proposed(await offered())
    const absent = officer({ accountId: 'a-2', personKey: 'p-2', confirmedAt: null })
    expect(await confirm(ref, absent)).toMatchObject({ refusal: { code: 'confirm-needed' } })
  })

  const onBehalf = { mode: 'PLH', accountId: 'a-1', personKey: 'p-1', name: 'Petugas Satu' } as const
  test.each([
    ['the proposer', first],
    ['the proposer through another account', officer({ accountId: 'a-9', personKey: 'p-1', roles: ['OFFICE_HEAD'] })],
    ['somebody who acts for the proposer', officer({ accountId: 'a-2', personKey: 'p-2', onBehalf })],
  ])('%s does not confirm', async (_who, context) => {
    const act = await offered()
    const ref = await proposed(act)
    expect(await confirm(ref, context)).toMatchObject({ refusal: { why: 'same-person' } })
    expect(await decisionOf(act.ref)).toBeNull()
  })

  test('nor the one for whom it was proposed', async () => {
    const forHead = { mode: 'AN', accountId: 'a-3', personKey: 'p-3', name: 'Kepala' } as const
    const ref = await proposed(await offered(), officer({ accountId: 'a-5', personKey: 'p-5', onBehalf: forHead }))
    expect(await confirm(ref, head)).toMatchObject({ refusal: { why: 'same-person' } })
  })
})

describe('two officers', () => {
  test('accept a document: the facts carry both, the ledger tells who', async () => {
    const act = await offered()
    const ref = await proposed(act)
    expect(await decisionOf(act.ref)).toBeNull()
    expect(await confirm(ref)).toMatchObject({ ok: true, value: { state: 'CONFIRMED' } })
    expect(await decisionOf(act.ref)).toBe('ACCEPTED')
    const row = await db().evidence.findUniqueOrThrow({ where: { ref: act.ref }, select: { decidedBy: true } })
    expect(row.decidedBy).toEqual(['a-1', 'a-2'])
    const told = await db().$queryRaw<{ act: string; actor: string }[]>`
      select act, actor from guard.ledger order by seq desc limit 3`
    expect(told.map(({ act: what, actor }) => `${what} ${actor}`)).toEqual([
      'act-confirmed staff:a-2',
      'evidence-decided staff:a-2',
      'act-proposed staff:a-1',
    ])
  })

  test('turn one down, or do not agree: then it is open again', async () => {
    const act = await offered('REJECTED')
    const declined = await proposed(act)
    expect(await declineAct(second, { ref: declined, note: 'Menurut saya cocok.' })).toMatchObject({ ok: true })
    expect(await decisionOf(act.ref)).toBeNull()
    const ref = await proposed(act)
    expect(await confirm(ref)).toMatchObject({ ok: true })
    expect(await decisionOf(act.ref)).toBe('REJECTED')
  })

  test('a sanction is recorded by the ladder, and confirmed by a head only', async () => {
    const { proposerId: _p, approverId: _a, rightOfReply: _r, ref: _ref, ...sanction } = aSanctionForm()
    const act = { type: 'record-sanction', sanction } as const
    const ref = await proposed(act)
    expect(await confirm(ref)).toMatchObject({ refusal: { why: 'role' } })
    expect(await confirm(ref, head)).toMatchObject({ ok: true })
    const [kept] = await db().sanction.findMany({ where: { agency: { no } } })
    expect(kept).toMatchObject({ proposerId: 'a-1', approverId: 'a-3', step: 'PEMBINAAN' })
  })

  test('a stop of more than six months is refused at once (scenario 5)', async () => {
    const { proposerId: _p, approverId: _a, rightOfReply: _r, ref: _ref, ...form } = aSanctionForm()
    const stop = { ...form, step: 'PENGHENTIAN_SEMENTARA', from: day('2026-08-03'), to: day('2027-03-01') }
    const act: Act = { type: 'record-sanction', sanction: { ...stop, number: '500.15/2' } }
    const refused = await proposeAct(first, { no, act, reason: 'x', seenVersion: await version() })
    expect(refused).toMatchObject({ refusal: { code: 'act-refused', why: { code: 'ladder-refuses' } } })
  })
})

describe('two at once', () => {
  test('the second to confirm is told that it is done', async () => {
    const act = await offered()
    const ref = await proposed(act)
    const seenVersion = await version()
    const third = officer({ accountId: 'a-6', personKey: 'p-6' })
    const both = await Promise.all([second, third].map((by) => confirmAct(by, { ref, note: '', seenVersion })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = both.flatMap((one) => (one.ok ? [] : [one.refusal.code]))
    expect(['already-settled', 'changed-since']).toContain(refused[0])
  })

  test('a double click proposes once', async () => {
    const act = await offered()
    const form = { no, act, reason: 'x', seenVersion: await version() }
    const both = await Promise.all([proposeAct(first, form), proposeAct(first, form)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-proposed' } })
  })

  test('what changed since the page was made is looked at first', async () => {
    const act = await offered()
    const ref = await proposed(act)
    const seenVersion = await version()
    await must(correctAgencyData(operator, { no, correction: { website: `https://${ref}.example` }, reason: 'x' }))
    expect(await confirmAct(second, { ref, note: '', seenVersion })).toMatchObject({
      refusal: { code: 'changed-since' },
    })
    expect(await decisionOf(act.ref)).toBeNull()
    expect(await confirm(ref)).toMatchObject({ ok: true })
  })

  test('an act that has become impossible leaves the proposal as it was', async () => {
    const act = await offered()
    const ref = await proposed(act)
    await db().evidence.update({ where: { ref: act.ref }, data: { decision: 'ACCEPTED', decidedAt: new Date(at.now) } })
    expect(await confirm(ref)).toMatchObject({ refusal: { code: 'act-refused', why: { code: 'already-decided' } } })
    expect((await findProposal(ref))?.state).toBe('PROPOSED')
  })
})

test('the vetting page shows what would follow, and the public page follows by itself', async () => {
  const act = await offered()
  const asked = { no, rowKey: 'GEN-02', evidenceRef: act.ref }
  expect(await readVettingPage(first, asked)).toMatchObject({
    document: { ref: act.ref },
    previews: { accepted: { ok: true }, confirmed: null },
  })
  const ref = await proposed(act)
  const again = await readVettingPage(second, asked)
  expect(again).toMatchObject({ proposal: { ref }, previews: { accepted: null, confirmed: { ok: true } } })
  await must(confirm(ref))
  const after = (await readPublicRecord(second, no))?.record.headline
  expect(again).toMatchObject({ previews: { confirmed: { preview: { headline: { after } } } } })
  expect(await readVettingPage(first, { ...asked, rowKey: 'GEN-99' })).toBeUndefined()
})

test('what was asked of the agency is kept, and the chain of the ledger holds', async () => {
  const act = await offered()
  await must(askForMore(first, { no, evidenceRef: act.ref, message: 'Halaman 2 tidak terbaca.' }))
  expect((await readVettingPage(second, { no, rowKey: 'GEN-02', evidenceRef: act.ref }))?.requests).toMatchObject([
    { message: 'Halaman 2 tidak terbaca.', askedBy: 'a-1' },
  ])
  expect(await askForMore(first, { no, evidenceRef: act.ref, message: ' ' })).toMatchObject({
    refusal: { code: 'message-needed' },
  })
  expect(await askForMore(first, { no, evidenceRef: 'ev-lain', message: 'x' })).toMatchObject({
    refusal: { code: 'no-such-evidence' },
  })
  expect((await verifyLedger()).fault).toBeNull()
})
