import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReferenceFiles, type ReferenceFile } from '#app/adapters/reference-files.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { NormsInvalid } from '#app/domain/norms/parse-norms.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { forgetNorms, loadNorms } from '#app/repositories/norms.server.ts'
import { listOutdatedInIndex } from '#app/repositories/status-index.server.ts'
import { loadReferenceData } from '#app/use-cases/load-reference-data.server.ts'
import { rebuildStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'
import { on } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const context: Context = { actor: { kind: 'system', job: 'test' }, requestId: 'r-1', ...on('2026-11-24') }
const files = readReferenceFiles()
const newest = Math.max(...files.filter(({ name }) => name === 'norms/activities').map(({ version }) => version))

/** The activities with another English label, as another file of the project. */
function activities(version: number, label: string): ReferenceFile {
  const file = files.find(({ name }) => name === 'norms/activities')
  if (!file) throw new Error('norms/activities is there')
  const body = structuredClone(file.body) as { version: number; activities: { labelEn: string }[] }
  body.version = version
  for (const activity of body.activities) activity.labelEn = label
  return { ...file, version, body, sha256: `${label} ${String(version)}` }
}

const countDocuments = () => db().referenceDocument.count()
const countActs = async () => (await verifyLedger()).entries

test('the public may not load rules', async () => {
  expect(await loadReferenceData({ ...context, actor: { kind: 'public' } })).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', permission: 'reference:load', why: 'role' },
  })
})

describe('the rules of the project', () => {
  test('are in the database from its first start, as the files have them', async () => {
    expect(await countDocuments()).toBe(files.length)
    const { fingerprint, ...rules } = await loadNorms()
    expect({ ...rules, fingerprint: 'test' }).toEqual(testNorms())
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  test('are read once for the process', async () => {
    expect(await loadNorms()).toBe(await loadNorms())
    const before = await loadNorms()
    forgetNorms()
    expect(await loadNorms()).not.toBe(before)
    expect((await loadNorms()).fingerprint).toBe(before.fingerprint)
  })

  test('are loaded a second time without a trace', async () => {
    const acts = await countActs()
    expect(await loadReferenceData(context)).toEqual({ ok: true, value: 0 })
    expect(await countDocuments()).toBe(files.length)
    expect(await countActs()).toBe(acts)
  })
})

describe('a change', () => {
  test('under an old version is refused, and the file is named', async () => {
    const before = await countDocuments()
    expect(await loadReferenceData(context, [...files, activities(1, 'Changed')])).toEqual({
      ok: false,
      refusal: { code: 'loaded-version-changed', documents: ['norms/activities.v1'] },
    })
    expect(await countDocuments()).toBe(before)
  })

  test('that does not fit together is thrown, and nothing of it stays', async () => {
    const before = await countDocuments()
    await expect(loadReferenceData(context, [activities(newest + 1, '')])).rejects.toThrow(NormsInvalid)
    expect(await countDocuments()).toBe(before)
  })

  test('as a new version stands beside the old one, speaks at once, and is told in the ledger', async () => {
    const [acts, before] = [await countActs(), await loadNorms()]
    expect(await loadReferenceData(context, [...files, activities(newest + 1, 'Renamed')])).toEqual({
      ok: true,
      value: 1,
    })
    const after = await loadNorms()
    expect(after.activities.get('TRAIN')?.labelEn).toBe('Renamed')
    expect(after.fingerprint).not.toBe(before.fingerprint)
    expect(await countDocuments()).toBe(files.length + 1)
    expect(await verifyLedger()).toMatchObject({ entries: acts + 1, fault: null })
  })

  test('makes every answer in the index uncertain, until the rules were asked again', async () => {
    const [agency] = await db().$queryRaw<[{ id: number }]>`
      insert into agency (no, name) values ('LBG-000001', 'LPK Contoh') returning id`
    await db().$executeRaw`insert into status_index (agency_id, holds_from) values (${agency.id}, '2026-01-01')`
    expect(await listOutdatedInIndex(context.today, 9)).toEqual([])
    await loadReferenceData(context, [...files, activities(newest + 2, 'Renamed again')])
    expect(await listOutdatedInIndex(context.today, 9)).toEqual([agency.id])
    await rebuildStatusIndex(context)
    expect(await listOutdatedInIndex(context.today, 9)).toEqual([])
  })

  test('of a loaded document is refused by the database itself', async () => {
    const change = db().$executeRaw`update reference_document set version = version + 100`
    await expect(change).rejects.toThrow(/permission denied|append-only/)
  })
})

describe('a file that is no document is refused by name', () => {
  test.each([
    ['a.v1.json', '{', 'is not JSON'],
    ['a.v1.json', '{"version": 2}', 'says it is version 2'],
    ['a.v1.json', '{"rows": []}', 'is no document with a version'],
    ['a.json', '{"version": 1}', 'is no document with a version'],
  ])('%s with %s', (name, text, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'reference-'))
    writeFileSync(join(folder, name), text)
    expect(() => readReferenceFiles(folder)).toThrow(message)
    expect(() => readReferenceFiles(folder)).toThrow(name)
  })
})
