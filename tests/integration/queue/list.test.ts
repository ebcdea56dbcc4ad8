import { beforeAll, describe, expect, test } from 'vitest'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { nearUntil } from '#app/domain/queue/due.ts'
import { readView } from '#app/domain/queue/view.ts'
import { viewerOf } from '#app/domain/queue/viewer.ts'
import type { WorkItem } from '#app/domain/queue/work-item.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { putWorkItems, removeWorkItems } from '#app/repositories/queue.server.ts'
import { listSavedViews } from '#app/repositories/saved-views.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { countWork, listWork } from '#app/repositories/work-list.server.ts'
import { assignWork, previewAssignment } from '#app/use-cases/assign-work.server.ts'
import { forgetQueueView, keepQueueView } from '#app/use-cases/keep-queue-view.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'

const today = day('2026-09-07') // a Monday
const at = { requestId: 'r-1', ...on('2026-09-07') }
const machine: Context = { ...at, actor: { kind: 'operator', name: 'uji' } }
const one = aStaffActor({ accountId: 'a-1', personKey: 'p-1', roles: ['VERIFIER'] })
const two = aStaffActor({ accountId: 'a-2', personKey: 'p-2', roles: ['VERIFIER', 'SECTION_HEAD'] })
const head = { ...at, actor: two }
const { recordedAt: _recordedAt, ...agency } = aNewAgency()

let no: AgencyNo
beforeAll(async () => {
  const registered = await registerAgency(machine, agency)
  if (!registered.ok) throw new Error(registered.refusal.code)
  no = registered.value.no
  const agencyId = registered.value.id
  const startedOn = day('2026-09-01')
  const items: WorkItem[] = [
    { kind: 'EXAMINE_EVIDENCE', ref: 'late', agencyId, startedOn, setOn: day('2026-09-04') },
    { kind: 'EXAMINE_EVIDENCE', ref: 'today', agencyId, startedOn, setOn: today },
    { kind: 'EXAMINE_EVIDENCE', ref: 'near', agencyId, startedOn, setOn: day('2026-09-10') },
    { kind: 'EXAMINE_EVIDENCE', ref: 'ahead', agencyId, startedOn, setOn: day('2026-09-11'), urgency: 4 },
    { kind: 'CONFIRM_ACT', ref: 'seen', agencyId, startedOn, setOn: day('2026-09-14'), excluded: ['p-1'] },
    {
      kind: 'APPLICATION',
      ref: 'returned',
      agencyId: null,
      startedOn,
      waitingFor: 'APPLICANT',
      pauses: [{ from: startedOn, to: null }],
    },
    { kind: 'CORRECTION', ref: 'other-unit', agencyId: null, startedOn, unitId: 'DPMPTSP' },
  ]
  await inTransaction(async (tx) => putWorkItems(tx, items, today))
  for (const { accountId, personKey, roles, name } of [one, two]) {
    const account = {
      id: accountId,
      name,
      email: `${accountId}@contoh.id`,
      kind: 'STAFF',
      roles: [...roles],
      personKey,
    }
    await db().userAccount.create({ data: { ...account, unitId: 'DISNAKER' } })
  }
})

const readingOf = async (actor: StaffActor) => {
  const { calendar } = await loadNorms()
  return { viewer: viewerOf(actor), today, nearUntil: nearUntil(today, { calendar, knownOn: today }) }
}
const listed = async (actor: StaffActor, query: string, limit = 50) => {
  const { items } = await listWork(readView(new URLSearchParams(query)), await readingOf(actor), { limit })
  return items.map(({ ref }) => ref)
}

describe('the queue of an officer', () => {
  test.each([
    ['', one, ['late', 'today', 'near', 'ahead']],
    ['', two, ['late', 'today', 'near', 'ahead', 'seen']],
    [
      '',
      aStaffActor({ roles: ['SECTION_HEAD'], accountId: 'a-3', personKey: 'p-1' }),
      ['late', 'today', 'near', 'ahead'],
    ],
    ['', aStaffActor({ roles: ['AUDITOR'] }), []],
    ['tampil=mendekati', one, ['today', 'near']],
    ['tampil=terlambat', one, ['late']],
    ['tampil=menunggu', one, ['returned']],
    ['tampil=semua', one, ['late', 'today', 'near', 'ahead', 'seen', 'returned']],
    ['tampil=semua', aStaffActor({ roles: ['LEAD_OFFICER'], unitId: 'DPMPTSP' }), ['other-unit']],
    ['tampil=semua&pekerjaan=CONFIRM_ACT', one, ['seen']],
    ['tampil=semua&keadaan=terlambat', one, ['late']],
    ['jenis=LPK_SWASTA&kecamatan=32.16.09&urut=tingkat', one, ['ahead', 'late', 'today', 'near']],
    ['jenis=BKK', one, []],
    ['kecamatan=32.16.01', one, []],
  ] as [string, StaffActor, string[]][])('%s', async (query, actor, refs) => {
    expect(await listed(actor, query)).toEqual(refs)
  })

  test('leaves out agencies the officer has a tie to, but for those who look at everything', async () => {
    const tied = { ...one, ties: [no] }
    expect(await listed(tied, '')).toEqual([])
    expect(await listed(tied, 'tampil=semua')).toHaveLength(6)
  })

  test('an auditor sees every unit', async () => {
    expect(await listed(aStaffActor({ roles: ['AUDITOR'] }), 'tampil=semua')).toContain('other-unit')
  })

  test('is counted as it is listed', async () => {
    expect(await countWork(await readingOf(one))).toEqual({
      ...{ 'perlu-saya': 4, mendekati: 2, terlambat: 1, menunggu: 1, semua: 6 },
    })
  })

  test.each(['', 'urut=tingkat', 'urut=terbaru'])(
    'is turned page by page without a row twice or lost: %s',
    async (query) => {
      const view = readView(new URLSearchParams(`tampil=semua&${query}`))
      const reading = await readingOf(one)
      const whole = await listWork(view, reading, { limit: 50 })
      const seen: string[] = []
      for (let after; ;) {
        const page = await listWork(view, reading, { after, limit: 2 })
        seen.push(...page.items.map(({ ref }) => ref))
        after = page.items.at(-1)
        if (!page.hasMore) break
      }
      expect(seen).toEqual(whole.items.map(({ ref }) => ref))
    },
  )
})

describe('work is given to an officer', () => {
  const refs = [
    { kind: 'CONFIRM_ACT', ref: 'seen' },
    { kind: 'EXAMINE_EVIDENCE', ref: 'near' },
    { kind: 'EXAMINE_EVIDENCE', ref: 'gone' },
  ] as const
  const outcome = async (order: Parameters<typeof assignWork>[1]) => {
    const done = await assignWork(head, order)
    return done.ok ? done.value.map(({ work, refusal }) => [work.ref, refusal?.code ?? 'done']) : done.refusal
  }

  test.each([
    ['the public', { kind: 'public' }],
    ['an agency', anAgencyUser()],
    ['a verifier', one],
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
  ] as [string, Context['actor']][])('not by %s', async (_, actor) => {
    const refused = { ok: false, refusal: { code: 'not-allowed' } }
    expect(await assignWork({ ...at, actor }, { refs, to: 'a-1' })).toMatchObject(refused)
    expect(await previewAssignment({ ...at, actor }, { refs, to: 'a-1' })).toMatchObject(refused)
  })

  test('not to an account that is not there', async () => {
    expect(await outcome({ refs, to: 'a-9' })).toEqual({ code: 'no-such-officer' })
  })

  test('a preview writes nothing', async () => {
    await previewAssignment(head, { refs, to: 'a-1' })
    expect(await db().workAssignment.count()).toBe(0)
  })

  test('whose eyes it has had is refused, the others are theirs', async () => {
    expect(await outcome({ refs, to: 'a-1' })).toEqual([
      ['near', 'done'],
      ['seen', 'not-for-them'],
    ])
    expect(await listed(two, '')).not.toContain('near')
    expect(await outcome({ refs: [refs[1]], to: 'a-1' })).toEqual([['near', 'already-theirs']])
    expect(await listed(two, 'tampil=semua&keadaan=ditugaskan')).toEqual(['near'])
  })

  test('it stays theirs when the queue says anew what it is', async () => {
    await inTransaction(async (tx) => {
      await removeWorkItems(tx, [refs[1]])
      await putWorkItems(tx, [{ ...refs[1], agencyId: null, startedOn: today, setOn: today }], today)
    })
    expect(await listed(two, 'tampil=semua&keadaan=ditugaskan')).toEqual(['near'])
  })

  test('and is taken back', async () => {
    expect(await outcome({ refs: [refs[1]], to: null })).toEqual([['near', 'done']])
    expect(await outcome({ refs: [refs[1]], to: null })).toEqual([['near', 'not-assigned']])
    const acts = await db().$queryRaw<{ act: string }[]>`select act from guard.ledger where act = 'work-assigned'`
    expect(acts).toHaveLength(2)
  })
})

describe('a view is kept', () => {
  const mine = { ...at, actor: one }
  test('not for the agency of an account', async () => {
    const actor = anAgencyUser() as unknown as StaffActor
    expect(await keepQueueView({ ...at, actor }, { name: 'x', query: '' })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    expect(await forgetQueueView({ ...at, actor }, 1)).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test.each([
    [' ', 'view-name-needed'],
    ['x'.repeat(61), 'view-name-too-long'],
  ])('not under the name "%s"', async (name, code) => {
    expect(await keepQueueView(mine, { name, query: '' })).toEqual({ ok: false, refusal: { code } })
  })

  test('once under a name, by its owner alone', async () => {
    await keepQueueView(mine, { name: 'Terlambat', query: 'tampil=terlambat' })
    await keepQueueView(mine, { name: 'Terlambat', query: 'tampil=terlambat&urut=tingkat&x=y' })
    const views = await listSavedViews('a-1')
    expect(views).toMatchObject([{ name: 'Terlambat', query: 'tampil=terlambat&urut=tingkat' }])
    await forgetQueueView({ ...at, actor: two }, views[0]?.id ?? 0)
    expect(await listSavedViews('a-1')).toHaveLength(1)
    await forgetQueueView(mine, views[0]?.id ?? 0)
    expect(await listSavedViews('a-1')).toEqual([])
  })

  test('no more than twenty', async () => {
    for (let n = 0; n < 20; n++) await keepQueueView(mine, { name: `Tampilan ${String(n)}`, query: '' })
    expect(await keepQueueView(mine, { name: 'Satu lagi', query: '' })).toMatchObject({
      refusal: { code: 'too-many-views' },
    })
  })
})
