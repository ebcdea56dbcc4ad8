import { describe, expect, test } from 'vitest'
import { mapColumns } from './fields.ts'
import { readNumber, readPhone } from './numbers.ts'
import { placesOf } from './places.ts'
import { readRow, type RowReading } from './row.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const [kecamatan] = norms.region.kecamatan
const HEADERS = ['Nama Lembaga', 'Jenis', 'NIB', 'Telepon', 'Email', 'Website', 'Alamat', 'Kecamatan', 'Kabupaten']
const mapped = mapColumns(HEADERS, {})
if (!mapped.ok || !kecamatan) throw new Error('The headers are not understood.')
const reading: RowReading = {
  mapping: mapped.value,
  type: 'LPK_SWASTA',
  places: placesOf(norms.region),
  allRegions: 'skip',
}

type Column = 'name' | 'type' | 'nib' | 'phone' | 'email' | 'website' | 'address' | 'district' | 'regency'
const COLUMNS: readonly Column[] = 'name type nib phone email website address district regency'.split(' ') as Column[]
const read = (said: Partial<Record<Column, string>>, given: Partial<RowReading> = {}) => {
  const whole = { name: 'LPK Rekaan', ...said }
  return readRow(
    COLUMNS.map((column) => whole[column] ?? ''),
    7,
    { ...reading, ...given },
  )
}

describe('a row cannot enter', () => {
  test('with a cell that is longer than any cell may be', () => {
    expect(read({ address: 'x'.repeat(40_000) })).toEqual({
      kind: 'error',
      error: { line: 7, field: 'row', code: 'cell-too-long' },
    })
  })

  test.each([
    ['the column of the regency', { regency: 'Kota Bandung' }],
    ['its address', { address: 'Jl. Misal No. 1, Kota Bekasi' }],
  ])('that lies elsewhere by %s; unless all regions are asked for, then without a kecamatan', (_title, said) => {
    expect(read(said)).toMatchObject({ kind: 'skipped', note: { code: 'outside-regency' } })
    expect(read(said, { allRegions: 'keep' })).toMatchObject({ kind: 'row', row: { districtCode: null } })
  })
})

describe('a row that enters', () => {
  test.each([
    ['by the code of its kecamatan', { district: kecamatan.code }, kecamatan.code],
    ['by its name', { district: `Kec. ${kecamatan.name}` }, kecamatan.code],
    ['by none that is known', { district: 'Antah Berantah' }, null],
    ['by an address that names our regency', { address: 'Jl. Misal No. 1, Kabupaten Bekasi' }, null],
  ])('has its place %s', (_title, said, districtCode) => {
    expect(read(said)).toMatchObject({ kind: 'row', row: { districtCode } })
  })

  test.each([
    ['a kecamatan', { district: 'Antah Berantah' }, 'district', 'district-not-read'],
    ['a telephone', { phone: 'lihat situs' }, 'phone', 'phone-not-read'],
    ['a mail address', { email: 'tidak ada@' }, 'email', 'email-not-read'],
    ['an address that is a mail address', { address: 'kantor@rekaan.co.id' }, 'address', 'address-not-read'],
  ])('tells %s that cannot be read, and enters without it', (...[, said, field, code]) => {
    expect(read(said)).toMatchObject({ kind: 'row', notes: [{ line: 7, field, code }] })
  })

  test('that is shorter than its header says nothing in what is missing', () => {
    expect(readRow(['LPK Rekaan'], 7, reading)).toMatchObject({ kind: 'row', row: { address: null, phone: null } })
  })

  test('of an address that is only a telephone has none', () => {
    expect(read({ address: 'Telp. 021-8990123' })).toMatchObject({ kind: 'row', row: { address: null } })
  })
})

describe('a number in a column of its own', () => {
  test.each([
    ['ahu', 'ahu-0099901.ah.01.04', 'AHU-0099901.AH.01.04'],
    ['lspLicence', 'bnsp-lsp-9901-id', 'BNSP-LSP-9901-ID'],
    ['vin', '99010203', '99010203'],
    ['vin', '990102030405', '990102030405'],
    ['vin', '9901020', undefined],
    ['vin', '9901020304050', undefined],
    ['vin', '99999999', undefined],
    ['npwp', '0123456789012345', '0123456789012345'],
    ['nib', '9999999999999', undefined],
  ] as const)('%s %s is %s', (scheme, cell, value) => {
    expect(readNumber(scheme, cell)?.value).toBe(value)
  })

  test.each([
    ['+1 234', undefined],
    ['+1 2345678', '+12345678'],
    ['+1 234567890123456', undefined],
  ])('the foreign telephone %s is %s', (cell, phone) => {
    expect(readPhone(cell)).toBe(phone)
  })
})
