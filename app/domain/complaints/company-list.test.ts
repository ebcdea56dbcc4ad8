import { describe, expect, test } from 'vitest'
import { CompanyRef, companyKey, type Company } from './company.ts'
import { companyChanges, type CompanyRow } from './company-list.ts'

const row = (given: Partial<CompanyRow>): CompanyRow => ({
  ...{ name: 'PT Seimitsu Fiktif', nib: null, estateId: null, districtCode: null, country: null },
  ...given,
})
const known = (given: Partial<CompanyRow>, no = 1): Company => ({
  ...row(given),
  ref: CompanyRef.parse(`PRS-00000${String(no)}`),
  source: 'daftar 2020',
})
const changes = (before: Company[], rows: CompanyRow[]) => {
  const result = companyChanges(before, { source: 'daftar 2025', rows })
  if (!result.ok) throw new Error(result.refusal.code)
  const { added, changed, unchanged } = result.value
  return { added: added.map(({ name }) => name), changed: changed.map(({ ref }) => String(ref)), unchanged }
}

describe('what a list adds and changes', () => {
  const nib = '1234567890123'
  test.each<[string, Company[], CompanyRow[], ReturnType<typeof changes>]>([
    ['a company nobody knew', [], [row({})], { added: ['PT Seimitsu Fiktif'], changed: [], unchanged: 0 }],
    ['the same again', [known({})], [row({})], { added: [], changed: [], unchanged: 1 }],
    [
      'twice in one list',
      [],
      [row({}), row({ name: 'PT. SEIMITSU FIKTIF' })],
      { added: ['PT Seimitsu Fiktif'], changed: [], unchanged: 0 },
    ],
    ['its NIB', [known({})], [row({ nib })], { added: [], changed: ['PRS-000001'], unchanged: 0 }],
    [
      'another name under its NIB',
      [known({ nib })],
      [row({ nib, name: 'PT Seimitsu Baru' })],
      { added: [], changed: ['PRS-000001'], unchanged: 0 },
    ],
    [
      'a namesake with another NIB',
      [known({ nib })],
      [row({ nib: '9999999999999' })],
      { added: ['PT Seimitsu Fiktif'], changed: [], unchanged: 0 },
    ],
    [
      'what it does not say stays',
      [known({ nib, estateId: 'EJIP' })],
      [row({ nib })],
      { added: [], changed: [], unchanged: 1 },
    ],
    [
      'its estate',
      [known({ nib })],
      [row({ nib, estateId: 'EJIP' })],
      { added: [], changed: ['PRS-000001'], unchanged: 0 },
    ],
  ])('%s', (...[, before, rows, expected]) => {
    expect(changes(before, rows)).toEqual(expected)
  })

  test('two companies under one NIB are refused: one of them is wrong', () => {
    const rows = [row({ nib }), row({ nib, name: 'PT Lain' })]
    expect(companyChanges([], { source: 's', rows })).toEqual({ ok: false, refusal: { code: 'nib-twice', nib } })
  })
})

test.each([
  ['PT. Seimitsu  Fiktif Indonesia, Tbk', 'seimitsu fiktif indonesia'],
  ['CV Titian-Umpama', 'titian umpama'],
  ['Ptolemaios', 'ptolemaios'],
  ['株式会社セイミツ', '株式会社セイミツ'],
])('the key of %s is %s', (name, key) => {
  expect(companyKey({ name })).toBe(key)
})
