import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { ByHandForm } from '#app/domain/checks/by-hand.ts'
import type { CheckOutcome } from '#app/domain/checks/check.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { claimCheck, listChecksOf } from '#app/repositories/checks.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { recordCheckByHand } from '#app/use-cases/record-check.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { requestOfficialCheck } from '#app/use-cases/request-official-check.server.ts'
import { runOfficialChecks } from '#app/use-cases/run-official-checks.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, day, instant, on } from '#tests/factories/agency-record.ts'

const TODAY = '2026-11-24'
const as = (actor: Context['actor']): Context => ({ actor, requestId: 'r-1', ...on(TODAY) })
const officer = as(aStaffActor())
const machine = as({ kind: 'system', job: 'run-official-checks' })
const operator = as({ kind: 'operator', name: 'uji' })
const configured = { isConfigured: () => true }
const matching: CheckOutcome = {
  state: 'MATCHES',
  points: [{ point: 'HOLDER', document: 'LPK Rekaan', register: 'LPK Rekaan', result: 'SAME' }],
}
const paper: EvidenceForm = {
  ...{ kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
  ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
}

let no: AgencyNo
let count = 0
const aDocument = async (given: Partial<EvidenceForm> = {}) => {
  const ref = `ev-uji-${(count += 1)}`
  const added = await addEvidence(operator, no, { ...paper, ...given, ref })
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  return ref
}
const ask = (evidenceRef: string, key = randomUUID(), context = officer) =>
  requestOfficialCheck(context, { no, evidenceRef, key }, configured)
const answering = (outcome: CheckOutcome) => ({ lookUp: () => Promise.resolve(outcome) })
const newest = async (ref: string) => (await listChecksOf(ref))[0]
const verifications = async (ref: string) =>
  db().verificationRecord.findMany({ where: { evidence: { ref } }, include: { check: true } })
const work = async (ref: string) =>
  db().workItem.findMany({ where: { ref: { startsWith: ref }, kind: 'CHECK_FAILED' } })
const form = (given: object = {}) =>
  ByHandForm.parse({
    ...{ key: randomUUID(), lookedUp: '9900000000001', found: 'YES', note: 'Dilihat di laman.' },
    points: { NUMBER: { result: 'SAME', register: '9900000000001' }, KBLI: { result: 'DIFFERS', register: '78101' } },
    ...given,
  })
const byHand = (evidenceRef: string, given: object = {}, context = officer) =>
  recordCheckByHand(context, { no, evidenceRef, form: form(given) })

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...agency } = aNewAgency({
    listings: [
      { type: 'LPK_SWASTA', list: 'Daftar rekaan', listedOn: day('2026-01-02'), importRunId: null, rowHash: 'x' },
    ],
  })
  const registered = await registerAgency(as({ kind: 'operator', name: 'uji' }), agency)
  if (!registered.ok) throw new Error('The agency was not registered.')
  no = registered.value.no
})

describe('who may not', () => {
  test.each<[string, Context['actor']]>([
    ['a stranger', { kind: 'public' }],
    ['somebody of the agency', anAgencyUser({ agencies: [agencyNo(1)] })],
    ['an intake officer', aStaffActor({ roles: ['INTAKE_OFFICER'] })],
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
    ['a verifier with a tie to the agency', aStaffActor({ ties: [agencyNo(1)] })],
  ])('%s', async (_title, actor) => {
    const evidenceRef = await aDocument()
    const refused = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await ask(evidenceRef, randomUUID(), as(actor) as Context & { actor: StaffActor })).toMatchObject(refused)
    expect(await byHand(evidenceRef, {}, as(actor) as Context & { actor: StaffActor })).toMatchObject(refused)
    expect(await listChecksOf(evidenceRef)).toEqual([])
  })

  test('run the looks: the public', async () => {
    expect(await runOfficialChecks(as({ kind: 'public' }))).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
})

describe('a look that was asked for', () => {
  test('is visible at once, and is one look however often it is asked for', async () => {
    const ref = await aDocument()
    const key = randomUUID()
    const asked = await Promise.all([ask(ref, key), ask(ref, key), ask(ref), ask(ref)])
    expect(new Set(asked.map((one) => one.ok && one.value.id)).size).toBe(1)
    expect(await listChecksOf(ref)).toMatchObject([{ state: 'REQUESTED', way: 'BY_MACHINE', system: 'OSS' }])
    await runOfficialChecks(machine, answering(matching))
  })

  test('becomes one verification, made by whoever asked', async () => {
    const ref = await aDocument()
    await ask(ref)
    await Promise.all([
      runOfficialChecks(machine, answering(matching)),
      runOfficialChecks(machine, answering(matching)),
    ])
    expect(await newest(ref)).toMatchObject({ state: 'MATCHES', points: matching.points })
    expect(await verifications(ref)).toMatchObject([
      { system: 'OSS', result: 'MATCHES', checkedBy: 'staff:a-1', points: [{ point: 'HOLDER', result: 'SAME' }] },
    ])
    expect((await verifications(ref))[0]?.check?.id).toBe((await newest(ref))?.id)
  })

  test('may be asked for again once it has ended', async () => {
    const ref = await aDocument()
    await ask(ref)
    await runOfficialChecks(machine, answering({ state: 'UNREACHABLE', fault: 'TIME_OUT' }))
    await ask(ref)
    await runOfficialChecks(machine, answering(matching))
    expect(await listChecksOf(ref)).toMatchObject([{ state: 'MATCHES' }, { state: 'UNREACHABLE', fault: 'TIME_OUT' }])
    expect(await verifications(ref)).toHaveLength(1)
  })

  test.each<[string, CheckOutcome, number]>([
    ['differs', { state: 'DIFFERS', points: [] }, 1],
    ['finds nothing', { state: 'NOT_FOUND' }, 1],
    ['is not answered', { state: 'UNREACHABLE', fault: 'NO_CONNECTION' }, 1],
    ['is answered otherwise than agreed', { state: 'WRONG_SHAPE', fault: 'NOT_JSON' }, 1],
    ['matches', matching, 0],
  ])('and %s leaves its state, and work where somebody must look', async (_title, ...[outcome, items]) => {
    const ref = await aDocument()
    await ask(ref)
    await runOfficialChecks(machine, answering(outcome))
    expect(await newest(ref)).toMatchObject({ state: outcome.state })
    expect(await work(ref)).toHaveLength(items)
  })

  test('of a register that is not configured says so and asks nobody', async () => {
    const ref = await aDocument()
    await requestOfficialCheck(officer, { no, evidenceRef: ref, key: randomUUID() })
    expect(await newest(ref)).toMatchObject({ state: 'NOT_CONFIGURED' })
    expect(await work(ref)).toEqual([])
  })

  test('whose maker died is made by another; what the dead one brings later is dropped', async () => {
    const ref = await aDocument()
    await ask(ref)
    let wake: (outcome: CheckOutcome) => void = () => undefined
    const dying = runOfficialChecks(machine, { lookUp: () => new Promise((resolve) => (wake = resolve)) })
    await expect.poll(async () => (await newest(ref))?.state).toBe('RUNNING')
    expect(await runOfficialChecks(machine, answering(matching))).toMatchObject({ value: { answered: 0 } })

    const long = { now: instant('2026-11-24T23:00:00Z'), lostBefore: instant('2026-11-24T22:00:00Z') }
    const again = await inTransaction((tx) => claimCheck(tx, long))
    expect(again).toMatchObject({ evidenceRef: ref, attempt: 2 })
    wake(matching)
    expect(await dying).toMatchObject({ value: { answered: 0 } })
    expect(await newest(ref)).toMatchObject({ state: 'RUNNING' })
    expect(await verifications(ref)).toEqual([])
    await db().officialCheck.updateMany({ data: { startedAt: new Date(0) }, where: { state: 'RUNNING' } })
    expect(await runOfficialChecks(machine, answering(matching))).toMatchObject({ value: { answered: 1 } })
    expect(await verifications(ref)).toHaveLength(1)
  })

  test('is refused for a document without a number, and for one no register has', async () => {
    expect(await ask(await aDocument({ number: null }))).toMatchObject({ refusal: { code: 'nothing-to-look-up' } })
    expect(await ask(await aDocument({ kind: 'NPWP' }))).toMatchObject({ refusal: { code: 'by-hand-only' } })
    expect(await ask('ev-lain')).toMatchObject({ refusal: { code: 'no-such-evidence' } })
  })
})

describe('a look by hand', () => {
  test('is kept with what was compared and the hash of its proof', async () => {
    const ref = await aDocument()
    const sha256 = 'a'.repeat(64)
    expect(await byHand(ref, { sha256 })).toMatchObject({ ok: true })
    expect(await newest(ref)).toMatchObject({ state: 'DIFFERS', way: 'BY_HAND', note: 'Dilihat di laman.' })
    expect(await verifications(ref)).toMatchObject([{ result: 'DIFFERS', screenshotHash: sha256, fileId: null }])
  })

  test('that is sent twice at once is one', async () => {
    const ref = await aDocument()
    const key = randomUUID()
    const sent = await Promise.all([byHand(ref, { key }), byHand(ref, { key })])
    expect(new Set(sent.map((one) => one.ok && one.value.id)).size).toBe(1)
    expect(await verifications(ref)).toHaveLength(1)
  })

  test.each<[string, object, string]>([
    ['a file that nobody uploaded', { fileId: 'a'.repeat(26) }, 'no-such-file'],
    ['nothing compared', { points: {} }, 'nothing-compared'],
    [
      'a difference of which nothing is said',
      { note: '', points: { KBLI: { result: 'DIFFERS' } } },
      'difference-unsaid',
    ],
  ])('with %s is refused and leaves nothing', async (_title, ...[given, code]) => {
    const ref = await aDocument()
    expect(await byHand(ref, given)).toMatchObject({ ok: false, refusal: { code } })
    expect(await listChecksOf(ref)).toEqual([])
  })

  test('of a document of another agency is refused', async () => {
    expect(await byHand('ev-lain')).toMatchObject({ refusal: { code: 'no-such-evidence' } })
  })
})

describe('what a look changes', () => {
  test('nothing in public: a listed agency is not examined by it', async () => {
    expect((await findAgency(no))?.checks).toEqual([])
    const [index] = await db().$queryRaw<{ status: string | null }[]>`
      select status from status_index where capability_id is null`
    expect(index?.status ?? null).toBeNull()
  })

  test('the ledger says that it was, and not what was seen', async () => {
    const acts = await db().$queryRaw<{ act: string; body: string }[]>`
      select act, body from guard.ledger where act in ('check-requested', 'check-ended', 'verification-recorded')`
    expect(new Set(acts.map(({ act }) => act)).size).toBe(3)
    expect(acts.some(({ body }) => /LPK Rekaan|9900000000001|Dilihat/.test(body))).toBe(false)
  })
})
