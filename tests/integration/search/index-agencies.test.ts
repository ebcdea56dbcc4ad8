import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countIndexRows, register, toIndex } from './small-register.ts'
import { db } from '#app/repositories/db.server.ts'
import { indexAgencies, removeFromSearch } from '#app/repositories/search-index.server.ts'
import { closeSearchPool } from '#app/repositories/search-pool.server.ts'
import { isSearchCurrent, rebuildSearch } from '#app/repositories/search-rebuild.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { bringSearchUpToDate } from '#app/use-cases/rebuild-search.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const nib = [{ scheme: 'nib', value: '9120001234567' }]
let ids: Map<string, number>
beforeAll(async () => {
  ids = await register([
    { name: 'LPK Mutiara Uji', identifiers: nib },
    { name: 'PT Gabung Satu' },
    { name: 'PT Gabung Dua' },
    { name: 'CV Hapus Saja', identifiers: [{ scheme: 'nib', value: '9120009999999' }] },
    { name: 'CV Sisihkan Saja' },
  ])
})
afterAll(closeSearchPool)

const idOf = (name: string) => ids.get(name) ?? 0
const namesFor = async (q: string) => (await searchAgencies({ q, limit: 10 })).hits.map(({ name }) => name)

describe('the index follows the register', () => {
  test('a new name is found and the old one no longer', async () => {
    const id = idOf('LPK Mutiara Uji')
    await inTransaction(async (tx) => {
      await tx.agency.update({ where: { id }, data: { name: 'LPK Kencana Uji' } })
      await indexAgencies(tx, [toIndex({ name: 'LPK Kencana Uji', identifiers: nib }, id)])
    })
    expect(await namesFor('kencana uji')).toEqual(['LPK Kencana Uji'])
    expect(await namesFor('mutiara')).toEqual([])
    expect(await countIndexRows(id)).toEqual({ names: 1, identifiers: 1 })
  })

  test('what a transaction took back was never there', async () => {
    const failing = inTransaction(async (tx) => {
      await indexAgencies(tx, [toIndex({ name: 'PT Batal Total' }, idOf('PT Gabung Satu'))])
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await namesFor('batal total')).toEqual([])
    expect(await namesFor('gabung satu')).toContain('PT Gabung Satu')
  })

  test('a merged agency is not shown', async () => {
    const [from, into] = [idOf('PT Gabung Satu'), idOf('PT Gabung Dua')]
    await db().agency.update({ where: { id: from }, data: { redirectsToId: into } })
    expect(await namesFor('gabung satu')).not.toContain('PT Gabung Satu')
    expect(await countIndexRows(from)).toEqual({ names: 0, identifiers: 0 })
  })

  test('a deleted agency leaves nothing behind', async () => {
    const id = idOf('CV Hapus Saja')
    await db().agency.delete({ where: { id } })
    expect(await countIndexRows(id)).toEqual({ names: 0, identifiers: 0 })
    expect(await namesFor('hapus saja')).not.toContain('CV Hapus Saja')
  })

  test('an agency can be taken out', async () => {
    await inTransaction((tx) => removeFromSearch(tx, [idOf('CV Sisihkan Saja')]))
    expect(await namesFor('sisihkan saja')).toEqual([])
  })
})

describe('a rebuild', () => {
  test('puts the whole register back, merged ones left out, and can be run again', async () => {
    const rebuild = async () => inTransaction((tx) => rebuildSearch(tx, () => undefined))
    expect(await rebuild()).toEqual({ agencies: 3 })
    expect(await rebuild()).toEqual({ agencies: 3 })
    expect(await namesFor('sisihkan saja')).toEqual(['CV Sisihkan Saja'])
    expect(await inTransaction(isSearchCurrent)).toBe(true)
  })

  test('comes by itself where other keys made the index, and only there', async () => {
    const context = systemContext('test')
    expect(await bringSearchUpToDate(context)).toEqual({ ok: true, value: { agencies: 0 } })
    await db().$executeRaw`update search.state set version = 0`
    expect(await bringSearchUpToDate(context)).toEqual({ ok: true, value: { agencies: 3 } })
    expect(await inTransaction(isSearchCurrent)).toBe(true)
    const stranger = { ...context, actor: { kind: 'public' } } as const
    await db().$executeRaw`update search.state set version = 0`
    expect(await bringSearchUpToDate(stranger)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    await bringSearchUpToDate(context)
  })

  test('leaves tables with every index and the link to the register', async () => {
    const rows = await db().$queryRaw<{ name: string; links: number; indexes: number }[]>`
      select c.relname as name,
        (select count(*)::int from pg_constraint where conrelid = c.oid and contype = 'f'
          and confrelid = 'public.agency'::regclass and confdeltype = 'c') as links,
        (select count(*)::int from pg_index where indrelid = c.oid and indisvalid) as indexes
      from pg_class c where c.relnamespace = 'search'::regnamespace and c.relkind = 'r' order by c.relname`
    expect(rows).toEqual([
      { name: 'identifier', links: 1, indexes: 3 },
      { name: 'name', links: 1, indexes: 2 },
      { name: 'state', links: 0, indexes: 1 },
      { name: 'word', links: 0, indexes: 2 },
    ])
  })

  test('leaves columns that a beginning is looked up in as a range of the index', async () => {
    const rows = await db().$queryRaw<{ column: string }[]>`
      select a.attrelid::regclass || '.' || a.attname as column from pg_attribute a
      join pg_collation l on l.oid = a.attcollation
      where l.collname = 'C' and a.attrelid::regclass::text in ('search.word', 'search.identifier') order by 1`
    expect(rows.map(({ column }) => column)).toEqual([
      'search.identifier.value',
      'search.word.sound',
      'search.word.word',
    ])
  })
})
