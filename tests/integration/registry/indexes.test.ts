import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { issueCheckReceipt } from '#app/use-cases/issue-check-receipt.server.ts'
import { rebuildSearch, refreshSearch } from '#app/use-cases/rebuild-search.server.ts'
import { rebuildStatusIndex, rebuildWholeStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'
import { registerAgencies, registerAgency } from '#app/use-cases/register-agency.server.ts'
import { verifyLedger } from '#app/use-cases/verify-ledger.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

const officer: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on('2026-03-02') }
const stranger: Context = { ...officer, actor: { kind: 'public' } }
const { recordedAt: _recordedAt, ...agency } = aNewAgency()

const headlines = () =>
  db().statusIndex.findMany({ where: { capabilityId: null }, select: { agencyId: true, status: true } })

describe('what is found and counted', () => {
  beforeAll(async () => {
    const registered = await registerAgency(officer, agency)
    if (!registered.ok) throw new Error(registered.refusal.code)
  })

  test.each([
    ['make the search index anew', rebuildSearch],
    ['count the words again', refreshSearch],
    ['ask again what is no longer certain', rebuildStatusIndex],
    ['ask everything again', rebuildWholeStatusIndex],
    ['go through the ledger', verifyLedger],
  ])('the public may not %s', async (_title, rebuild) => {
    const before = [await headlines(), await searchAgencies({ q: 'rekaan', limit: 5 })]
    expect(await rebuild(stranger)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    expect([await headlines(), await searchAgencies({ q: 'rekaan', limit: 5 })]).toEqual(before)
  })

  test('a wrong index of statuses is right again once everything is asked anew', async () => {
    const before = await headlines()
    await db().statusIndex.updateMany({ data: { status: 'TERVERIFIKASI_AKTIF' } })
    expect(await rebuildWholeStatusIndex(officer)).toEqual({ ok: true, value: { agencies: 1 } })
    expect(await headlines()).toEqual(before)
  })

  test('an answer that is no longer certain is asked again, once', async () => {
    await db().statusIndex.updateMany({ data: { holdsUntil: new Date('2026-03-01') } })
    expect(await rebuildStatusIndex(officer)).toEqual({ ok: true, value: { agencies: 1 } })
    expect(await rebuildStatusIndex(officer)).toEqual({ ok: true, value: { agencies: 0 } })
  })

  test('several are registered at once: those that are refused stop nobody', async () => {
    const named = (name: string) => ({ context: officer, form: { ...agency, name } })
    const results = await registerAgencies([named('LPK Satu Rekaan'), named(' '), named('LPK Dua Rekaan')])
    expect(results.map((result) => (result.ok ? 'registered' : result.refusal.code))).toEqual([
      'registered',
      'name-needed',
      'registered',
    ])
    expect(await registerAgencies([named(' ')])).toMatchObject([{ ok: false }])
  })

  test('a receipt of a look at nobody is not given', async () => {
    const before = await db().checkReceipt.count()
    expect(await issueCheckReceipt(stranger, agencyNo(999_999))).toEqual({
      ok: false,
      refusal: { code: 'no-such-agency' },
    })
    expect(await db().checkReceipt.count()).toBe(before)
  })
})
