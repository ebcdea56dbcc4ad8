import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { countAgencies, findAgency } from '#app/repositories/agencies.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import { issueCheckReceipt } from '#app/use-cases/issue-check-receipt.server.ts'
import { rebuildWholeStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'
import { undoImport } from '#app/use-cases/undo-import.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { day, on } from '#tests/factories/agency-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'undo-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const at = (text: string): Context => ({ actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', ...on(text) })

async function bring(content: string, context: Context, source = 'Daftar Uji'): Promise<number> {
  const path = join(folder, 'daftar.csv')
  writeFileSync(path, content)
  const order = { type: undefined, listedOn: undefined, map: {}, run: 'write', allRegions: 'skip' } as const
  const done = await importAgencies(context, { path, fileName: 'daftar.csv', source, ...order })
  if (!done.ok || done.value.runId === null) throw new Error(JSON.stringify(done))
  return done.value.runId
}

const FIRST = `Nama Lembaga;NIB;Telepon;Alamat;Kecamatan
LPK MELATI REKAAN;9900000000011;0812-9900-1101;Jl. Misal No. 1;Setu
LPK ANGGREK FIKTIF;9900000000013;0812-9900-1103;Jl. Misal No. 3;Setu
`
const SECOND = `Nama Lembaga;NIB;Telepon;Alamat;Kecamatan;Situs
LPK MELATI REKAAN BARU;9900000000011;0812-9900-1101;Jl. Pindah No. 9;Setu;melati.example
LPK KENANGA UMPAMA;9900000000015;0812-9900-1105;Jl. Misal No. 5;Setu;
`
const found = async (q: string) => (await searchAgencies({ q, limit: 5 })).hits.map(({ no }) => no)
const numberOf = async (name: string): Promise<AgencyNo> =>
  (await db().agency.findFirstOrThrow({ where: { name }, select: { no: true } })).no as AgencyNo

describe('a whole import is undone', () => {
  test.each([
    ['the public', { kind: 'public' }],
    ['an agency', anAgencyUser()],
    ['a verifier', aStaffActor({ roles: ['VERIFIER'] })],
  ] as [string, Context['actor']][])('not by %s', async (_, actor) => {
    expect(await undoImport({ ...at('2026-03-02'), actor }, 1)).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('not one that never was', async () => {
    expect(await undoImport(at('2026-03-02'), 999)).toEqual({ ok: false, refusal: { code: 'no-such-run' } })
  })

  test('what it brought is gone from everywhere, and its numbers are not given again', async () => {
    const run = await bring(FIRST, at('2026-03-02'))
    const last = await numberOf('LPK Anggrek Fiktif')
    expect(await undoImport(at('2026-03-03'), run)).toEqual({
      ok: true,
      value: { removed: 2, restored: 0, listings: 2 },
    })
    expect(await countAgencies()).toBe(0)
    expect(await findAgency(last)).toBeUndefined()
    expect(await found('melati')).toEqual([])
    expect(await undoImport(at('2026-03-03'), run)).toEqual({ ok: false, refusal: { code: 'already-undone' } })
    await bring(FIRST, at('2026-03-04'))
    expect((await numberOf('LPK Melati Rekaan')) > last).toBe(true)
  })

  test('what it changed says what it said before, and who asks about that time is told as it was', async () => {
    const no = await numberOf('LPK Melati Rekaan')
    const before = await findAgency(no)
    const run = await bring(SECOND, at('2026-03-05'), 'Daftar Uji')
    const changed = await findAgency(no)
    expect(changed?.address).toBe('Jl. Pindah No. 9')
    expect(await undoImport(at('2026-03-06'), run)).toMatchObject({ ok: true, value: { removed: 1, restored: 1 } })
    const after = await findAgency(no)
    const said = (record: typeof after) => [record?.name, record?.address, record?.website, record?.listings.length]
    expect(said(after)).toEqual(said(before))
    expect((await findAgency(no, day('2026-03-05')))?.address).toBe('Jl. Pindah No. 9')
    expect(await found('kenanga')).toEqual([])
    expect(await found('melati')).toEqual([no])
  })

  test('the index is as one made anew', async () => {
    const read = () =>
      db().statusIndex.findMany({
        where: { capabilityId: null },
        select: { agencyId: true, status: true },
        orderBy: { agencyId: 'asc' },
      })
    const before = await read()
    await rebuildWholeStatusIndex(at('2026-03-06'))
    expect(await read()).toEqual(before)
  })

  test('not while something was built on it: documents and receipts name their agency', async () => {
    const run = await bring(SECOND, at('2026-03-09'), 'Daftar Lain')
    const [kenanga, melati] = [await numberOf('LPK Kenanga Umpama'), await numberOf('LPK Melati Rekaan')]
    const paper = { kind: 'NIB', number: '1', programmeKey: null, kbli: null, kbliVersion: null } as const
    const dated = { holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null }
    await addEvidence(at('2026-03-10'), melati, { ...paper, ...dated })
    await issueCheckReceipt({ ...at('2026-03-10'), actor: { kind: 'public' } }, kenanga)
    expect(await undoImport(at('2026-03-11'), run)).toMatchObject({
      ok: false,
      refusal: {
        ...{ code: 'built-on', count: 2 },
        agencies: [
          { no: melati, builtOn: ['agency'] },
          { no: kenanga, builtOn: ['check_receipt'] },
        ],
      },
    })
    expect(await findAgency(kenanga)).toBeDefined()
  })

  test('the later one of a list goes first', async () => {
    const run = await bring('Nama Lembaga;NIB\nLPK SATU REKAAN;9900000000021\n', at('2026-03-12'), 'Daftar Ketiga')
    const later = await bring('Nama Lembaga;NIB\nLPK DUA REKAAN;9900000000022\n', at('2026-03-13'), 'Daftar Ketiga')
    expect(await undoImport(at('2026-03-16'), run)).toEqual({ ok: false, refusal: { code: 'not-the-last', later } })
    expect(await undoImport(at('2026-03-16'), later)).toMatchObject({ ok: true })
    expect(await undoImport(at('2026-03-16'), run)).toMatchObject({ ok: true })
  })

  test('the ledger tells it by numbers, and is whole', async () => {
    const rows = await db().$queryRaw<{ body: string }[]>`
      select body from guard.ledger where act = 'import-undone' order by seq limit 1`
    expect(JSON.parse(rows[0]?.body ?? '')).toMatchObject({ removed: [agencyNo(1), agencyNo(2)], restored: [] })
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })
})
