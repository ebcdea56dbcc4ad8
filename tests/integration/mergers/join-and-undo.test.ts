import { beforeEach, describe, expect, test } from 'vitest'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import type { Act } from '#app/domain/acts/act.ts'
import { partOf } from '#app/domain/mergers/offered.ts'
import type { EvidenceForm } from '#app/domain/registry/evidence.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { NewAgency } from '#app/domain/registry/new-agency.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { listChangesOf } from '#app/repositories/changes.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { correctAgencyData } from '#app/use-cases/correct-agency-data.server.ts'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { readProposal } from '#app/use-cases/read-proposals.server.ts'
import { readPublicRecord, readPublicRecordAt } from '#app/use-cases/read-public-record.server.ts'
import { readMergerPage } from '#app/use-cases/read-merger-page.server.ts'
import { recordDifferent } from '#app/use-cases/record-different.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { confirmAct } from '#app/use-cases/settle-act.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, aProgrammeOf, day, instant, on } from '#tests/factories/agency-record.ts'

const at = on('2026-09-07')
const later = (minutes: number): Instant => instant(new Date(Date.parse(at.now) + minutes * 60_000).toISOString())
const operator: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-0', ...at }
const officer = (given: Partial<StaffActor> = {}, now = at.now): Context & { actor: StaffActor } => ({
  actor: aStaffActor({ confirmedAt: now, ...given }),
  requestId: 'r-1',
  today: at.today,
  now,
})
const first = officer({ accountId: 'a-1', personKey: 'p-1' })
const head = officer({ accountId: 'a-3', personKey: 'p-3', roles: ['OFFICE_HEAD'] })
const paper: EvidenceForm = {
  ...{ kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: ['78421'], kbliVersion: 2020 },
  ...{ holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
}

let stays: AgencyNo
let joins: AgencyNo
let n = 0

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>): Promise<Value> {
  const done = await act
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

async function record(no: AgencyNo, knownAt?: Instant): Promise<AgencyRecord> {
  const found = await findAgency(no, knownAt)
  if (!found) throw new Error(`${no} is not there.`)
  return found
}

/** What is compared before and after: everything but the count of changes. */
async function facts(no: AgencyNo) {
  const { version: _version, changedAt: _changedAt, together: _together, ...rest } = await record(no)
  return rest
}

const versions = async (...nos: AgencyNo[]) =>
  (await Promise.all(nos.map(async (no) => (await record(no)).version))).reduce((sum, one) => sum + one, 0)

async function added(given: Partial<NewAgency>): Promise<AgencyNo> {
  const { recordedAt: _recordedAt, ...agency } = aNewAgency(given)
  const { no } = await must(registerAgency(operator, agency))
  return no
}

const othersOf = (act: Act): AgencyNo[] => ('other' in act ? [act.other] : [])

async function done(act: Act, no = stays, minutes = 0): Promise<void> {
  const nos = [no, ...othersOf(act)]
  const by = officer({ accountId: 'a-1', personKey: 'p-1' }, later(minutes))
  const second = officer({ accountId: 'a-3', personKey: 'p-3', roles: ['OFFICE_HEAD'] }, later(minutes))
  const seenVersion = await versions(...nos)
  const ref = await must(proposeAct(by, { no, act, reason: 'Satu lembaga.', seenVersion }))
  await must(confirmAct(second, { ref, note: 'Sama.', seenVersion: await versions(...nos) }))
}

const bondOf = async (no: AgencyNo) => (await record(no)).together?.bonds.find(({ isUndone }) => !isUndone)?.ref ?? ''
const undo = async (other = joins, minutes = 20) =>
  done({ type: 'undo-merger', ref: await bondOf(stays), other }, stays, minutes)

beforeEach(async () => {
  n += 1
  const number = (k: number) => [{ scheme: 'nib', value: `99${String(n * 10 + k).padStart(11, '0')}` }]
  stays = await added({ name: `LPK Tetap ${String(n)}`, identifiers: number(1), email: null })
  joins = await added({
    name: `LPK Gabung ${String(n)}`,
    identifiers: number(2),
    email: 'lama@contoh.invalid',
    capabilities: [
      { ...capability, programmes: [aProgrammeOf('las-smaw', 'Las SMAW'), aProgrammeOf('jahit', 'Menjahit')] },
    ],
  })
  await must(addEvidence(operator, stays, { ...paper, ref: `ev-a-${String(n)}` }))
  await must(addEvidence(operator, joins, { ...paper, programmeKey: 'jahit', ref: `ev-b-${String(n)}` }))
})

const capability = {
  type: 'LPK_SWASTA',
  activity: 'TRAIN',
  kbli: '78421',
  kbliVersion: 2020 as const,
  foreignCapital: false,
}
const join = (): Act => ({ type: 'join-agencies', other: joins })

describe('who may not', () => {
  test.each([
    ['a stranger', { ...operator, actor: { kind: 'public' } as const }],
    ['an operator at the console', operator],
    ['an auditor', officer({ roles: ['AUDITOR'] })],
    ['an intake officer', officer({ roles: ['INTAKE_OFFICER'] })],
    ['somebody of the agency', { ...operator, actor: anAgencyUser() }],
  ])('%s does not propose', async (_who, context) => {
    const seenVersion = await versions(stays, joins)
    const refusal = { ok: false, refusal: { code: 'not-allowed', why: 'role' } }
    expect(await proposeAct(context, { no: stays, act: join(), reason: 'x', seenVersion })).toMatchObject(refusal)
  })

  test('nor an officer with a tie to either', async () => {
    const seenVersion = await versions(stays, joins)
    for (const ties of [[stays], [joins]]) {
      const tied = officer({ accountId: 'a-4', personKey: 'p-4', ties })
      const refused = await proposeAct(tied, { no: stays, act: join(), reason: 'x', seenVersion })
      expect(refused).toMatchObject({ refusal: { why: 'conflict-of-interest' } })
    }
  })

  test('the proposer does not confirm, nor a verifier, nor a head with a tie', async () => {
    const seenVersion = await versions(stays, joins)
    const ref = await must(proposeAct(first, { no: stays, act: join(), reason: 'x', seenVersion }))
    const confirm = async (by: Context) => confirmAct(by, { ref, note: '', seenVersion })
    const same = officer({ accountId: 'a-9', personKey: 'p-1', roles: ['OFFICE_HEAD'] })
    expect(await confirm(same)).toMatchObject({ refusal: { why: 'same-person' } })
    expect(await confirm(officer({ accountId: 'a-2', personKey: 'p-2' }))).toMatchObject({ refusal: { why: 'role' } })
    const tied = officer({ accountId: 'a-5', personKey: 'p-5', roles: ['OFFICE_HEAD'], ties: [joins] })
    expect(await confirm(tied)).toMatchObject({ refusal: { why: 'conflict-of-interest' } })
    expect((await record(joins)).redirectsTo).toBeNull()
  })
})

describe('joining', () => {
  test('the second officer sees both pages as they become', async () => {
    const seenVersion = await versions(stays, joins)
    const ref = await must(proposeAct(first, { no: stays, act: join(), reason: 'x', seenVersion }))
    const page = await readProposal(head, ref)
    expect(page?.preview).toMatchObject({ ok: true, others: [{ name: expect.stringContaining(joins) as string }] })
    expect(page?.seenVersion).toBe(seenVersion)
  })

  test('gives one page all facts, once; the other number leads to it', async () => {
    await done(join())
    const { record: shown } = (await readPublicRecord(operator, joins)) ?? {}
    expect(shown).toMatchObject({ no: stays, otherNames: [{ name: `LPK Gabung ${String(n)}`, kind: 'ALIAS' }] })
    expect(shown?.identifiers).toHaveLength(2)
    const both = await record(stays)
    expect(both.evidence.map(({ ref }) => ref)).toEqual([`ev-a-${String(n)}`, `ev-b-${String(n)}`])
    expect(both.capabilities.map(({ programmes }) => programmes.map(({ key }) => key))).toEqual([['las-smaw', 'jahit']])
    expect(both.email).toBe('lama@contoh.invalid')
    expect((await record(joins)).redirectsTo).toBe(stays)
    expect((await verifyLedger()).fault).toBeNull()
  })

  test('is told in the feed, and found by either name', async () => {
    await done(join())
    const { id } = await record(joins)
    expect(await listChangesOf(id, 1)).toMatchObject([{ kind: 'MERGED', detail: { into: stays } }])
    const { hits } = await searchAgencies({ q: `LPK Gabung ${String(n)}`, limit: 5 })
    expect(hits[0]?.no).toBe(stays)
  })

  test('leaves what was known before as it was', async () => {
    const before = await record(joins, later(5))
    const pageBefore = await readPublicRecordAt(joins, { at: at.today, knownAt: later(5) })
    await done(join(), stays, 10)
    const { version: _v, changedAt: _c, ...then } = await record(joins, later(5))
    expect(then).toEqual(expect.objectContaining({ evidence: before.evidence, redirectsTo: null, name: before.name }))
    const pageAfter = await readPublicRecordAt(joins, { at: at.today, knownAt: later(5) })
    expect(pageAfter?.record).toEqual(pageBefore?.record)
    expect((await record(stays, later(5))).evidence).toHaveLength(1)
  })

  test('is refused while something waits by the number that would go', async () => {
    const act: Act = { type: 'decide-evidence', ref: `ev-b-${String(n)}`, decision: 'ACCEPTED' }
    await must(proposeAct(first, { no: joins, act, reason: 'x', seenVersion: await versions(joins) }))
    const seenVersion = await versions(stays, joins)
    const refused = await proposeAct(first, { no: stays, act: join(), reason: 'x', seenVersion })
    expect(refused).toMatchObject({ refusal: { code: 'act-refused', why: { code: 'matters-open' } } })
  })

  test('is refused when the other changed since it was shown', async () => {
    const seenVersion = await versions(stays, joins)
    const ref = await must(proposeAct(first, { no: stays, act: join(), reason: 'x', seenVersion }))
    await must(
      correctAgencyData(operator, { no: joins, correction: { website: 'https://contoh.invalid' }, reason: 'x' }),
    )
    expect(await confirmAct(head, { ref, note: '', seenVersion })).toMatchObject({ refusal: { code: 'changed-since' } })
  })
})

describe('undoing', () => {
  test('brings both records back exactly', async () => {
    const before = [await facts(stays), await facts(joins)]
    await done(join())
    await undo()
    expect([await facts(stays), await facts(joins)]).toEqual(before)
    const row = await db().agency.findUnique({ where: { no: joins }, select: { redirectsToId: true } })
    expect(row?.redirectsToId).toBeNull()
  })

  test('what was added meanwhile stays, and what was corrected', async () => {
    const [before, other] = [await facts(stays), await facts(joins)]
    await done(join())
    const between = { ...operator, now: later(5) }
    await must(addEvidence(between, stays, { ...paper, ref: `ev-c-${String(n)}` }))
    await must(correctAgencyData(between, { no: stays, correction: { address: 'Jl. Baru 1' }, reason: 'x' }))
    await undo()
    expect(await facts(joins)).toEqual(other)
    const after = await facts(stays)
    expect(after.evidence.map(({ ref }) => ref)).toEqual([`ev-a-${String(n)}`, `ev-c-${String(n)}`])
    expect(after).toEqual({ ...before, evidence: after.evidence, address: 'Jl. Baru 1' })
    const told = await db().$queryRaw<{ body: { stays: string[] } }[]>`
      select body::jsonb as body from guard.ledger where act = 'merger-undone' order by seq desc limit 1`
    expect(told[0]?.body.stays).toEqual([`ev-c-${String(n)}`])
  })

  test('twice is refused', async () => {
    await done(join())
    const ref = await bondOf(stays)
    await undo()
    const seenVersion = await versions(stays, joins)
    const again = { no: stays, act: { type: 'undo-merger', ref, other: joins } as const, reason: 'x', seenVersion }
    expect(await proposeAct(first, again)).toMatchObject({ refusal: { why: { code: 'no-such-merger' } } })
  })
})

describe('parting', () => {
  const agency = {
    ...{ name: 'LPK Bagian', legalForm: 'PT', districtCode: null, address: 'Jl. Bagian 1', postcode: null },
    ...{ phone: null, email: null, website: null },
  }

  async function parted(): Promise<Act> {
    const evidence = [`ev-b-${String(n)}`]
    const programmes = ['LPK_SWASTA/TRAIN/jahit']
    return { type: 'part-agency', part: partOf(await record(joins), { programmes, evidence }), agency }
  }

  const newest = async () => {
    const row = await db().agency.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { no: true } })
    return row.no as AgencyNo
  }

  test('gives a part a number of its own, and nothing is there twice; undone, all is as before', async () => {
    const before = await facts(joins)
    await done(await parted(), joins)
    const no = await newest()
    const [from, into] = [await record(joins), await record(no)]
    expect(into.evidence.map(({ ref }) => ref)).toEqual([`ev-b-${String(n)}`])
    expect(into.capabilities.flatMap(({ programmes }) => programmes.map(({ key }) => key))).toEqual(['jahit'])
    expect(from.evidence).toEqual([])
    expect(from.capabilities.flatMap(({ programmes }) => programmes.map(({ key }) => key))).toEqual(['las-smaw'])
    await done({ type: 'undo-merger', ref: await bondOf(joins), other: no }, joins, 10)
    expect(await facts(joins)).toEqual(before)
    expect((await record(no)).redirectsTo).toBe(joins)
    const next = await added({ name: 'LPK Sesudah', identifiers: [] })
    expect([stays, joins, no]).not.toContain(next)
  })

  test('is not undone once the part has papers of its own', async () => {
    await done(await parted(), joins)
    const no = await newest()
    await must(addEvidence({ ...operator, now: later(5) }, no, { ...paper, ref: `ev-d-${String(n)}` }))
    const act = { type: 'undo-merger', ref: await bondOf(joins), other: no } as const
    const refused = await proposeAct(first, { no: joins, act, reason: 'x', seenVersion: await versions(joins, no) })
    expect(refused).toMatchObject({ refusal: { why: { code: 'grown-since' } } })
    await done({ type: 'join-agencies', other: no }, joins, 10)
    expect((await record(joins)).evidence.map(({ ref }) => ref).sort()).toEqual([
      `ev-b-${String(n)}`,
      `ev-d-${String(n)}`,
    ])
  })
})

describe('not the same', () => {
  const other = () => ({ no: stays, other: joins, note: 'Alamat dan pengurus lain.' })

  test('is not recorded by an auditor, nor without a reason', async () => {
    expect(await recordDifferent(officer({ roles: ['AUDITOR'] }), other())).toMatchObject({ refusal: { why: 'role' } })
    const unsaid = { ...other(), note: ' ' }
    expect(await recordDifferent(first, unsaid)).toMatchObject({ refusal: { code: 'reason-needed' } })
  })

  test('is remembered from both sides, and nobody is asked again', async () => {
    await must(recordDifferent(first, other()))
    const page = await readMergerPage(joins, stays)
    expect(page?.compared?.different?.note).toBe('Alamat dan pengurus lain.')
    expect(page?.candidates.map(({ no }) => no)).not.toContain(stays)
  })
})
