import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import type { PlanForm } from '#app/domain/visits/plan.ts'
import { visitMinutesWords as words } from '#app/i18n/letters/visit-minutes.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { findMinutesBytes } from '#app/repositories/letters.server.ts'
import { findVisit, listVisits } from '#app/repositories/visits.server.ts'
import { cancelVisit } from '#app/use-cases/cancel-visit.server.ts'
import { lookUpCheck } from '#app/use-cases/look-up-check.server.ts'
import { planVisit } from '#app/use-cases/plan-visit.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { reportVisit } from '#app/use-cases/report-visit.server.ts'
import { signVisit } from '#app/use-cases/sign-visit.server.ts'
import { verifyDocument } from '#app/use-cases/verify-document.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { aVisitReport } from '#tests/factories/visits.ts'

const TODAY = '2026-11-24'
const as = (actor: Context['actor'], on_ = TODAY): Context => ({ actor, requestId: 'r-1', ...on(on_) })
const sent = (accountId: string, given: Partial<StaffActor> = {}) =>
  as(aStaffActor({ accountId, personKey: `p-${accountId}`, roles: ['FIELD_TEAM'], ...given }))
const [one, two] = [sent('a-1'), sent('a-2')]
const form: PlanForm = {
  ...{ plannedOn: day(TODAY), reason: 'Pemeriksaan pertama', team: ['a-1', 'a-2'], lead: 'a-1' },
  ...{ assignmentNo: '500.15/77/Disnaker/2026', assignmentOn: day('2026-11-20') },
}

let no: AgencyNo
const plan = async (given: Partial<PlanForm> = {}, context = one) =>
  planVisit(context, { no, form: { ...form, ...given } })
const planned = async () => {
  const result = await plan()
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.ref
}
type Sent = { key?: string; context?: Context }
const report = async (
  ref: string,
  given: Parameters<typeof aVisitReport>[0] = {},
  { key = randomUUID(), context = one }: Sent = {},
) => reportVisit(context, { ref, key, report: await withAllFindings(ref, given), words })
/** Every task of the visit is in order unless the test says otherwise. */
async function withAllFindings(ref: string, given: Parameters<typeof aVisitReport>[0] = {}) {
  const visit = await findVisit(ref)
  const findings = (visit?.tasks ?? []).map(({ requirementId, programmeKey }) => ({
    ...{ task: programmeKey === null ? requirementId : `${requirementId}/${programmeKey}`, finding: 'OK' as const },
    note: '',
  }))
  return aVisitReport({ findings, ...given })
}
const reported = async (given: Parameters<typeof aVisitReport>[0] = {}) => {
  const ref = await planned()
  const result = await report(ref, given)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return ref
}
const visitOf = async (ref: string) => {
  const visit = await findVisit(ref)
  if (!visit) throw new Error('The visit is gone.')
  return visit
}
const fieldChecks = async () => (await findAgency(no))?.evidence.filter(({ kind }) => kind === 'FIELD_CHECK') ?? []

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...agency } = aNewAgency()
  const registered = await registerAgency(as({ kind: 'operator', name: 'uji' }), agency)
  if (!registered.ok) throw new Error('The agency was not registered.')
  no = registered.value.no
  for (const [id, roles] of [
    ['a-1', ['FIELD_TEAM']],
    ['a-2', ['VERIFIER']],
    ['a-3', ['FIELD_TEAM']],
    ['a-9', ['INTAKE_OFFICER']],
  ] as const) {
    await db().userAccount.create({
      data: {
        ...{ id, name: `Petugas ${id}`, email: `${id}@contoh.example`, kind: 'STAFF', roles: [...roles] },
        ...{ unitId: 'DISNAKER', nip: `19800101200501100${id.slice(-1)}`, position: 'Pengantar Kerja' },
      },
    })
  }
  const agencyId = (await findAgency(no))?.id ?? 0
  await db().officerTie.create({ data: { accountId: 'a-3', agencyId, kind: 'FAMILY', declaredAt: new Date() } })
})

describe('who may not', () => {
  test.each<[string, Context['actor']]>([
    ['a stranger', { kind: 'public' }],
    ['somebody of the agency', anAgencyUser({ agencies: [agencyNo(1)] })],
    ['an intake officer', aStaffActor({ roles: ['INTAKE_OFFICER'] })],
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
    ['an officer with a tie to the agency', aStaffActor({ roles: ['FIELD_TEAM'], ties: [agencyNo(1)] })],
    ['the machine', { kind: 'system', job: 'x' }],
  ])('%s', async (_title, actor) => {
    const ref = await planned()
    const context = as(actor)
    const refused = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await plan({}, context)).toMatchObject(refused)
    expect(await report(ref, {}, { context })).toMatchObject(refused)
    expect(await cancelVisit(context, { ref, reason: 'x' })).toMatchObject(refused)
    expect(await signVisit(context, { ref, way: 'officer', words })).toMatchObject(refused)
    expect((await visitOf(ref)).state).toBe('PLANNED')
  })

  test('be sent: an officer with a tie to the agency; that is recorded', async () => {
    expect(await plan({ team: ['a-1', 'a-3'] })).toMatchObject({ refusal: { code: 'member-has-tie' } })
    const acts = await db().$queryRaw<
      { body: string }[]
    >`select body from guard.ledger where act = 'visit-member-refused'`
    expect(acts.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ accountId: 'a-3', why: 'tie' }])
  })

  test('be sent: whose role does not go to places', async () => {
    expect(await plan({ team: ['a-1', 'a-9'] })).toMatchObject({ refusal: { code: 'not-a-candidate' } })
  })
})

describe('a visit that is planned', () => {
  test('has its own name, its tasks, its team, and is work in the queue', async () => {
    const ref = await planned()
    expect(ref).toMatch(/^kun-000001-\d{2}$/)
    const visit = await visitOf(ref)
    expect(visit.tasks.map(({ requirementId }) => requirementId)).toEqual(expect.arrayContaining(['GEN-03', 'LPK-05']))
    expect(visit.team).toMatchObject([
      { accountId: 'a-1', isLead: true },
      { accountId: 'a-2', nip: '198001012005011002' },
    ])
    expect(await db().workItem.count({ where: { kind: 'VISIT', ref } })).toBe(1)
    expect((await listVisits({ state: 'PLANNED', accountId: 'a-2' })).lines.map((line) => line.ref)).toContain(ref)
  })

  test('two at once have different names', async () => {
    const both = await Promise.all([planned(), planned()])
    expect(new Set(both).size).toBe(2)
  })

  test('may be called off with a reason, and then not be reported', async () => {
    const ref = await planned()
    expect(await cancelVisit(one, { ref, reason: ' ' })).toMatchObject({ refusal: { code: 'reason-needed' } })
    expect(await cancelVisit(one, { ref, reason: 'Banjir.' })).toMatchObject({ ok: true })
    expect(await report(ref)).toMatchObject({ refusal: { code: 'cancelled' } })
    expect(await db().workItem.count({ where: { kind: 'VISIT', ref } })).toBe(0)
    expect(await cancelVisit(one, { ref: 'kun-x', reason: 'x' })).toMatchObject({ refusal: { code: 'no-such-visit' } })
  })
})

describe('a visit that is reported', () => {
  test('offers a field check that counts for nothing yet, and drafts its minutes', async () => {
    const before = (await fieldChecks()).length
    const visit = await visitOf(await reported())
    const checks = await fieldChecks()
    expect(checks).toHaveLength(before + 1)
    expect(checks.at(-1)).toMatchObject({ ref: visit.evidenceRef, result: 'OK', decision: null, validFrom: TODAY })
    expect(visit).toMatchObject({
      state: 'REPORTED',
      minutesNo: expect.stringMatching(/^BA\/\d+\/Disnaker\/2026$/) as string,
    })
    expect(await db().workItem.count({ where: { kind: 'EXAMINE_EVIDENCE', ref: visit.evidenceRef ?? '' } })).toBe(1)
  })

  test('is one report however often the form arrives, also at the same moment', async () => {
    const ref = await planned()
    const key = randomUUID()
    const before = (await fieldChecks()).length
    const results = await Promise.all(Array.from({ length: 6 }, () => report(ref, {}, { key })))
    results.push(await report(ref, {}, { key }))
    for (const result of results) expect(result).toEqual({ ok: true, value: { ref } })
    expect(await fieldChecks()).toHaveLength(before + 1)
    expect(
      await db().letter.count({
        where: {
          kind: 'BAPL',
          content: { path: ['printed', 'number', 'text'], equals: `Nomor: ${(await visitOf(ref)).minutesNo ?? ''}` },
        },
      }),
    ).toBe(1)
  })

  test('is not reported over: another form is told so', async () => {
    const ref = await planned()
    const [first, second] = await Promise.all([report(ref), report(ref, {}, { context: two })])
    expect([first.ok, second.ok].sort()).toEqual([false, true])
    expect([first, second].find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'already-reported' } })
  })

  test('that found another place says so', async () => {
    const ref = await planned()
    const all = await withAllFindings(ref)
    const findings = all.findings.map((f) =>
      f.task === 'GEN-03' ? { ...f, finding: 'NOT_OK' as const, note: 'Ruko kosong.' } : f,
    )
    expect(await report(ref, { findings })).toMatchObject({ ok: true })
    expect((await fieldChecks()).at(-1)).toMatchObject({ result: 'ADDRESS_MISMATCH' })
  })

  test('that did not see the address has minutes and offers nothing', async () => {
    const ref = await planned()
    const before = (await fieldChecks()).length
    const all = await withAllFindings(ref)
    const findings = all.findings.map((f) => (f.task === 'GEN-03' ? { ...f, finding: 'NOT_SEEN' as const } : f))
    expect(await report(ref, { findings })).toMatchObject({ ok: true })
    expect(await fieldChecks()).toHaveLength(before)
    expect(await visitOf(ref)).toMatchObject({ evidenceRef: null, draftCode: expect.any(String) as string })
  })

  test('in a wrong way takes no number and leaves nothing', async () => {
    const ref = await planned()
    const last = async () => (await db().letterRegister.findMany()).map(({ last }) => last)
    const before = await last()
    expect(await report(ref, { findings: [] })).toMatchObject({ refusal: { code: 'finding-missing' } })
    expect(await report(ref, {}, { context: sent('a-5') })).toMatchObject({ refusal: { code: 'not-in-team' } })
    expect(await last()).toEqual(before)
    expect((await visitOf(ref)).state).toBe('PLANNED')
  })

  test('tells the ledger findings, and no name and no word of anybody', async () => {
    const ref = await reported({ remarks: 'Rahasia ucapan', summary: 'Ringkas rahasia' })
    const acts = await db().$queryRaw<{ body: string }[]>`
      select body from guard.ledger where act like 'visit-%' and body like ${`%${ref}%`}`
    expect(acts.length).toBeGreaterThan(1)
    expect(acts.some(({ body }) => /rahasia|Petugas|Wakil/i.test(body))).toBe(false)
  })
})

describe('the minutes', () => {
  const acknowledge = { kind: 'SIGNED', name: 'Wakil Lembaga', note: '' } as const
  const signAll = async (ref: string) => {
    await signVisit(one, { ref, way: 'officer', words })
    await signVisit(one, { ref, way: 'representative', form: acknowledge, words })
    return signVisit(two, { ref, way: 'officer', words })
  }

  test('are ours, as a draft, under the code they carry', async () => {
    const { draftCode, agencyNo: of } = await visitOf(await reported())
    const pdf = await findMinutesBytes(draftCode ?? '')
    expect(pdf && (await verifyDocument(pdf))).toMatchObject({
      value: { outcome: 'unchanged', letter: { kind: 'BAPL', signed: false, agency: { no: of } } },
    })
    expect(await lookUpCheck(one, draftCode ?? '')).toMatchObject({
      value: { letter: { kind: 'BAPL', signed: false } },
    })
  })

  test('are signed with the last signature: anew, under the same number, without the draft mark', async () => {
    const ref = await reported()
    expect(await signAll(ref)).toMatchObject({ ok: true, value: { state: 'SIGNED' } })
    const visit = await visitOf(ref)
    const pdf = await findMinutesBytes(visit.signedCode ?? '')
    expect(pdf && (await verifyDocument(pdf))).toMatchObject({
      value: { outcome: 'unchanged', letter: { signed: true, number: visit.minutesNo } },
    })
    expect(await signVisit(one, { ref, way: 'officer', words })).toMatchObject({ refusal: { code: 'already-signed' } })
  })

  test('two last signatures at once make them once', async () => {
    const ref = await reported()
    await signVisit(one, { ref, way: 'representative', form: acknowledge, words })
    await Promise.all([signVisit(one, { ref, way: 'officer', words }), signVisit(two, { ref, way: 'officer', words })])
    const { state, minutesNo } = await visitOf(ref)
    expect(state).toBe('SIGNED')
    expect(await db().letter.count({ where: { kind: 'BAPL', number: minutesNo } })).toBe(2)
  })

  test('signed on paper: the scan is ours too', async () => {
    const ref = await reported()
    const scan = Buffer.from('%PDF-1.7 pindaian rekaan')
    const sha256 = createHash('sha256').update(scan).digest('hex')
    const id = 'a'.repeat(26)
    await db().storedFile.create({
      data: {
        ...{ id, name: 'pindaian.pdf', kind: 'PDF', size: scan.length, sha256, pages: 1, scan: 'CLEAN' },
        ...{
          uploadedBy: 'staff:a-1',
          uploadedAt: new Date(),
          links: { create: { subject: 'draft:staff:a-1', linkedAt: new Date() } },
        },
      },
    })
    const paper = { ref, way: 'paper', words } as const
    expect(await signVisit(two, { ...paper, fileId: id as never })).toMatchObject({ refusal: { code: 'no-such-file' } })
    expect(await signVisit(one, { ...paper, fileId: id as never })).toMatchObject({ value: { state: 'SIGNED' } })
    expect(await verifyDocument(scan)).toMatchObject({
      value: { outcome: 'unchanged', letter: { signed: true, code: (await visitOf(ref)).signedCode } },
    })
    expect(await db().fileLink.findMany({ where: { fileId: id } })).toMatchObject([{ subject: `visit:${ref}` }])
  })

  test('cannot be signed before there are any', async () => {
    expect(await signVisit(one, { ref: await planned(), way: 'officer', words })).toMatchObject({
      refusal: { code: 'not-reported' },
    })
  })
})
