import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { countAgencies, findAgency } from '#app/repositories/agencies.server.ts'
import { now, startClock, today } from '#app/repositories/clock.server.ts'
import { ledgerHead } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import type { ImportOrder } from '#app/use-cases/import-order.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'ceklembaga daftar '))
const REAL = join('..', 'shared', 'data', 'real')

beforeAll(() => startClock())
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const LIST = `Nama Lembaga;N.I.B.;Jenis Lembaga;Alamat;Kecamatan;No. Telp
LPK Contoh Satu;9910000099001;LPK Swasta;Jl. Rekaan No. 1;Cikarang Utara;0812-9900-0001
;9910000099002;LPK Swasta;Jl. Rekaan No. 2;Cibitung;0812-9900-0002
"LPK ""Umpama"" Dua";-;LPK Swasta;Jl. Rekaan No. 3;Kedungwaringin;(021) 990003
=HYPERLINK("x");9910000099004;LPK Swasta;Jl. Rekaan No. 4;Setu;+62 812 9900 0004
`

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

type More = { run?: ImportOrder['run']; type?: string; source?: string }

function orderOf(path: string, { run = 'write', type, source = 'Daftar contoh' }: More = {}): ImportOrder {
  const list = { path, fileName: basename(path), source, type, listedOn: undefined }
  return { ...list, map: {}, allRegions: 'skip', run }
}

async function carryOut(path: string, more: More = {}) {
  const done = await importAgencies(systemContext('import'), orderOf(path, more))
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

async function acts(): Promise<number> {
  return (await ledgerHead(today()))?.seq ?? 0
}

describe('importing a list', () => {
  test('the public may not', async () => {
    const stranger = { ...systemContext('x'), actor: { kind: 'public' } } as const
    expect(await importAgencies(stranger, orderOf(fileOf('a.csv', LIST)))).toMatchObject({ ok: false })
  })

  test('a dry run says exactly what the run does, and writes nothing', async () => {
    const path = fileOf('daftar.csv', LIST)
    const before = [await countAgencies(), await acts()]
    const dry = await carryOut(path, { run: 'dry-run' })
    expect([await countAgencies(), await acts()]).toEqual(before)
    const real = await carryOut(path)
    expect(dry).toEqual({ ...real, runId: null })
    expect(real).toMatchObject({ rows: 4, created: 3, updated: 0, unchanged: 0 })
    expect(real.errors.map(({ line, field }) => [line, field])).toEqual([[3, 'name']])
  })

  test('is one act in the ledger, and the same list again changes nothing, in any order', async () => {
    const before = [await countAgencies(), await acts()]
    const [head = '', first = '', , third = '', fourth = ''] = LIST.split('\n')
    const again = await carryOut(fileOf('urutan-lain.csv', [head, fourth, third, first, ''].join('\n')))
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
    expect(await countAgencies()).toBe(before[0])
    expect((await acts()) - (before[1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('what was listed has no status, and says by whom it was listed', async () => {
    const page = await searchAgencies({ q: 'contoh satu', limit: 5 })
    const agency = await findAgency(agencyNo(Number(page.hits[0]?.no.slice(4))))
    if (!agency) throw new Error('not there')
    const record = publicRecordOn(agency, await loadNorms(), { at: today(), knownAt: now() })
    expect(record.headline).toBeNull()
    expect(record.listings).toMatchObject([{ list: 'Daftar contoh', type: 'LPK_SWASTA' }])
    expect(record).toMatchObject({ phone: '+6281299000001', district: { name: 'Cikarang Utara' } })
  })

  test('a near-duplicate is reported with the reason, not merged', async () => {
    const near = LIST.split('\n').slice(0, 1).concat('LPK Contoh Satu;;LPK Swasta;Jl. Lain No. 9;Setu;', '').join('\n')
    const done = await carryOut(fileOf('mirip.csv', near), { source: 'Daftar lain' })
    expect(done.created).toBe(1)
    expect(done.duplicates).toMatchObject([{ line: 2, reasons: expect.arrayContaining(['NAME_EQUAL']) as unknown }])
  })

  test.each([
    ['tab, with a byte-order mark', `\uFEFF${LIST.replaceAll(';', '\t')}`],
    ['comma', LIST.replaceAll(';', ',')],
    ['Windows-1252', Buffer.from(LIST.replace('Umpama', 'Umpamá'), 'latin1')],
  ])('reads it with %s', async (name, content) => {
    expect(await carryOut(fileOf(`${name}.csv`, content), { run: 'dry-run' })).toMatchObject({ rows: 4 })
  })
})

describe.skipIf(!existsSync(REAL))('the lists an office really has', () => {
  test.each([
    ['lpk_kab_bekasi.csv', undefined, { rows: 34, errors: 0, skipped: 0 }],
    ['lpk_kemnaker_2024.csv', undefined, { rows: 1907, errors: 0, skipped: 1873 }],
    ['p3mi_pilihan_formulir.csv', 'P3MI', { rows: 451, errors: 6, skipped: 0 }],
  ] as const)('%s comes in as a person would expect', async (file, type, expected) => {
    const done = await carryOut(join(REAL, file), { run: 'dry-run', ...(type ? { type } : {}) })
    expect({ rows: done.rows, errors: done.errors.length, skipped: done.skipped.length }).toEqual(expected)
  })
})
