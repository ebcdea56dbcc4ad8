import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import type { ActivityForm } from '#app/domain/activity/observed-activity.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listActivities } from '#app/repositories/observed-activity.server.ts'
import { observeActivity, settleActivity } from '#app/use-cases/observe-activity.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { verifyLedger } from '#app/use-cases/verify-ledger.server.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'

const machine: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on('2026-09-07') }
const officer: Context = { ...machine, actor: aStaffActor() }
const { recordedAt: _recordedAt, ...agency } = aNewAgency()
const placement: ActivityForm = {
  ...{ kind: 'ADVERTISEMENT', activity: 'PLACE_DOMESTIC', programmeKey: null, programmeName: null },
  ...{ observedOn: day('2026-09-04'), seenAt: 'Papan iklan Jl. Rekaan', note: null, sourceFile: null },
}

let no: AgencyNo
let id: number
beforeAll(async () => {
  const registered = await registerAgency(machine, agency)
  if (!registered.ok) throw new Error(registered.refusal.code)
  no = registered.value.no
  id = registered.value.id
})

const publicNow = async () => {
  const record = await findAgency(no)
  if (!record) throw new Error(no)
  return publicRecordOn(record, await loadNorms(), { at: day('2026-09-07'), knownAt: officer.now })
}
const mismatches = () => db().workItem.findMany({ where: { kind: 'MISMATCH' }, select: { ref: true, detail: true } })

describe('what an agency was seen to do', () => {
  test.each([
    ['the public', { kind: 'public' }],
    ['the agency', anAgencyUser({ agencies: [agencyNo(1)] })],
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
    ['an officer with a tie to it', aStaffActor({ ties: [agencyNo(1)] })],
  ] as [string, Context['actor']][])('is not recorded by %s', async (_, actor) => {
    const refused = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await observeActivity({ ...officer, actor }, no, placement)).toMatchObject(refused)
    expect(await settleActivity({ ...officer, actor }, no, { ref: 'x', how: 'COVERED', note: 'x' })).toMatchObject(
      refused,
    )
  })

  test.each([
    ['an activity nobody knows', { activity: 'X' }, 'unknown-activity'],
    ['the future', { observedOn: day('2026-09-08') }, 'observed-in-the-future'],
    ['no place', { seenAt: ' ' }, 'where-needed'],
    ['a programme it does not have', { programmeKey: 'x' }, 'no-such-programme'],
  ] as [string, Partial<ActivityForm>, string][])('is refused with %s', async (_, given, code) => {
    expect(await observeActivity(officer, no, { ...placement, ...given })).toMatchObject({ refusal: { code } })
    expect(await listActivities(id)).toEqual([])
  })

  test('becomes work where its papers do not cover it, and never a public word', async () => {
    const before = await publicNow()
    const changes = await db().publicChange.count()
    expect(await observeActivity(officer, no, placement)).toEqual({ ok: true, value: { ref: 'AKT-2026-000001' } })
    expect(await mismatches()).toEqual([{ ref: 'AKT-2026-000001', detail: 'PLACEMENT_BY_TRAINER' }])
    expect(await publicNow()).toEqual(before)
    expect(await db().publicChange.count()).toBe(changes)
  })

  test('is in the ledger without the place and the note', async () => {
    const [entry] = await db().$queryRaw<
      { body: string }[]
    >`select body from guard.ledger where act = 'activity-observed'`
    expect(JSON.parse(entry?.body ?? '')).toEqual({
      ...{ activity: 'PLACE_DOMESTIC', kind: 'ADVERTISEMENT', observedOn: '2026-09-04', programmeKey: null },
      ...{ ref: 'AKT-2026-000001', sourceFile: null },
    })
    expect(await verifyLedger(machine)).toMatchObject({ ok: true })
  })

  test('is closed once, with a reason, and is work no more', async () => {
    const order = { ref: 'AKT-2026-000001', how: 'FOLLOWED_UP', note: 'Surat pembinaan dikirim.' } as const
    expect(await settleActivity(officer, no, { ...order, note: ' ' })).toMatchObject({
      refusal: { code: 'note-needed' },
    })
    expect(await settleActivity(officer, no, { ...order, ref: 'AKT-9' })).toMatchObject({
      refusal: { code: 'no-such-activity' },
    })
    expect(await settleActivity(officer, no, order)).toMatchObject({ ok: true })
    expect(await settleActivity(officer, no, order)).toMatchObject({ refusal: { code: 'already-settled' } })
    expect(await mismatches()).toEqual([])
    expect(await listActivities(id)).toMatchObject([{ settled: { how: 'FOLLOWED_UP', by: 'staff:a-1' } }])
  })
})
