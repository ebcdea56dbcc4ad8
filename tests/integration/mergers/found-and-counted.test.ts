import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { added, anybody, done, facts, must, newest, officer, operator, record, undone } from './two-officers.ts'
import { partOf } from '#app/domain/mergers/offered.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { statusLetterWords } from '#app/i18n/letters/id.ts'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { countByType } from '#app/repositories/register-counts.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { countByHeadline } from '#app/repositories/status-index.server.ts'
import { exportAgencies } from '#app/use-cases/export-agencies.server.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import { issueCheckReceipt } from '#app/use-cases/issue-check-receipt.server.ts'
import { issueStatusLetter } from '#app/use-cases/issue-status-letter.server.ts'
import { lookUpCheck } from '#app/use-cases/look-up-check.server.ts'
import { readSharedContacts } from '#app/use-cases/read-shared-contacts.server.ts'
import { rebuildSearch } from '#app/use-cases/rebuild-search.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { verifyDocument } from '#app/use-cases/verify-document.server.ts'
import { aProgrammeOf, day } from '#tests/factories/agency-record.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

const place = { kbli: null, kbliVersion: null, foreignCapital: false }
const nib = (value: string) => [{ scheme: 'nib', value }]
const OLD_NIB = '9911111111112'
const PART_NIB = '9911111111113'

let stays: AgencyNo
let joins: AgencyNo
let neighbour: AgencyNo

beforeAll(async () => {
  stays = await added({ name: 'LPK Melati Rekaan', identifiers: nib('9911111111111'), phone: null })
  joins = await added({
    name: 'Bursa Kenanga Contoh',
    identifiers: [...nib(OLD_NIB), ...nib(PART_NIB)],
    otherNames: [{ kind: 'FORMER', name: 'Balai Flamboyan Andai', validTo: day('2025-12-31') }],
    phone: '+6281299000555',
    capabilities: [
      { type: 'BKK', activity: 'SCHOOL_JOBCENTRE', ...place, programmes: [] },
      { type: 'LPK_SWASTA', activity: 'TRAIN', ...place, programmes: [aProgrammeOf('jahit', 'Menjahit')] },
    ],
    listings: [{ type: 'LSP', list: 'Daftar Uji', listedOn: day('2026-01-05'), importRunId: null, rowHash: 'x' }],
  })
  neighbour = await added({ name: 'LPK Tetangga', identifiers: [], phone: '+6281299000555', address: 'Jl. Lain No. 9' })
})

/** Everything by which the two are found and counted; the same before and after, it is as before. */
async function found() {
  const numbers = async (asked: Parameters<typeof searchAgencies>[0]) =>
    (await searchAgencies(asked)).hits.map(({ no, types }) => `${no} ${[...types].sort().join(' ')}`)
  return {
    name: await numbers({ q: 'Bursa Kenanga Contoh', limit: 1 }),
    former: await numbers({ q: 'Balai Flamboyan Andai', limit: 1 }),
    nib: await numbers({ q: OLD_NIB, limit: 5 }),
    type: await numbers({ q: '', type: 'BKK', limit: 10 }),
    listed: await numbers({ q: '', type: 'LSP', limit: 10 }),
    activity: await numbers({ q: '', activity: 'SCHOOL_JOBCENTRE', limit: 10 }),
    both: await numbers({ q: 'Bursa Kenanga', type: 'BKK', limit: 1 }),
    types: Object.fromEntries(await countByType()),
    headlines: Object.fromEntries(await countByHeadline()),
    agencies: await countAgencies(),
    csv: (await csv()).map((line) => line.split(',').slice(0, 2).join(',')),
  }
}

async function csv(): Promise<string[]> {
  const parts: string[] = []
  for await (const part of exportAgencies({ ...operator })) parts.push(part)
  return parts.join('').trim().split('\r\n')
}

const joinThem = async () => done({ type: 'join-agencies', other: joins }, stays)

async function imported(name: string, number: string, file = 'daftar.csv') {
  const path = join(mkdtempSync(join(tmpdir(), 'impor-')), file)
  await writeFile(
    path,
    `Nama,NIB,Alamat,Kecamatan,Nama Lain\n${name},${number},Jl. Impor No. 3,Setu,Bursa Anggrek Andai\n`,
  )
  const order = { path, fileName: file, source: 'Daftar Impor', type: 'LPK_SWASTA', listedOn: undefined, map: {} }
  return must(importAgencies(operator, { ...order, run: 'write', allRegions: 'keep' }))
}

describe('joined, then undone', () => {
  test('each of them is found by what both were called, do and are listed as, and counted once', async () => {
    const before = await found()
    await joinThem()
    const all = `${stays} BKK LPK_SWASTA LSP`
    const after = await found()
    expect(after).toMatchObject({
      ...{ name: [all], former: [all], nib: [all], type: [all], listed: [all], activity: [all], both: [all] },
      types: { BKK: 1, LPK_SWASTA: 2, LSP: 1 },
      agencies: before.agencies - 1,
    })
    expect(after.csv.filter((line) => line.includes(joins))).toEqual([])
    await must(rebuildSearch(systemContext('index')))
    expect(await found()).toEqual(after)

    await undone(stays, joins)
    expect(await found()).toEqual(before)
    await must(rebuildSearch(systemContext('index')))
    expect(await found()).toEqual(before)
  })

  test('a list that names it by an old number finds it, and nothing of the other is written into it', async () => {
    const [before, other] = [await facts(stays), await facts(joins)]
    await joinThem()
    const report = await imported('Bursa Kenanga Contoh', OLD_NIB)
    expect(report).toMatchObject({ created: 0, updated: 1 })
    await undone(stays, joins)
    expect(await facts(joins)).toEqual(other)
    const after = await facts(stays)
    const otherNames = [{ kind: 'ALIAS', name: 'Bursa Anggrek Andai', validTo: null }]
    expect(after).toEqual({ ...before, otherNames, listings: after.listings })
    expect(after.listings.map(({ list }) => list)).toEqual(['Daftar Impor'])
  })

  test('a telephone that came with it is shared by it', async () => {
    await joinThem()
    const shared = async (no: AgencyNo) => (await must(readSharedContacts(officer(), no))).map((one) => one.no)
    expect([await shared(neighbour), await shared(stays)]).toEqual([[stays], [neighbour]])
    await undone(stays, joins)
    expect([await shared(neighbour), await shared(stays)]).toEqual([[joins], []])
  })

  test('letter and receipt are of the agency it joined; those given out before say how it stands now', async () => {
    const letterOf = async (no: AgencyNo) => must(issueStatusLetter(anybody, { no, words: statusLetterWords }))
    const old = await letterOf(joins)
    const receipt = await must(issueCheckReceipt(anybody, joins))
    await joinThem()
    expect((await letterOf(joins)).no).toBe(stays)
    for (const code of [old.code, receipt, await must(issueCheckReceipt(anybody, joins))]) {
      expect((await must(lookUpCheck(anybody, code))).now.agency?.no).toBe(stays)
    }
    expect((await must(lookUpCheck(anybody, receipt))).then.agency?.no).toBe(joins)
    expect(await must(verifyDocument(Uint8Array.from(old.pdf)))).toMatchObject({ outcome: 'unchanged' })
    await undone(stays, joins)
    expect((await letterOf(joins)).code).toBe(old.code)
    expect((await must(lookUpCheck(anybody, receipt))).now.agency?.no).toBe(joins)
  }, 60_000)
})

describe('parted, then undone', () => {
  test('each is found by its own names, numbers, types and lists', async () => {
    const before = await found()
    const chosen = {
      capabilities: ['BKK/SCHOOL_JOBCENTRE'],
      names: ['Balai Flamboyan Andai'],
      identifiers: [`nib ${PART_NIB}`],
      listings: ['LSP 2026-01-05 Daftar Uji'],
    }
    const blank = { legalForm: null, districtCode: null, address: null, postcode: null }
    const agency = { name: 'Bursa Sendiri', ...blank, phone: null, email: null, website: null }
    await done({ type: 'part-agency', part: partOf(await record(joins), chosen), agency }, joins)
    const into = await newest()
    const own = `${into} BKK LSP`
    const after = await found()
    expect(after).toMatchObject({ former: [own], type: [own], listed: [own], activity: [own] })
    expect(after).toMatchObject({ nib: [`${joins} LPK_SWASTA`], types: { BKK: 1, LSP: 1 } })
    expect((await searchAgencies({ q: PART_NIB, limit: 2 })).hits.map(({ no }) => no)).toEqual([into])
    await must(rebuildSearch(systemContext('index')))
    expect(await found()).toEqual(after)
    expect(await imported('Bursa Sendiri', PART_NIB, 'lain.csv')).toMatchObject({ created: 0, updated: 1 })
    expect((await record(into)).listings.map(({ list }) => list)).toContain('Daftar Impor')
    const bond = (await record(joins)).together?.bonds.find(({ kind, isUndone }) => kind === 'PARTED' && !isUndone)
    // It has grown: what the list said stays with it, so it is joined again instead of undone.
    await expect(done({ type: 'undo-merger', ref: bond?.ref ?? '', other: into }, joins)).rejects.toThrow('grown-since')
    await done({ type: 'join-agencies', other: into }, joins, 30)
    expect((await found()).agencies).toBe(before.agencies)
    expect((await record(into)).redirectsTo).toBe(joins)
  })
})
