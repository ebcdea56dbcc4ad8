import { beforeAll, describe, expect, test } from 'vitest'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import { statusTimeline } from '#app/domain/registry/timeline.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { countAgencies, findAgency } from '#app/repositories/agencies.server.ts'
import { now, startClock } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { demonstrationWords } from '../../../scripts/lib/demonstration-words.ts'
import { setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { isDemonstrationLoaded, loadDemonstration } from '#app/use-cases/load-demonstration.server.ts'
import { rebuildQueue } from '#app/use-cases/rebuild-queue.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { day } from '#tests/factories/agency-record.ts'

let norms: Norms
const record = async (n: number): Promise<AgencyRecord> => {
  const found = await findAgency(agencyNo(n))
  if (!found) throw new Error(`LBG ${n} is not there.`)
  return found
}
const pageOf = async (n: number, at = '2026-11-24') =>
  publicRecordOn(await record(n), norms, { at: day(at), knownAt: day('2026-11-24') })
const linesOf = (page: Awaited<ReturnType<typeof pageOf>>) =>
  page.lines.map((line) => [line.programmeName, line.examined ? line.derived.status : null])

beforeAll(async () => {
  await inTransaction(async (tx) => setSetting(tx, 'kind', 'DEMONSTRATION'))
  norms = await loadNorms()
  const loaded = await loadDemonstration(systemContext('test'), { words: demonstrationWords })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  await startClock()
}, 180_000)

describe('the demonstration world', () => {
  test('the public may not load it', async () => {
    const stranger = { ...systemContext('x'), actor: { kind: 'public' } } as const
    expect(await loadDemonstration(stranger, { words: demonstrationWords })).toMatchObject({
      ok: false,
      refusal: { code: 'not-allowed' },
    })
  })

  test('is whole, in a chain that holds, on its own day', async () => {
    expect(await isDemonstrationLoaded()).toBe(true)
    expect(await countAgencies()).toBe(132)
    expect(await verifyLedger()).toMatchObject({ fault: null })
    expect(now().slice(0, 10)).toBe('2026-11-24')
  })

  test('its ledger goes with the days: of the register first, then of the reports', async () => {
    const back = await db().$queryRaw<{ act: string }[]>`
      select b.act from guard.ledger a join guard.ledger b on b.seq = a.seq + 1
      where b.at < a.at and a.act <> 'reference-loaded'`
    expect(back).toEqual([{ act: 'companies-kept' }])
  })

  test('agc-0001 is LBG-000001', async () => {
    expect((await record(1)).name).toBe('LPK Cakrawala Contoh')
    expect((await record(120)).name).toBe('PT Jembatan Khayal')
  })

  test('scenario 1: one programme runs, one has no approval, placement is not on record', async () => {
    const page = await pageOf(1)
    expect(page.headline).toBe('BELUM_MEMENUHI_SYARAT')
    expect(linesOf(page)).toEqual([
      ['Las SMAW', 'TERVERIFIKASI_AKTIF'],
      ['Operator Forklift', 'BELUM_MEMENUHI_SYARAT'],
    ])
    expect(page.lines[1]).toMatchObject({ derived: { decidedBy: { requirementIds: ['LPK-08'] } } })
    expect(page.absentActivities.map(({ sentence }) => sentence.id)).toContain('Tidak ada izin penempatan tercatat.')
  })

  test.each([
    ['2026-09-30', 'TERVERIFIKASI_AKTIF'],
    ['2026-10-01', 'KEDALUWARSA'],
  ])('scenario 4: on %s LPK Bintang Andai is %s', async (at, headline) => {
    expect((await pageOf(3, at)).headline).toBe(headline)
  })

  test('scenario 5: only the stopped programme of LPK Arus Misal is stopped', async () => {
    const page = await pageOf(4)
    expect(linesOf(page)).toEqual([
      ['Listrik Industri', 'PROGRAM_DIHENTIKAN'],
      ['Las SMAW', 'TERVERIFIKASI_AKTIF'],
    ])
    expect(page.sanctions).toMatchObject([{ step: 'PENGHENTIAN_SEMENTARA', to: '2027-01-26' }])
    expect((await pageOf(4, '2026-07-26')).headline).toBe('TERVERIFIKASI_AKTIF')
  })

  test('an agency that only a list names has no status', async () => {
    const page = await pageOf(121)
    expect(page.headline).toBeNull()
    expect(page.listings).toMatchObject([{ list: 'Daftar contoh lembaga Dinas', listedOn: '2026-09-01' }])
    expect(page.absentActivities).toEqual([])
  })

  test('the index says what the rules say, for every agency', async () => {
    const rows = await db().statusIndex.findMany({ where: { capabilityId: null }, include: { agency: true } })
    const wrong = []
    for (const row of rows) {
      const page = await pageOf(row.agencyId)
      if (page.headline !== row.status) wrong.push([row.agency.no, row.status, page.headline])
    }
    expect(wrong).toEqual([])
    expect(rows).toHaveLength(132)
  }, 30_000)

  test('every history ends with what is true today', async () => {
    for (let n = 1; n <= 132; n++) {
      const facts = await record(n)
      const when = { at: day('2026-11-24'), knownAt: day('2026-11-24') }
      const [latest] = statusTimeline(facts, norms, when)
      expect([n, latest?.headline, latest?.to]).toEqual([n, publicRecordOn(facts, norms, when).headline, null])
    }
  }, 30_000)

  test('scenario 4: before the certificate of LPK Bintang Andai ended, its people were warned', async () => {
    const warned = await db().$queryRaw<{ threshold: number; day: string }[]>`
      select threshold, (recorded_at at time zone 'Asia/Jakarta')::date::text as day from expiry_warning
      where agency_id = ${(await record(3)).id} and until = date '2026-09-30' order by threshold desc`
    expect(warned).toEqual([
      { threshold: 90, day: '2026-07-02' },
      { threshold: 30, day: '2026-08-31' },
      { threshold: 7, day: '2026-09-23' },
      { threshold: 0, day: '2026-10-01' },
    ])
    const [notices] = await db().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from notice where account_id = 'demo-lembaga-1' and kind in ('DOCUMENT_LAPSES', 'DOCUMENT_LAPSED')`
    expect(notices?.n).toBeGreaterThanOrEqual(4)
  })

  test('the desk holds what the last days brought', async () => {
    expect(await db().visit.findMany({ select: { state: true }, orderBy: { ref: 'asc' } })).toEqual([
      { state: 'SIGNED' },
      { state: 'PLANNED' },
    ])
    const [desk] = await db().$queryRaw<unknown[]>`
      select (select count(*)::int from act_proposal where state = 'PROPOSED') as proposals,
        (select count(*)::int from agency_claim where outcome is null) as claims,
        (select count(*)::int from stored_file) as files`
    expect(desk).toEqual({ proposals: 3, claims: 1, files: 6 })
  })

  test('scenario 5: a stop that ended with no repair on record is work to decide on, and nothing more', async () => {
    expect((await rebuildQueue(systemContext('test'))).ok).toBe(true)
    const ended = await db().workItem.findMany({ where: { kind: 'STOP_ENDED' }, select: { agencyId: true } })
    const ids = await Promise.all([2, 15].map(async (n) => (await record(n)).id))
    expect(ended.map(({ agencyId }) => agencyId).sort((a, b) => Number(a) - Number(b))).toEqual(ids)
    expect((await pageOf(2)).headline).toBe('TERVERIFIKASI_AKTIF')
  })

  test('loading it again changes nothing', async () => {
    const before = await db().evidence.count()
    expect((await loadDemonstration(systemContext('test'), { words: demonstrationWords })).ok).toBe(true)
    expect(await db().evidence.count()).toBe(before)
    expect(await countAgencies()).toBe(132)
  }, 180_000)
})
