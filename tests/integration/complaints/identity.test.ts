import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context, StaffActor } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { screeningWords } from '#app/i18n/screening/told-reporter.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { findComplaint, listComplaintSteps } from '#app/repositories/complaints.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { listCustodians } from '#app/repositories/identity-custody.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { actOnComplaint } from '#app/use-cases/act-on-complaint.server.ts'
import { askForIdentity, settleIdentityRequest } from '#app/use-cases/ask-for-identity.server.ts'
import { lapseComplaints } from '#app/use-cases/lapse-complaints.server.ts'
import { nameCustodians } from '#app/use-cases/name-custodians.server.ts'
import { openAgreedIdentity, openIdentity } from '#app/use-cases/open-identity.server.ts'
import { readInbox } from '#app/use-cases/read-inbox.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { tellOpenings } from '#app/use-cases/tell-openings.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-identity-')

const REASON = 'Menelaah kuitansi bersama pelapor.'
const officers: Record<string, StaffActor> = {}
const by = (id: string, day = '2026-03-16'): Context & { actor: StaffActor } => {
  const actor = officers[id]
  if (!actor) throw new Error(id)
  return { actor, requestId: 'r-1', ...on(day) }
}
const machine = (day: string): Context => ({ actor: { kind: 'system', job: 'test' }, requestId: 'r-2', ...on(day) })

async function officer(id: string, role: StaffRole, unitId = 'DISNAKER') {
  const account = { id, email: `${id}@uji.example`, name: id, personKey: `p-${id}`, unitId, roles: [role] }
  await inTransaction(async (tx) => addAccount(tx, { ...account, kind: 'STAFF' }))
  officers[id] = aStaffActor({ accountId: id, personKey: `p-${id}`, name: id, roles: [role], unitId })
}

beforeAll(async () => {
  await officer('intake-1', 'INTAKE_OFFICER')
  await officer('screener-1', 'SCREENER')
  await officer('screener-2', 'SCREENER')
  await officer('duty', 'DUTY_OFFICER')
  await officer('head', 'OFFICE_HEAD')
  await officer('inspector', 'INSPECTOR', 'INSPEKTORAT')
  await officer('sekda', 'REGIONAL_SECRETARY', 'SETDA')
  await officer('police', 'LEAD_OFFICER', 'SATPOL_PP')
})

async function sent(order = aComplaintOrder()): Promise<Complaint> {
  const actor: Actor = { kind: 'public' }
  const result = await submitComplaint({ actor, requestId: 'r-1', ...on('2026-03-13') }, order)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.complaint
}

const acts = async (no: string) =>
  (
    await db().$queryRaw<{ act: string }[]>`
      select act from guard.ledger where subject = ${no} and act like 'identity-%' order by seq`
  ).map(({ act }) => act)

describe('the two custodians', () => {
  test('are named when a confidential report is received', async () => {
    const { id } = await sent()
    const named = (await listCustodians(id)).map(({ accountId }) => accountId)
    expect(named.sort()).toEqual(['intake-1', 'screener-1'])
  })

  test.each([
    ['who is none does not open it', 'duty', 'not-a-custodian'],
    ['nor the head', 'head', 'not-a-custodian'],
    ['nor the inspectorate', 'inspector', 'no-such-complaint'],
    ['nor another office', 'police', 'no-such-complaint'],
  ])('%s', async (...[, id, code]) => {
    const { no } = await sent()
    expect(await openIdentity(by(id), { no, reason: REASON })).toMatchObject({ ok: false, refusal: { code } })
    expect(await acts(no)).toEqual([])
  })

  test('one of them opens it with a reason, and the ledger tells of it without a name', async () => {
    const { no, id } = await sent()
    expect(await openIdentity(by('intake-1'), { no, reason: 'mau' })).toMatchObject({
      refusal: { code: 'reason-needed' },
    })
    expect(await openIdentity(by('intake-1'), { no, reason: REASON })).toMatchObject({
      ok: true,
      value: { name: 'Melati Umpama', phone: '081299000111' },
    })
    expect(await acts(no)).toEqual(['identity-opened'])
    const opening = await db().identityOpening.findFirst({ where: { complaintId: id } })
    expect(opening).toMatchObject({ kind: 'CUSTODIAN', askedBy: 'intake-1', reason: REASON })
    const ledger = await db().$queryRaw<object[]>`select * from guard.ledger where subject = ${no}`
    const told = JSON.stringify(ledger, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
    for (const word of ['Melati', '081299', 'kuitansi']) expect(told).not.toContain(word)
  })

  test('others are named by the head, two of different people; then the first open nothing', async () => {
    const { no } = await sent()
    const name = async (id: string, accountIds: string[]) => nameCustodians(by(id), { no, accountIds })
    expect(await name('duty', ['screener-1', 'screener-2'])).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await name('head', ['screener-1'])).toMatchObject({ refusal: { code: 'two-needed' } })
    expect(await name('head', ['screener-1', 'police'])).toMatchObject({ refusal: { code: 'may-not-open' } })
    expect(await name('head', ['screener-1', 'screener-2'])).toMatchObject({ ok: true })
    expect(await openIdentity(by('intake-1'), { no, reason: REASON })).toMatchObject({
      refusal: { code: 'not-a-custodian' },
    })
    expect(await openIdentity(by('screener-2'), { no, reason: REASON })).toMatchObject({ ok: true })
  })

  test('of an open report are all who handle it; of an anonymous one there is nothing to open', async () => {
    const open = await sent(aComplaintOrder({ reception: { mode: 'TERBUKA' } }))
    expect(await openIdentity(by('duty'), { no: open.no, reason: REASON })).toMatchObject({ ok: true })
    const anonymous = await sent(aComplaintOrder({ reception: { mode: 'ANONIM' } }))
    expect(await askForIdentity(by('duty'), { no: anonymous.no, reason: REASON })).toMatchObject({
      refusal: { code: 'no-identity' },
    })
  })

  test('of a report about an official are of the inspectorate', async () => {
    const { id } = await sent(aComplaintOrder({ content: aComplaintContent({ kinds: ['D2'] }) }))
    expect(await listCustodians(id)).toMatchObject([{ accountId: 'inspector' }])
  })
})

async function asked(by_: Context & { actor: StaffActor }, no: string): Promise<string> {
  const request = await askForIdentity(by_, { no, reason: REASON })
  if (!request.ok) throw new Error(JSON.stringify(request.refusal))
  return request.value
}

describe('break-glass', () => {
  test('needs a second person of another role', async () => {
    const { no } = await sent()
    const ref = await asked(by('duty'), no)
    const settle = async (id: string) => settleIdentityRequest(by(id), { ref, outcome: 'agree' })
    expect(await openAgreedIdentity(by('duty'), ref)).toMatchObject({ refusal: { code: 'request-over' } })
    expect(await settle('duty')).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await settle('screener-1')).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await settle('sekda')).toMatchObject({ refusal: { code: 'no-such-request' } })
    expect(await db().workItem.findMany({ where: { kind: 'IDENTITY_REQUEST' } })).toMatchObject([
      { ref, unitId: 'DISNAKER' },
    ])
    expect(await settle('head')).toMatchObject({ ok: true })
    expect(await db().workItem.count({ where: { kind: 'IDENTITY_REQUEST' } })).toBe(0)
    expect(await acts(no)).toEqual(['identity-asked', 'identity-agreed'])
  })

  test('the head who asks is answered by the inspectorate, not by a head', async () => {
    const { no } = await sent()
    const ref = await asked(by('head'), no)
    expect(await settleIdentityRequest(by('head'), { ref, outcome: 'agree' })).toMatchObject({
      refusal: { code: 'not-allowed', why: 'same-person' },
    })
    expect(await settleIdentityRequest(by('inspector'), { ref, outcome: 'agree' })).toMatchObject({ ok: true })
  })

  test('of an inspectorate report the regional secretary is the second', async () => {
    const { no } = await sent(aComplaintOrder({ content: aComplaintContent({ kinds: ['D2'] }) }))
    const ref = await asked(by('inspector'), no)
    expect(await settleIdentityRequest(by('head'), { ref, outcome: 'agree' })).toMatchObject({
      refusal: { code: 'no-such-request' },
    })
    expect(await settleIdentityRequest(by('sekda'), { ref, outcome: 'agree' })).toMatchObject({ ok: true })
  })

  test('opens once, for who asked, within a day; its reporter is told seven days later', async () => {
    const complaint = await sent()
    const ref = await asked(by('duty'), complaint.no)
    await settleIdentityRequest(by('head'), { ref, outcome: 'agree' })
    expect(await openAgreedIdentity(by('head'), ref)).toMatchObject({ refusal: { code: 'no-such-request' } })
    const opened = await Promise.all([openAgreedIdentity(by('duty'), ref), openAgreedIdentity(by('duty'), ref)])
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await tellOpenings(machine('2026-03-22'))).toEqual({ ok: true, value: { told: 0 } })
    expect(await tellOpenings(machine('2026-03-24'))).toEqual({ ok: true, value: { told: 1 } })
    expect(await tellOpenings(machine('2026-03-24'))).toEqual({ ok: true, value: { told: 0 } })
    expect(await readInbox(complaint)).toMatchObject([{ from: 'SYSTEM', kind: 'OPENED' }])
  })

  test('declined or too late, it opens nothing', async () => {
    const { no } = await sent()
    const declined = await asked(by('duty'), no)
    await settleIdentityRequest(by('head'), { ref: declined, outcome: 'decline' })
    expect(await openAgreedIdentity(by('duty'), declined)).toMatchObject({ refusal: { code: 'request-over' } })
    const late = await asked(by('duty'), no)
    expect(await settleIdentityRequest(by('head', '2026-03-18'), { ref: late, outcome: 'agree' })).toMatchObject({
      refusal: { code: 'request-over' },
    })
  })
})

test('a report that is not completed counts as withdrawn after its last day, and nobody else runs that', async () => {
  const { no, id } = await sent()
  const found = { kinds: ['A6', 'C1'], leadKind: 'A6', severity: 3 as const, unitId: 'DISNAKER', withUnitIds: [] }
  const judged = {
    jurisdiction: 'LOCAL' as const,
    protectedActivity: null,
    hasRespondent: true,
    bodyIds: [],
    reason: '',
  }
  const form = { ...found, ...judged, evidenceLevel: 'KLAIM' as const, missing: ['kuitansi'] }
  for (const given of [{ act: 'screen', form } as const, { act: 'ask-completion' } as const])
    expect(await actOnComplaint(by('screener-1'), { no, given, ...screeningWords })).toMatchObject({ ok: true })
  expect(await lapseComplaints(by('head'), screeningWords)).toMatchObject({ refusal: { code: 'not-allowed' } })
  expect(await lapseComplaints(machine('2026-04-05'), screeningWords)).toEqual({
    ok: true,
    value: { lapsed: 0, reminded: 1 },
  })
  expect(await lapseComplaints(machine('2026-04-15'), screeningWords)).toEqual({
    ok: true,
    value: { lapsed: 0, reminded: 0 },
  })
  expect(await lapseComplaints(machine('2026-04-16'), screeningWords)).toEqual({
    ok: true,
    value: { lapsed: 1, reminded: 0 },
  })
  expect((await listComplaintSteps(id)).at(-1)?.body).toEqual({ type: 'lapsed' })
  expect(await findComplaint(no)).toMatchObject({ stage: 'S72' })
  expect(await verifyLedger()).toMatchObject({ fault: null })
})
