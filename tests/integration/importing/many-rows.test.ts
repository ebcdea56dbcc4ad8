import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startClock } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import { rebuildSearch } from '#app/use-cases/rebuild-search.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'ceklembaga daftar panjang '))

beforeAll(() => startClock())
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const LETTERS = 'bcdfghjklmnprstw'

function wordOf(number: number): string {
  return Array.from(
    { length: 4 },
    (_, at) => `${LETTERS.charAt((number >> (4 * at)) & 15)}${'aiueo'.charAt((number * 7 + at) % 5)}`,
  ).join('')
}

type Rows = { source: string; from: number; count: number }

async function importRows({ source, from, count }: Rows): Promise<number> {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = from + index
    return `LPK ${wordOf(number)} Rekaan;99${String(10_000_000_000 + number)};LPK Swasta;Cibitung;Alias ${wordOf(number + 9000)}`
  })
  const path = join(folder, `${source}.csv`)
  writeFileSync(path, `Nama Lembaga;NIB;Jenis Lembaga;Kecamatan;Nama Lain\n${lines.join('\n')}\n`)
  const list = { path, fileName: `${source}.csv`, source, type: undefined, listedOn: undefined, map: {} }
  const done = await importAgencies(systemContext('import'), { ...list, run: 'write', allRegions: 'skip' })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.created
}

/** What search holds, but for the order in which it came. */
async function searchTables(): Promise<unknown> {
  return db().$queryRaw`
    select (select count(*)::int from search.name) as names, (select names from search.state) as counted,
      (select md5(string_agg(n::text, '|' order by agency_id, place)) from search.name n) as name,
      (select md5(string_agg(w::text, '|' order by word)) from search.word w
        where w.word in (select unnest(string_to_array(words || ' ' || context, ' ')) from search.name)) as word,
      (select md5(string_agg(i::text, '|' order by agency_id, scheme, value)) from search.identifier i) as identifier`
}

test.each([
  ['anew, for a list larger than the register', { source: 'Daftar panjang', from: 0, count: 2_600 }],
  ['row by row, for a list smaller than the register', { source: 'Daftar tambahan', from: 2_600, count: 600 }],
])('search is entered %s, as a rebuild would make it', async (_how, rows) => {
  expect(await importRows(rows)).toBe(rows.count)
  const entered = await searchTables()
  await rebuildSearch(systemContext('test'))
  expect(entered).toEqual(await searchTables())
  expect(await db().$queryRaw`select tablename from pg_tables where schemaname = 'search' order by 1`).toEqual(
    ['identifier', 'name', 'state', 'word'].map((tablename) => ({ tablename })),
  )
})
