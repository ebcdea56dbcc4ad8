import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { register, type Small } from './small-register.ts'
import { closeSearchPool } from '#app/repositories/search-pool.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'

const UTARA = { code: '32.16.09', name: 'Cikarang Utara' }
const SETU = { code: '32.16.12', name: 'Setu' }
const TRAIN = { type: 'LPK_SWASTA', activity: 'TRAIN' }

const REGISTER: readonly Small[] = [
  {
    name: 'LPK Cakrawala Contoh',
    district: UTARA,
    types: [TRAIN],
    headline: 'BELUM_MEMENUHI_SYARAT',
    identifiers: [
      { scheme: 'nib', value: '1234567890123' },
      { scheme: 'certificate', value: '78421' },
      { scheme: 'npwp', value: '998877665544332' },
    ],
  },
  { name: 'LPK Cakra Wahana Rekaan', district: SETU, types: [TRAIN], headline: 'TERVERIFIKASI_AKTIF' },
  {
    name: 'PT Andai Loka Migran',
    district: SETU,
    types: [{ type: 'P3MI', activity: 'PLACE_ABROAD' }],
    otherNames: [
      { kind: 'FORMER', name: 'PT Cakrawala Andai Migran', validTo: null },
      { kind: 'ALIAS', name: 'Sakura Gemilang', validTo: null },
    ],
    headline: 'DI_LUAR_KEWENANGAN',
  },
  { name: 'PT Rekrut Bahana Misal', district: SETU, listed: 'PPTKS' },
  { name: 'PT Tenaga Training Insan Patriot', district: UTARA, listed: 'PPTKS' },
  { name: 'Yayasan Al Hikmah', district: UTARA, types: [TRAIN] },
  { name: 'Yayasan Al-Hikmah', district: SETU, types: [TRAIN] },
]

let ids: Map<string, number>
beforeAll(async () => {
  ids = await register(REGISTER)
})
afterAll(closeSearchPool)

const ask = (q: string, filter: Partial<Parameters<typeof searchAgencies>[0]> = {}) =>
  searchAgencies({ q, limit: 10, ...filter })

describe('an agency is found', () => {
  test.each([
    ['by its name', 'cakrawala contoh', { name: 'LPK Cakrawala Contoh', on: 'name', how: 'equal' }],
    ['by a misspelt name', 'cakrawla contho', { name: 'LPK Cakrawala Contoh', on: 'name', how: 'similar' }],
    ['by the beginning of its name', 'rekrut bah', { name: 'PT Rekrut Bahana Misal', on: 'name', how: 'beginning' }],
    ['by a word within its name', 'misal', { name: 'PT Rekrut Bahana Misal', on: 'name', how: 'part' }],
    ['by a former name', 'cakrawala andai migran', { name: 'PT Andai Loka Migran', on: 'former-name', how: 'equal' }],
    ['by an alias', 'sakura gemilang', { name: 'PT Andai Loka Migran', on: 'alias', how: 'equal' }],
    ['by its initials', 'TTIP', { name: 'PT Tenaga Training Insan Patriot', on: 'name', how: 'initials' }],
    ['by its NIB', '1234567890123', { name: 'LPK Cakrawala Contoh', on: 'number', how: 'equal', scheme: 'nib' }],
    ['by the beginning of its NIB', '1234 5678', { name: 'LPK Cakrawala Contoh', on: 'number', how: 'beginning' }],
    ['by the end of its NIB', '7890123', { name: 'LPK Cakrawala Contoh', on: 'number', how: 'end' }],
    ['by a NIB with a slip', '1234567890213', { name: 'LPK Cakrawala Contoh', on: 'number', how: 'similar' }],
    [
      'by its certificate',
      '78421',
      { name: 'LPK Cakrawala Contoh', on: 'number', how: 'equal', scheme: 'certificate' },
    ],
  ])('%s', async (_, q, found) => {
    const { hits } = await ask(q)
    expect(hits[0]).toMatchObject(found)
  })

  test('with what a result shows', async () => {
    const { hits } = await ask('cakrawla')
    expect(hits[0]).toMatchObject({
      agencyId: ids.get('LPK Cakrawala Contoh'),
      no: 'LBG-000001',
      types: ['LPK_SWASTA'],
      districtCode: '32.16.09',
      matchedWords: ['cakrawala'],
    })
  })

  test('in its district first, where several share a name', async () => {
    const { hits } = await ask('al hikmah setu')
    expect(hits.map(({ districtCode }) => districtCode)).toEqual(['32.16.12', '32.16.09'])
  })

  test('but not by its tax number', async () => {
    expect((await ask('998877665544332')).hits).toEqual([])
  })
})

describe('what is not on record', () => {
  test('has no hits, and names that share a word beside', async () => {
    const page = await ask('PT Rekrut Bayangan')
    expect(page).toMatchObject({ hits: [], total: 0, suggestion: undefined, next: null })
    expect(page.similar[0]?.name).toBe('PT Rekrut Bahana Misal')
  })
})

describe('what was meant', () => {
  test('is asked when a word is misspelt, and no name is exactly so', async () => {
    expect(await ask('cakrawla')).toMatchObject({ suggestion: 'cakrawala', isExact: false })
  })

  test('is not asked when the name is spelt so', async () => {
    expect(await ask('Cakrawala Contoh')).toMatchObject({ suggestion: undefined, isExact: true })
  })
})

describe('a filter', () => {
  test.each([
    [{ type: 'P3MI' }, ['PT Andai Loka Migran']],
    [{ district: '32.16.09' }, ['LPK Cakrawala Contoh']],
    [{ activity: 'TRAIN' }, ['LPK Cakrawala Contoh', 'LPK Cakra Wahana Rekaan']],
    [{ status: 'TERVERIFIKASI_AKTIF' }, ['LPK Cakra Wahana Rekaan']],
    [{ type: 'LPK_SWASTA', status: 'TERVERIFIKASI_AKTIF', district: '32.16.09' }, []],
    [{ type: "P3MI' or true --" }, []],
    [{ type: 'P3\0MI' }, ['PT Andai Loka Migran']],
  ])('%o leaves of "cakra": %o', async (filter, names) => {
    const { hits } = await ask('cakra', filter)
    expect(new Set(hits.map(({ name }) => name))).toEqual(new Set(names))
  })

  test('alone lists in the order of the register, page by page', async () => {
    const first = await ask('', { district: '32.16.12', limit: 3 })
    expect(first).toMatchObject({ total: 4, isMore: false })
    const second = await ask('', { district: '32.16.12', limit: 3, after: first.next ?? '' })
    expect([...first.hits, ...second.hits].map(({ name }) => name)).toEqual([
      'LPK Cakra Wahana Rekaan',
      'PT Andai Loka Migran',
      'PT Rekrut Bahana Misal',
      'Yayasan Al-Hikmah',
    ])
    expect(second.next).toBeNull()
  })
})

test('pages of an answer follow each other without a gap or a repetition', async () => {
  const whole = await ask('cakrawala')
  const first = await ask('cakrawala', { limit: 1 })
  const rest = await ask('cakrawala', { after: first.next ?? '' })
  expect([...first.hits, ...rest.hits].map(({ agencyId }) => agencyId)).toEqual(
    whole.hits.map(({ agencyId }) => agencyId),
  )
  expect(whole.hits.length).toBeGreaterThan(1)
})

describe('odd input is an empty answer or text, never an error', () => {
  test.each([
    ['one letter', 'a'],
    ['wildcards', '%'],
    ['more wildcards', '_%_%'],
    ['quotes', `"'\\`],
    ['emoji', '😀😀'],
    ['emoji with a word', '😀 cakrawala'],
    ['another script', '派遣会社'],
    ['a NUL', 'cakra\u0000wala'],
    ['a statement', `'; drop table agency;--`],
    ['200 letters', 'x'.repeat(200)],
    ['200 characters of words', 'cakra wala '.repeat(20).slice(0, 200)],
    ['20,000 characters', 'mandiri '.repeat(2500)],
    ['200 figures', '7'.repeat(200)],
    ['a lone surrogate', '\ud83d cakrawala'],
    ['braces and the word null', '{null,"null"} null'],
    ['spaces', '   '],
  ])('%s', async (_, q) => {
    const page = await ask(q)
    expect(page.hits.length).toBeLessThanOrEqual(10)
  })

  test.each([[0], [-5], [Number.NaN], [1e9]])('a page of %d lines', async (limit) => {
    expect((await ask('cakrawala', { limit })).hits.length).toBeLessThanOrEqual(100)
  })

  test.each([["');--"], ['\0'], ['99999999999999999999'], ['0.9_x']])('the cursor %s', async (after) => {
    expect((await ask('cakrawala', { after })).hits[0]?.name).toBe('LPK Cakrawala Contoh')
    expect((await ask('', { after })).hits.length).toBeGreaterThan(0)
  })
})
