import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { CaseNo } from '#app/domain/complaints/oversight-case.ts'
import type { ComplaintOrder } from '#app/domain/complaints/order.ts'
import type { ScreeningForm } from '#app/domain/complaints/screening.ts'
import { screeningWords } from '#app/i18n/screening/told-reporter.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { findComplaint, listComplaintSteps } from '#app/repositories/complaints.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { findCase, listCaseEvents, listComplaintsOfCase } from '#app/repositories/oversight-cases.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { actOnComplaint, type ComplaintAct } from '#app/use-cases/act-on-complaint.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintContent, aComplaintOrder } from '#tests/factories/complaints.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-screening-')

const by = (actor: Actor, day = '2026-03-16'): Context => ({ actor, requestId: 'r-1', ...on(day) })
const screener = aStaffActor({ accountId: 's-1', personKey: 'p-s', roles: ['SCREENER'] })
const head = aStaffActor({ accountId: 'h-1', personKey: 'p-h', roles: ['OFFICE_HEAD'] })
const inspector = aStaffActor({ accountId: 'i-1', personKey: 'p-i', roles: ['INSPECTOR'], unitId: 'INSPEKTORAT' })
const REASON = 'Sesuai hasil telaah atas bahan yang diterima.'

const found: ScreeningForm = {
  ...{ kinds: ['A6', 'C1'], leadKind: 'A6', severity: 3, unitId: 'DISNAKER', withUnitIds: ['DPMPTSP', 'SATPOL_PP'] },
  ...{ evidenceLevel: 'DOKUMEN', missing: [], jurisdiction: 'LOCAL', protectedActivity: null },
  ...{ hasRespondent: true, bodyIds: [], reason: '' },
}

let no = ''
let lastLetter = 0

async function sent(order: ComplaintOrder = aComplaintOrder()): Promise<string> {
  const result = await submitComplaint(by({ kind: 'public' }, '2026-03-13'), order)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.complaint.no
}

const act = async (given: ComplaintAct, context = by(screener)) =>
  actOnComplaint(context, { no, given, ...screeningWords })
const screened = async (given: Partial<ScreeningForm> = {}, context = by(screener)) =>
  act({ act: 'screen', form: { ...found, ...given } }, context)

const theComplaint = async () => {
  const complaint = await findComplaint(no as never)
  if (!complaint) throw new Error('It is not there.')
  return complaint
}
const stepsOf = async () => (await listComplaintSteps((await theComplaint()).id)).map(({ body }) => body)
const lettersOf = async () =>
  (await db().letter.findMany({ where: { agencyId: null, id: { gt: lastLetter } }, orderBy: { id: 'asc' } })).map(
    ({ kind, number }) => ({
      kind,
      number,
    }),
  )
const work = async () =>
  db().workItem.findMany({ where: { ref: no }, select: { kind: true, unitId: true, dueOn: true } })

beforeEach(async () => {
  lastLetter = (await db().letter.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0
  no = await sent()
})

describe('who may', () => {
  test.each<[string, ComplaintAct, Actor, string]>([
    ['an auditor does not screen', { act: 'screen', form: found }, aStaffActor({ roles: ['AUDITOR'] }), 'not-allowed'],
    ['nor the public', { act: 'screen', form: found }, { kind: 'public' }, 'not-allowed'],
    ['a screener does not reject', { act: 'reject', ground: 'BAD_FAITH', reason: REASON }, screener, 'not-allowed'],
    ['the head does not screen', { act: 'screen', form: found }, head, 'not-allowed'],
    [
      'the inspectorate does not screen what is not its own',
      { act: 'screen', form: found },
      inspector,
      'no-such-complaint',
    ],
    [
      'nor does another office',
      { act: 'accept', reason: '' },
      aStaffActor({ roles: ['SCREENER'], unitId: 'SATPOL_PP' }),
      'no-such-complaint',
    ],
  ])('%s', async (...[, given, actor, code]) => {
    expect(await act(given, by(actor))).toMatchObject({ ok: false, refusal: { code } })
    expect((await stepsOf()).map(({ type }) => type)).toEqual(['received'])
  })
})

describe('screening', () => {
  test.each<[string, Partial<ScreeningForm>, object]>([
    ['a kind that is none', { kinds: ['Z9'], leadKind: 'Z9' }, { code: 'unknown-kind' }],
    ['a lead that is not among the kinds', { leadKind: 'B1' }, { code: 'lead-not-among-kinds' }],
    ['an office that is none', { withUnitIds: ['NOWHERE'] }, { code: 'unknown-unit' }],
    ['another severity without a reason', { severity: 2 }, { code: 'reason-needed' }],
    [
      'a kind that names an official, led by the dinas',
      { kinds: ['A6', 'D2'], reason: REASON },
      { code: 'lead-unit-conflicted' },
    ],
  ])('refuses %s', async (_, given, refusal) => {
    expect(await screened(given)).toMatchObject({ ok: false, refusal })
  })

  test('is by what the report is found from then on', async () => {
    await screened({ severity: 2, kinds: ['C1'], leadKind: 'C1', reason: REASON })
    expect(await theComplaint()).toMatchObject({ severity: 2, kinds: ['C1'], leadKind: 'C1', evidenceLevel: 'DOKUMEN' })
  })

  test('that finds an official hands it to the inspectorate, and the dinas knows of it no more', async () => {
    await screened({ kinds: ['A6', 'D2'], unitId: 'INSPEKTORAT', reason: REASON })
    expect(await theComplaint()).toMatchObject({ namesOfficial: true, officialUnitId: 'DISNAKER' })
    expect(await work()).toMatchObject([{ kind: 'SCREEN_COMPLAINT', unitId: 'INSPEKTORAT' }])
    expect(await screened()).toMatchObject({ refusal: { code: 'no-such-complaint' } })
  })

  test('that finds danger opens the emergency track at once', async () => {
    await screened({ severity: 4, reason: REASON })
    expect((await stepsOf()).map(({ type }) => type)).toEqual(['received', 'screened', 'emergency-opened'])
    expect((await work()).map(({ kind }) => kind).sort()).toEqual(['COMPLAINT_EMERGENCY', 'SCREEN_COMPLAINT'])
  })
})

describe('the procedure refuses', () => {
  test.each<[string, Partial<ScreeningForm> | null, ComplaintAct, string]>([
    ['what nobody has screened', null, { act: 'accept', reason: '' }, 'SCREENING_MISSING'],
    ['to accept what is incomplete', { missing: ['kuitansi'] }, { act: 'accept', reason: '' }, 'FILE_INCOMPLETE'],
    ['to accept what is elsewhere', { jurisdiction: 'OUTSIDE' }, { act: 'accept', reason: '' }, 'OUTSIDE_JURISDICTION'],
    ['to ask for what is complete', {}, { act: 'ask-completion' }, 'FILE_ALREADY_COMPLETE'],
    [
      'to forward what is ours',
      {},
      { act: 'forward', bodyId: 'UPTD_WASNAKER_II', reason: REASON },
      'WITHIN_JURISDICTION',
    ],
    [
      'to accept a lawful strike as pressure (demonstration, cmp-0144)',
      {
        kinds: ['B4'],
        leadKind: 'B4',
        unitId: 'SATPOL_PP',
        severity: 2,
        protectedActivity: 'LAWFUL_STRIKE_OR_RALLY',
        reason: REASON,
      },
      { act: 'accept', reason: '' },
      'PROTECTED_ACTIVITY',
    ],
    ['an emergency below severity 4', {}, { act: 'open-emergency', reason: '' }, 'SEVERITY_TOO_LOW'],
  ])('%s', async (...[, given, then, reason]) => {
    if (given) expect(await screened(given)).toMatchObject({ ok: true })
    expect(await act(then)).toMatchObject({ ok: false, refusal: { code: 'act-refused', reason } })
    expect(await lettersOf()).toEqual([])
  })
})

describe('answers', () => {
  test('accepted: a case with the history of the report, a memo and its offices', async () => {
    await screened()
    expect(await act({ act: 'accept', reason: '' })).toMatchObject({ ok: true })
    const step = (await stepsOf()).at(-1)
    if (step?.type !== 'accepted') throw new Error('It was not accepted.')
    const opened = await findCase(CaseNo.parse(step.caseNo))
    expect(opened).toMatchObject({
      leadKind: 'A6',
      unitId: 'DISNAKER',
      withUnitIds: ['DPMPTSP', 'SATPOL_PP'],
      stage: 'S20',
    })
    expect(await listCaseEvents(opened?.id ?? 0)).toMatchObject([
      {
        ...{ on: '2026-03-13', type: 'case-opened' },
        facts: {
          severity: 3,
          fileComplete: true,
          jurisdiction: 'LOCAL',
          budgetKind: 'SUPERVISION',
          reporterMode: 'RAHASIA',
        },
      },
      { type: 'letter-issued', code: 'TTP', number: no },
      { type: 'moved', from: 'S00', to: 'S10', moveId: 'register' },
      { on: '2026-03-16', type: 'letter-issued', code: 'ND' },
      { type: 'moved', from: 'S10', to: 'S20', moveId: 'accept', byRole: 'SCREENER' },
    ])
    expect(await listComplaintsOfCase(opened?.id ?? 0)).toMatchObject([{ no, partedAt: null }])
    expect(await lettersOf()).toMatchObject([
      { kind: 'ND', number: expect.stringMatching(/ND\/Disnaker\/2026$/) as string },
    ])
    expect(await work()).toEqual([])
  })

  test('incomplete: thirty days, the letter, and the reporter is asked', async () => {
    await screened({ missing: ['kuitansi', 'nama program'] })
    await act({ act: 'ask-completion' })
    expect((await stepsOf()).at(-1)).toMatchObject({
      type: 'completion-asked',
      until: '2026-04-15',
      missing: ['kuitansi', 'nama program'],
    })
    expect(await theComplaint()).toMatchObject({ stage: 'S11' })
    expect(await lettersOf()).toMatchObject([{ kind: 'SPK' }])
    expect(await work()).toMatchObject([{ kind: 'COMPLAINT_COMPLETION' }])
    const clerk = aStaffActor({ roles: ['INTAKE_OFFICER'] })
    expect(await act({ act: 'take-completion' }, by(clerk))).toMatchObject({ ok: true })
    expect(await theComplaint()).toMatchObject({ stage: 'S10' })
  })

  test('elsewhere: a letter to the body, and the reporter is told', async () => {
    await screened({ jurisdiction: 'OUTSIDE' })
    expect(await act({ act: 'forward', bodyId: 'X', reason: REASON })).toMatchObject({
      refusal: { code: 'no-such-body' },
    })
    await act({ act: 'forward', bodyId: 'UPTD_WASNAKER_II', reason: REASON })
    expect(await theComplaint()).toMatchObject({ stage: 'S12' })
    expect(await lettersOf()).toMatchObject([{ kind: 'SPL' }, { kind: 'TBS' }])
  })

  test('rejected: by the head, not by who screened, with reasons', async () => {
    const double = aStaffActor({ accountId: 'h-2', personKey: 'p-s', roles: ['SCREENER', 'OFFICE_HEAD'] })
    const account = { id: 'h-2', email: 'h-2@uji.example', name: 'Dua Peran', personKey: 'p-s', unitId: 'DISNAKER' }
    await inTransaction(async (tx) => addAccount(tx, { ...account, kind: 'STAFF', roles: double.roles }))
    await screened({}, by(double))
    const reject = { act: 'reject', ground: 'NOT_A_COMPLAINT', reason: REASON } as const
    expect(await act(reject, by(double))).toMatchObject({ refusal: { code: 'not-allowed', why: 'same-person' } })
    expect(await act({ ...reject, reason: 'tidak' }, by(head))).toMatchObject({ refusal: { code: 'reason-too-short' } })
    expect(await act(reject, by(head))).toMatchObject({ ok: true })
    expect(await theComplaint()).toMatchObject({ stage: 'S71' })
    expect(await lettersOf()).toMatchObject([{ kind: 'TBS' }])
  })

  test('answered as a lawful activity', async () => {
    await screened({
      kinds: ['B4'],
      leadKind: 'B4',
      unitId: 'SATPOL_PP',
      severity: 2,
      protectedActivity: 'LAWFUL_STRIKE_OR_RALLY',
      reason: REASON,
    })
    await act({ act: 'answer', how: 'LAWFUL_ACTIVITY', reason: REASON })
    expect(await theComplaint()).toMatchObject({ stage: 'S70' })
  })

  test('one that names an official is screened by the inspectorate, under its own letterhead (scenario 9)', async () => {
    no = await sent(aComplaintOrder({ content: aComplaintContent({ kinds: ['D2'] }) }))
    const form = { kinds: ['D2'], leadKind: 'D2', unitId: 'INSPEKTORAT', withUnitIds: ['BKPSDM'] }
    expect(await screened(form, by(inspector))).toMatchObject({ ok: true })
    await act({ act: 'answer', how: 'INFORMATION', reason: REASON }, by(inspector))
    const letter = await db().letter.findFirst({ where: { agencyId: null, id: { gt: lastLetter } } })
    expect(letter).toMatchObject({
      unitId: 'INSPEKTORAT',
      number: expect.stringMatching(/^700\/\d+\/Inspektorat/) as string,
    })
    expect(JSON.stringify(letter?.content)).toContain('INSPEKTORAT DAERAH')
  })
})

test('letters hold no word of the reporter, and the ledger stays whole', async () => {
  await screened({ missing: ['kuitansi'] })
  await act({ act: 'ask-completion' })
  const kept = JSON.stringify(
    await db().letter.findMany({ where: { agencyId: null, id: { gt: lastLetter } }, select: { content: true } }),
  )
  for (const word of ['Melati', 'Pelita', 'pabrik', '0812']) expect(kept).not.toContain(word)
  expect(await verifyLedger()).toMatchObject({ fault: null })
})
