import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { db } from '#app/repositories/db.server.ts'
import type { ImportReport } from '#app/domain/importing/import-report.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import { on } from '#tests/factories/agency-record.ts'

// The lists are of real agencies and stay out of the repository: no name of theirs is written here.
const folder = join(import.meta.dirname, '../../../../shared/data/real')
const operator: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on('2026-03-02') }

async function run(fileName: string, type?: string, mode: 'dry-run' | 'write' = 'dry-run'): Promise<ImportReport> {
  const result = await importAgencies(operator, {
    ...{ path: join(folder, fileName), fileName, source: fileName, type, listedOn: undefined, map: {}, run: mode },
    allRegions: 'skip',
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const codes = (issues: readonly { code: string }[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(issues.map(({ code }) => code))].map((code) => [
      code,
      issues.filter((one) => one.code === code).length,
    ]),
  )

describe.skipIf(!existsSync(folder))('the real lists', () => {
  test('training agencies of five provinces: those of the regency enter, the others are told as outside', async () => {
    const report = await run('lpk_kemnaker_2024.csv')
    expect([report.rows, report.created, report.skipped.length, report.errors.length]).toEqual([1907, 34, 1873, 0])
  })

  test('training agencies of the regency: all enter, nearly all with their kecamatan, none with a status', async () => {
    const report = await run('lpk_kab_bekasi.csv', undefined, 'write')
    expect([report.created, report.errors.length]).toEqual([34, 0])
    const withDistrict = await db().agency.count({ where: { districtCode: { not: null } } })
    expect(withDistrict).toBe(33)
    const schemes = await db().agencyIdentifier.groupBy({ by: ['scheme'], _count: true, orderBy: { scheme: 'asc' } })
    expect(schemes.map(({ scheme, _count }) => [scheme, _count])).toEqual([
      ['ahu', 5],
      ['certificate', 9],
      ['legacy', 14],
      ['nib', 5],
      ['npwp', 1],
    ])
    expect(await db().statusIndex.count({ where: { status: { not: null } } })).toBe(0)
    expect(await db().sanction.count()).toBe(0)
  })

  test('the same agencies in another list are known again', async () => {
    const report = await run('lpk_kemnaker_2024.csv')
    expect([report.created, report.updated]).toEqual([0, 34])
  })

  test('overseas placement agencies: names only; offices and remarks are no agencies', async () => {
    const report = await run('p3mi_pilihan_formulir.csv', 'P3MI')
    expect([report.created, report.unchanged]).toEqual([444, 1])
    expect(codes(report.errors)).toEqual({ 'government-office': 3, 'not-a-name': 3 })
  })

  test('schools: job centres only when the operator says so, and those of the regency', async () => {
    const asJobCentres = await run('sekolah_menengah_bekasi_dapodik.csv', 'BKK')
    expect([asJobCentres.created, asJobCentres.skipped.length, asJobCentres.errors.length]).toEqual([195, 150, 0])
    expect(codes((await run('sekolah_menengah_bekasi_dapodik.csv')).errors)).toEqual({ 'type-unknown': 195 })
  })

  test.each(['perusahaan_kemenperin_2025_bekasi.csv', 'perusahaan_kemenperin_2020_bekasi.csv'])(
    'companies are no agencies, and %s says so row by row',
    async (file) => {
      const report = await run(file)
      expect(report.created).toBe(0)
      expect(report.errors.length + report.skipped.length).toBe(report.rows)
      expect(Object.keys(codes(report.errors))).toEqual(['type-unknown'])
    },
  )
})
