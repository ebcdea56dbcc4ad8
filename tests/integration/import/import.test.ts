import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { countAgencies, findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import type { ImportReport } from '#app/domain/importing/import-report.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import type { ImportOrder } from '#app/use-cases/import-order.server.ts'
import { on } from '#tests/factories/agency-record.ts'
import { reportJson } from '#scripts/lib/import-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const operator: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on('2026-03-02') }

function order(content: string | Buffer, change: Partial<ImportOrder> = {}): ImportOrder {
  const path = join(folder, 'daftar.csv')
  writeFileSync(path, content)
  return {
    path,
    fileName: 'daftar.csv',
    source: 'Daftar Uji',
    type: undefined,
    listedOn: undefined,
    map: {},
    run: 'write',
    allRegions: 'skip',
    ...change,
  }
}

async function run(given: ImportOrder): Promise<ImportReport> {
  const result = await importAgencies(operator, given)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const countLedger = async (): Promise<number> => (await verifyLedger()).entries

const figures = ({ created, updated, unchanged, errors }: ImportReport) => [created, updated, unchanged, errors.length]

const LIST = `No;Nama Lembaga;NIB;Telepon;Alamat;Kecamatan
1;LPK MELATI REKAAN;9900000000011;0812-9900-1101;Jl. Misal No. 1;Cikarang Utara
2;"LPK ""TUTUP;9900000000012;0812-9900-1102;Jl. Misal No. 2;Setu
3;LPK ANGGREK FIKTIF;9900000000013;0812-9900-1103;=HYPERLINK("x");Taruma Jaya
4;PT Tanpa Jenis;9900000000014;;;Setu
5;LPK ANGREK FIKTIF;;0812-9900-1103;;
`

describe('a list comes in', () => {
  test('the public may not import', async () => {
    const stranger: Context = { ...operator, actor: { kind: 'public' } }
    expect(await importAgencies(stranger, order(LIST))).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('a dry run says what the run then does, and writes nothing', async () => {
    const ledger = await countLedger()
    const dry = order(LIST, { run: 'dry-run' })
    const said = reportJson(dry, await run(dry))
    expect([await countAgencies(), await countLedger()]).toEqual([0, ledger])

    const real = order(LIST)
    const done = reportJson(real, await run(real))
    const withoutNumbers = (json: unknown): unknown =>
      JSON.parse(JSON.stringify(json).replace(/"no":"[^"]*"/g, '"no":null'))
    expect({ ...(withoutNumbers(done) as object), dryRun: true }).toEqual(withoutNumbers(said))
    expect(await countLedger()).toBe(ledger + 1)
  })

  test('a broken row and a row without type stop nobody', async () => {
    const report = await run(order(LIST, { source: 'Daftar Lain', run: 'dry-run' }))
    expect(report.errors).toEqual([
      { line: 3, field: 'row', code: 'quote-not-closed' },
      { line: 5, field: 'type', code: 'type-unknown' },
    ])
    expect(report.rows).toBe(5)
  })

  test('who is listed is not examined, and found by name', async () => {
    const agency = await findAgency(agencyNo(1))
    expect(agency).toMatchObject({
      name: 'LPK Melati Rekaan',
      districtCode: '32.16.09',
      phone: '+6281299001101',
      evidence: [],
      listings: [{ list: 'Daftar Uji', type: 'LPK_SWASTA', listedOn: '2026-03-02' }],
    })
    const { hits } = await searchAgencies({ q: 'melati rekan', limit: 5 })
    expect(hits[0]?.no).toBe('LBG-000001')
  })

  test('a formula stays the text it is', async () => {
    expect((await findAgency(agencyNo(2)))?.address).toBe('=HYPERLINK("x")')
  })

  test('a near-duplicate is told with its reasons, and not merged', async () => {
    const { duplicates } = await run(order(LIST, { source: 'Daftar Ketiga', run: 'dry-run' }))
    expect(duplicates.map(({ reasons }) => reasons)).toContainEqual(['NAME_SIMILAR', 'SHARED_PHONE'])
    expect(await countAgencies()).toBe(3)
  })

  test('the same file again changes nothing, also when its rows have moved', async () => {
    const before = [await countAgencies(), await countLedger(), await db().importRun.count()]
    expect(figures(await run(order(LIST)))).toEqual([0, 0, 3, 2])
    const [header = '', ...rows] = LIST.trim().split('\n')
    const moved = [header, ...rows.filter((row) => !row.includes('TUTUP')).reverse()].join('\n')
    expect(figures(await run(order(moved)))).toEqual([0, 0, 3, 1])
    expect([await countAgencies(), await countLedger(), await db().importRun.count()]).toEqual(before)
  })

  test('an equal NIB brings the agency up to date, and adds no second one', async () => {
    const changed = 'Nama,NIB,Email\nLPK Melati Rekaan,9900000000011,kantor@melati.co.id\n'
    expect(figures(await run(order(changed, { source: 'Daftar Kedua' })))).toEqual([0, 1, 0, 0])
    const agency = await findAgency(agencyNo(1))
    expect(agency).toMatchObject({ email: 'kantor@melati.co.id', address: 'Jl. Misal No. 1' })
    expect(agency?.listings.map(({ list }) => list).sort()).toEqual(['Daftar Kedua', 'Daftar Uji'])
    expect(figures(await run(order(changed, { source: 'Daftar Kedua' })))).toEqual([0, 0, 1, 0])
  })

  test.each([
    ['Windows-1252', Buffer.from('Nama\tAlamat\nLPK Caf\xe9 Rekaan\tJl. \x93X\x94\n', 'latin1')],
    ['UTF-8 with BOM', Buffer.from('\ufeffNama\tAlamat\nLPK Café Rekaan\tJl. “X”\n')],
  ])('%s is read', async (name, content) => {
    const report = await run(order(content, { source: name, run: 'dry-run' }))
    expect([report.created, report.mapping]).toEqual([1, { name: 'Nama', address: 'Alamat' }])
  })

  test('the ledger holds', async () => {
    expect((await verifyLedger()).fault).toBeNull()
  })
})

describe('an import that is killed', () => {
  let before: number[]
  beforeAll(async () => {
    before = [await countAgencies(), await countLedger(), await db().importRun.count()]
  })

  test('leaves nothing behind', async () => {
    const rows = Array.from({ length: 6_000 }, (_, n) => `LPK Fiktif ${String(n)}x,99${String(n).padStart(11, '0')}`)
    const { path } = order(['Nama,NIB', ...rows].join('\n'))
    const child = spawn(process.execPath, ['scripts/import.ts', path], { stdio: 'ignore' })
    const ended = once(child, 'close')
    await untilWriting()
    child.kill('SIGKILL')
    await ended
    await untilQuiet()
    expect([await countAgencies(), await countLedger(), await db().importRun.count()]).toEqual(before)
  }, 60_000)
})

const writers = async (): Promise<number> => {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(distinct l.pid)::int as n from pg_locks l join pg_class c on c.oid = l.relation
    where c.relname = 'listing' and l.mode = 'RowExclusiveLock' and l.database =
      (select oid from pg_database where datname = current_database())`
  return row?.n ?? 0
}

async function untilWriting(): Promise<void> {
  while ((await writers()) === 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function untilQuiet(): Promise<void> {
  while ((await writers()) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}
