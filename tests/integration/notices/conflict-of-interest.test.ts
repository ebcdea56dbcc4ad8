import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context, StaffActor } from '#app/domain/access/actor.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findProposal } from '#app/repositories/act-proposals.server.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { listNotices } from '#app/repositories/notices.server.ts'
import { listTies } from '#app/repositories/ties.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { assignWork } from '#app/use-cases/assign-work.server.ts'
import { declareTie, endOwnTie, endRecordedTie, recordTie } from '#app/use-cases/keep-ties.server.ts'
import { offerEvidence } from '#app/use-cases/offer-evidence.server.ts'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { readFile } from '#app/use-cases/read-file.server.ts'
import { readVettingPage } from '#app/use-cases/read-vetting-page.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { confirmAct } from '#app/use-cases/settle-act.server.ts'
import { anAgencyUser, aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-tie-')

const at = on('2026-09-07')
const as = <One extends Actor>(actor: One): Context & { actor: One } => ({ actor, requestId: 'r-1', ...at })
const officer = (id: string, given: Partial<StaffActor> = {}) =>
  as(aStaffActor({ accountId: id, personKey: `p-${id}`, name: id, confirmedAt: at.now, ...given }))
const named = officer('verifier-x')
const second = officer('verifier-y')
const head = officer('head', { roles: ['SECTION_HEAD'] })
const inspector = officer('inspector', { roles: ['INSPECTOR'], unitId: 'INSPEKTORAT' })
const paper: EvidenceForm = {
  ...{ kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
  ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
}

let no: AgencyNo
let first: string
let file: string
let proposal: string

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

async function offered() {
  const user = as(anAgencyUser({ agencies: [no] }))
  const files = [await anUpload('nib.jpg', await aPhoto(60, 40))]
  return must(offerEvidence(user, { no, form: paper, keptIds: [], files }))
}

const kindsTold = async (id: string) => (await listNotices(id)).map(({ facts }) => facts.kind)
const version = async () => (await findAgency(no))?.version ?? -1
const report = { accountId: 'verifier-x', reason: 'Laporan D2 nomor LAP-2026-000017' }

beforeAll(async () => {
  for (const { actor } of [named, second, head, inspector]) {
    const { accountId, roles, unitId, personKey } = actor
    const account = { id: accountId, name: accountId, email: `${accountId}@uji.example`, personKey, unitId }
    await inTransaction((tx) => addAccount(tx, { ...account, kind: 'STAFF', roles: [...roles] }))
  }
  const { recordedAt: _recordedAt, ...agency } = aNewAgency()
  no = (await must(registerAgency(as({ kind: 'operator', name: 'uji' }), agency))).no
  const one = await offered()
  first = one.ref
  file = one.files[0]?.id ?? ''
  const other = await offered()
  await must(assignWork(head, { refs: [{ kind: 'EXAMINE_EVIDENCE', ref: first }], to: 'verifier-x' }))
  const act = { type: 'decide-evidence', ref: other.ref, decision: 'ACCEPTED' } as const
  proposal = await must(proposeAct(named, { no, act, reason: 'Cocok.', seenVersion: await version() }))
})

describe('who may not', () => {
  test.each<[string, Context & { actor: StaffActor }]>([
    ['an auditor, who reads and writes nothing', officer('auditor', { roles: ['AUDITOR'] })],
    ['a verifier', second],
    ['an administrator', officer('admin', { roles: ['ADMINISTRATOR'] })],
  ])('%s records or ends nothing of others', async (_who, context) => {
    const refusal = { ok: false, refusal: { code: 'not-allowed', why: 'role' } }
    expect(await recordTie(context, { ...report, agencyNo: no })).toMatchObject(refusal)
    expect(await endRecordedTie(context, { tieId: 1, reason: 'x' })).toMatchObject(refusal)
  })

  test('nobody records anything of themselves, of nobody, or of an agency that is not there', async () => {
    const recorded = async (given: object) => recordTie(inspector, { ...report, agencyNo: no, ...given })
    expect(await recorded({ accountId: 'inspector' })).toMatchObject({ refusal: { code: 'own-tie' } })
    expect(await recorded({ accountId: 'nobody' })).toMatchObject({ refusal: { code: 'no-such-officer' } })
    expect(await recorded({ agencyNo: 'LBG-999999' })).toMatchObject({ refusal: { code: 'no-such-agency' } })
  })
})

describe('scenario 9: a report names the officer who verifies', () => {
  test('before it, the officer sees the papers and has been told of the work', async () => {
    expect(await kindsTold('verifier-x')).toEqual(['WORK_ASSIGNED'])
    expect(await kindsTold('verifier-y')).toEqual(['PROPOSAL_WAITS'])
    expect((await readVettingPage(named, { no, rowKey: undefined, evidenceRef: null }))?.isSealed).toBe(false)
    const read = await readFile(named, file)
    expect(read.ok).toBe(true)
  })

  test('all that was given to them about this agency goes back, and what they proposed is stopped', async () => {
    await must(recordTie(inspector, { ...report, agencyNo: no }))
    expect(await findProposal(proposal)).toMatchObject({ state: 'WITHDRAWN', decided: { accountId: 'inspector' } })
    const waiting = await db().workItem.findMany({ where: { agency: { no } }, orderBy: { id: 'asc' } })
    expect(waiting.map(({ kind, assignedTo }) => [kind, assignedTo])).toEqual([
      ['EXAMINE_EVIDENCE', null],
      ['EXAMINE_EVIDENCE', null],
    ])
    expect(await db().workAssignment.count({ where: { accountId: 'verifier-x' } })).toBe(0)
    expect(await confirmAct(second, { ref: proposal, note: '', seenVersion: await version() })).toMatchObject({
      refusal: { code: 'already-settled' },
    })
  })

  test('the ledger says what was done and why, without a name', async () => {
    const entries = await db().$queryRaw<{ act: string; reason: string | null }[]>`
      select act, reason from guard.ledger order by seq desc limit 3`
    expect(entries.reverse()).toEqual([
      { act: 'tie-recorded', reason: report.reason },
      { act: 'work-assigned', reason: 'tie' },
      { act: 'act-stopped', reason: 'tie' },
    ])
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('the officer, and those who hand out work, are told', async () => {
    expect(await kindsTold('verifier-x')).toEqual(['WORK_TAKEN', 'PROPOSAL_SETTLED', 'WORK_ASSIGNED'])
    expect(await kindsTold('head')).toEqual(['WORK_RETURNED', 'PROPOSAL_WAITS'])
    const [taken] = await listNotices('verifier-x')
    expect(taken?.facts).toMatchObject({ works: 1, proposals: 1, agency: { no } })
  })

  test('the officer opens neither the papers nor the confidential parts of the page any more', async () => {
    const { actor } = named
    const tied = officer('verifier-x', { ...actor, ties: (await listTies('verifier-x')).map((tie) => tie.agencyNo) })
    const page = await readVettingPage(tied, { no, rowKey: undefined, evidenceRef: null })
    expect(page).toMatchObject({ isSealed: true, files: [], requests: [], checks: undefined, proposal: undefined })
    expect(await readFile(tied, file)).toMatchObject({ refusal: { why: 'conflict-of-interest' } })
    const act = { type: 'decide-evidence', ref: first, decision: 'ACCEPTED' } as const
    expect(await proposeAct(tied, { no, act, reason: 'x', seenVersion: await version() })).toMatchObject({
      refusal: { why: 'conflict-of-interest' },
    })
  })

  test('they are not given the work again, and another officer is', async () => {
    const refs = [{ kind: 'EXAMINE_EVIDENCE', ref: first }] as const
    const again = await must(assignWork(head, { refs, to: 'verifier-x' }))
    expect(again[0]?.refusal).toEqual({ code: 'not-for-them', why: 'conflict-of-interest' })
    expect((await must(assignWork(head, { refs, to: 'verifier-y' })))[0]?.refusal).toBeNull()
  })

  test('what an inspector recorded the officer does not end; the inspector does, with a reason', async () => {
    const [tie] = await listTies('verifier-x')
    const tieId = tie?.id ?? 0
    expect(await endOwnTie(named, tieId)).toMatchObject({ refusal: { code: 'recorded-by-others' } })
    expect(await endRecordedTie(inspector, { tieId, reason: ' ' })).toMatchObject({
      refusal: { code: 'reason-needed' },
    })
    expect(await recordTie(inspector, { ...report, agencyNo: no })).toMatchObject({
      refusal: { code: 'declared-already' },
    })
    await must(endRecordedTie(inspector, { tieId, reason: 'Tidak terbukti, LHP 12/2026' }))
    expect(await listTies('verifier-x')).toEqual([])
  })
})

describe('a tie that an officer declares', () => {
  test('has the same consequences at once', async () => {
    await must(declareTie(second, { agencyNo: no, kind: 'FAMILY', note: '' }))
    expect(await db().workAssignment.count({ where: { accountId: 'verifier-y' } })).toBe(0)
    expect(await kindsTold('head')).toEqual(['WORK_RETURNED', 'WORK_RETURNED', 'PROPOSAL_WAITS'])
    const [tie] = await listTies('verifier-y')
    await must(endOwnTie(second, tie?.id ?? 0))
  })
})
