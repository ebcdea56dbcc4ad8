import { describe, expect, test } from 'vitest'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { getSetting, setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { demonstrationWords } from '../../../scripts/lib/demonstration-words.ts'
import { isDemonstrationLoaded, loadDemonstration } from '#app/use-cases/load-demonstration.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { day } from '#tests/factories/agency-record.ts'

const load = async (clockStart?: string) =>
  loadDemonstration(systemContext('uji'), {
    words: demonstrationWords,
    ...(clockStart === undefined ? {} : { clockStart: day(clockStart) }),
  })

/** Everything that a refused loading could have touched. */
const state = async () => {
  const [ledger] = await db().$queryRaw<{ n: number }[]>`select count(*)::int as n from guard.ledger`
  const settings = await db().systemSetting.findMany({ orderBy: { key: 'asc' } })
  return { agencies: await countAgencies(), people: await db().person.count(), ledger: ledger?.n, settings }
}

const forgetKind = async () => db().systemSetting.deleteMany({ where: { key: 'kind' } })

describe('the demonstration world goes into a database', () => {
  test('that is new and says nothing of itself: then it is a demonstration, on the day its clock starts', async () => {
    await forgetKind()
    const loaded = await load('2026-06-15')
    expect(loaded).toEqual({ ok: true, value: { agencies: 132 } })
    expect([await getSetting('kind'), await isDemonstrationLoaded()]).toEqual(['DEMONSTRATION', true])
    const rows = await db().$queryRaw<{ late: number }[]>`
      select count(*)::int as late from status_index where holds_from <> '2026-06-15'`
    expect(rows).toEqual([{ late: 0 }])
  }, 240_000)

  test('that it is in already, and does nothing twice: only its nights pass once more', async () => {
    const before = await state()
    expect((await load('2026-06-15')).ok).toBe(true)
    const after = await state()
    expect([after.agencies, after.people]).toEqual([before.agencies, before.people])
    const acts = await db().$queryRaw<{ act: string }[]>`
      select distinct act from guard.ledger where seq > ${before.ledger} order by act`
    expect(acts.map(({ act }) => act)).toEqual(['headlines-changed-by-time', 'people-recorded'])
  }, 240_000)
})

describe('the demonstration world is refused, and nothing of it stays,', () => {
  test('by a real register', async () => {
    await inTransaction(async (tx) => setSetting(tx, 'kind', 'REAL'))
    const before = await state()
    expect(await load()).toEqual({ ok: false, refusal: { code: 'real-register' } })
    expect(await state()).toEqual(before)
  })

  test('by a database that holds agencies and says nothing of itself', async () => {
    await forgetKind()
    const before = await state()
    expect(await load()).toEqual({ ok: false, refusal: { code: 'real-register' } })
    expect(await state()).toEqual(before)
  })
})
