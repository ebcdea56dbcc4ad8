import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import type { ImportOrder } from '#app/use-cases/import-order.server.ts'
import { day, on } from '#tests/factories/agency-record.ts'
import { runSql } from '#tests/setup/test-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const operator: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on('2026-03-02') }

async function take(content: string, change: Partial<ImportOrder> = {}) {
  const path = join(folder, 'daftar.csv')
  writeFileSync(path, content)
  const order: ImportOrder = {
    ...{ path, fileName: 'daftar.csv', source: 'Daftar Uji', type: 'LPK_SWASTA', listedOn: day('2026-03-02') },
    ...{ map: {}, run: 'write', allRegions: 'skip' },
    ...change,
  }
  return importAgencies(operator, order)
}

/** Everything an import writes. */
async function written(): Promise<unknown> {
  const [counts] = await db().$queryRaw<object[]>`
    select (select count(*)::int from guard.ledger) as ledger, (select count(*)::int from public_change) as changes,
      (select json_agg(a order by a.id) from agency a) as agencies, (select json_agg(l order by l.id) from listing l) as listings,
      (select json_agg(c order by c.id) from capability c) as capabilities,
      (select count(*)::int from import_run) as runs, (select count(*)::int from search.name) as names`
  return counts
}

const ONE = 'Nama Lembaga;NIB;Kecamatan\nLPK Dahlia Rekaan;9900000000021;Setu\n'

describe('a list that is refused leaves everything as it was:', () => {
  test.each<[string, { content: string; change?: Partial<ImportOrder> }, object]>([
    [
      'of a type there is not',
      { content: ONE, change: { type: 'BENGKEL' } },
      { code: 'unknown-type', type: 'BENGKEL' },
    ],
    [
      'of a type that has no page',
      { content: ONE, change: { type: 'TIDAK_BERIZIN' } },
      { code: 'unknown-type', type: 'TIDAK_BERIZIN' },
    ],
    ['with nothing in it', { content: '' }, { code: 'empty' }],
    ['without a column of names', { content: 'Kolom;Lain\n1;2\n' }, { code: 'no-name-column' }],
    [
      'with a column that it has not',
      { content: ONE, change: { map: { name: 'Sebutan' } } },
      { code: 'no-such-header', header: 'Sebutan' },
    ],
    [
      'with a field nobody knows',
      { content: ONE, change: { map: { warna: 'NIB' } } },
      { code: 'no-such-field', field: 'warna' },
    ],
  ])('one %s', async (_title, { content, change }, refusal) => {
    const before = await written()
    expect(await take(content, change)).toMatchObject({ ok: false, refusal })
    expect(await written()).toEqual(before)
  })

  test('one whose ledger entry cannot be written', async () => {
    const before = await written()
    await asOwner(`create function guard.full() returns trigger language plpgsql as
      $$ begin raise exception 'the ledger is full'; end $$;
      create trigger full_ledger before insert on guard.ledger for each row execute function guard.full()`)
    await expect(take(ONE)).rejects.toThrow('the ledger is full')
    await asOwner('drop function guard.full() cascade')
    expect(await written()).toEqual(before)
    expect(await countAgencies()).toBe(0)
  })
})

describe('a list is understood', () => {
  test('under titles, told how far it is', async () => {
    const steps: [number, number][] = []
    const titled = `Dinas Ketenagakerjaan\n\nDaftar 2026\n${ONE}`
    const taken = await take(titled, { progress: (done, all) => steps.push([done, all]) })
    expect(taken).toMatchObject({ ok: true, value: { rows: 1, created: 1, mapping: { name: 'Nama Lembaga' } } })
    expect(steps.at(-1)).toEqual([titled.length, titled.length])
  })

  test('by the columns that are named, whatever the header looks like', async () => {
    const list = 'Kolom A;Kolom B\nLPK Teratai Rekaan;9900000000022\n'
    expect(await take(list, { map: { name: 'Kolom A', nib: 'Kolom B' }, run: 'dry-run' })).toMatchObject({
      ok: true,
      value: { created: 1, mapping: { name: 'Kolom A', nib: 'Kolom B' } },
    })
  })

  test('with an agency twice: the first row counts, the second is told', async () => {
    const list =
      'Nama Lembaga;NIB;Email\nLPK Dahlia Rekaan;9900000000021;satu@dahlia.co.id\nDahlia;9900000000021;dua@dahlia.co.id\n'
    const taken = await take(list)
    expect(taken).toMatchObject({ ok: true, value: { created: 0, updated: 1, unchanged: 1 } })
    expect(taken.ok && taken.value.duplicates).toMatchObject([{ line: 3 }])
    expect(await db().agency.findMany({ select: { email: true } })).toEqual([{ email: 'satu@dahlia.co.id' }])
  })

  test('with a legal form that the rules know, and with one they do not', async () => {
    const list = 'Nama Lembaga;NIB;Bentuk\nPT Kenari Rekaan;9900000000023;PT\nLPK Pipit Rekaan;9900000000024;Kongsi\n'
    expect(await take(list)).toMatchObject({ ok: true, value: { created: 2 } })
    const forms = await db().agency.findMany({ select: { legalForm: true }, orderBy: { id: 'desc' }, take: 2 })
    expect(forms.map(({ legalForm }) => legalForm)).toEqual([null, 'PT'])
  })

  test('with an agency that another type of list names too: it does both', async () => {
    const taken = await take(ONE, { source: 'Daftar Penempatan', type: 'PPTKS' })
    expect(taken).toMatchObject({ ok: true, value: { created: 0, updated: 1 } })
    const types = await db().capability.findMany({
      where: { agency: { identifiers: { some: { value: '9900000000021' } } } },
      select: { type: true },
      orderBy: { id: 'asc' },
    })
    expect(types.map(({ type }) => type)).toEqual(['LPK_SWASTA', 'PPTKS'])
  })
})

/** The schema is not the application's to change. */
async function asOwner(sql: string): Promise<void> {
  await runSql(process.env['DATABASE_URL'] ?? '', sql)
}
