import { describe, expect, test } from 'vitest'
import { mapColumns } from './fields.ts'
import { nameOfType, typeOfCell, typeOfName } from './kinds.ts'
import { readName } from './names.ts'
import { readLicence, readNumber, readPhone, readWebsite } from './numbers.ts'
import { escapeForSpreadsheet, textOrNull } from './text.ts'

describe('a licence number is known by its shape', () => {
  test.each([
    ['1203240099999', 'nib', '1203240099999'],
    ['1203 2400 99999', 'nib', '1203240099999'],
    ['9900112192005 (Nomor Induk Berusaha)', 'nib', '9900112192005'],
    ['12032400999990001', 'certificate', '12032400999990001'],
    ['1203240099999000', 'certificate', '1203240099999000'],
    ['AHU-0099901.AH.01.04.Tahun 2019', 'ahu', 'AHU-0099901.AH.01.04.TAHUN 2019'],
    ['bnsp-lsp-9901-id', 'lspLicence', 'BNSP-LSP-9901-ID'],
    ['560/999-SK.LPK/PELATIHAN/I/2020', 'legacy', '560/999-SK.LPK/PELATIHAN/I/2020'],
    ['503.15/99/IX/LPK/DPMPTSP/2020', 'legacy', '503.15/99/IX/LPK/DPMPTSP/2020'],
  ])('%s is %s', (cell, scheme, value) => {
    expect(readLicence(cell)).toEqual({ scheme, value })
  })

  test.each([
    '',
    '-',
    '--',
    'null',
    '0',
    '123456789101112',
    '0000000000000',
    'Surat Pernyataan',
    'SURAT PENYATAAN',
    'proses',
  ])('"%s" is none', (cell) => {
    expect(readLicence(cell)).toBeUndefined()
  })
})

describe('numbers in columns of their own', () => {
  test('the identity number of a person is never kept as a tax number', () => {
    expect(readNumber('npwp', '3216011203900001')).toBeUndefined()
  })
  test('a tax number with its end hidden is none', () => {
    expect(readNumber('npwp', '310000000000000')).toBeUndefined()
  })
  test('a school number has eight digits', () => {
    expect(readNumber('npsn', '20999901')).toEqual({ scheme: 'npsn', value: '20999901' })
    expect(readNumber('npsn', '2099990')).toBeUndefined()
  })
})

describe('phones', () => {
  test.each([
    ['0812-9900-1001', '+6281299001001'],
    ['+62 812 9900 1001', '+6281299001001'],
    ['6281299001001', '+6281299001001'],
    ['81299001001', '+6281299001001'],
    ['(021) 8990 123', '+62218990123'],
    ['021 - 89901234', '+622189901234'],
    ['0812-9900-1001 / 021-8990123', '+6281299001001'],
    ['+81 3 9999 0000', '+81399990000'],
    ['-', undefined],
    ['0', undefined],
    ['lihat website', undefined],
  ])('%s is %s', (cell, phone) => {
    expect(readPhone(cell)).toBe(phone)
  })
})

describe('names', () => {
  test.each([
    ['  LPK  MELATI   CONTOH ', 'LPK Melati Contoh', null],
    ['“LPK Melati Contoh”', 'LPK Melati Contoh', null],
    ['PT. REKAAN SARANA', 'PT Rekaan Sarana', 'PT'],
    ['Rekaan Sarana, PT', 'PT Rekaan Sarana', 'PT'],
    ['P.T. Rekaan Sarana', 'PT Rekaan Sarana', 'PT'],
    ['PT. BAHARI REKAAN (PELAUT)', 'PT Bahari Rekaan', 'PT'],
    ['R E K A', 'REKA', null],
    ['SMK CONTOH II', 'SMK Contoh II', null],
    ['LPK Melati – Contoh;', 'LPK Melati - Contoh', null],
    ['Yayasan "Karya Umpama"', 'Yayasan "Karya Umpama"', 'YAYASAN'],
  ])('%s is written %s', (cell, name, legalForm) => {
    expect(readName(cell)).toMatchObject({ name, legalForm })
  })

  test('a short name in brackets is another name', () => {
    expect(readName('BINA REKAAN CONTOH (BIREC)')).toMatchObject({ name: 'Bina Rekaan Contoh', aliases: ['BIREC'] })
  })

  test.each([
    ['', 'name-missing'],
    ['kantor', 'not-a-name'],
    ['LEMBAGA NON PJTKI', 'not-a-name'],
    ['123', 'not-a-name'],
    ['BP3TKI REKAAN', 'government-office'],
    ['Dinas Tenaga Kerja', 'government-office'],
  ])('"%s" is refused: %s', (cell, refusal) => {
    expect(readName(cell)).toBe(refusal)
  })
})

describe('types', () => {
  test.each([
    ['LPK SWASTA', 'LPK_SWASTA'],
    ['BLK Komunitas', 'BLK_KOMUNITAS'],
    ['BLK UPTD', 'LPK_PEMERINTAH'],
    ['LPTKS', 'PPTKS'],
    ['bkk', 'BKK'],
    ['pabrik', undefined],
  ])('%s is %s', (cell, type) => {
    expect(typeOfCell(cell)).toBe(type)
  })
  test('a company says no type by its name', () => {
    expect(typeOfName('PT Rekaan Sarana')).toBeUndefined()
    expect(typeOfName('LPK Melati Contoh')).toBe('LPK_SWASTA')
    expect(typeOfName('BKK SMKN 1 Contoh')).toBe('BKK')
  })
  test('a school stands for its job centre', () => {
    expect(nameOfType('SMKN 1 Contoh', 'BKK')).toBe('BKK SMKN 1 Contoh')
    expect(nameOfType('LPK Melati', 'LPK_SWASTA')).toBe('LPK Melati')
  })
})

describe('headers', () => {
  test.each([
    [['No', 'Nama Lembaga', 'Alamat Lengkap', 'Kec.'], { name: 1, address: 2, district: 3 }],
    [['NAMA LPK', 'N.I.B.', 'No. Telp', 'E-mail'], { name: 0, nib: 1, phone: 2, email: 3 }],
    [['Institution Name', 'License Number', 'City Name'], { name: 0, licence: 1, regency: 2 }],
  ])('%j', (headers, mapping) => {
    expect(mapColumns(headers)).toEqual({ ok: true, value: mapping })
  })
  test('what the operator says goes before', () => {
    expect(mapColumns(['Nama', 'Judul'], { name: 'Judul' })).toEqual({ ok: true, value: { name: 1 } })
  })
  test('without a name there is no list', () => {
    expect(mapColumns(['A', 'B'])).toEqual({ ok: false, refusal: { code: 'no-name-column', headers: ['A', 'B'] } })
  })
})

describe('cells', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    '%j stays text in a spreadsheet',
    (cell) => {
      expect(escapeForSpreadsheet(cell)).toBe(`'${cell}`)
    },
  )
  test('other text is left alone', () => {
    expect(escapeForSpreadsheet('LPK Melati = Contoh')).toBe('LPK Melati = Contoh')
  })
  test.each(['-', '--', 'null', 'Tidak diisi', '0', ' '])('"%s" says nothing', (cell) => {
    expect(textOrNull(cell)).toBeNull()
  })
  test('a web address has a scheme; a mail address is none', () => {
    expect(readWebsite('www.contoh.co.id')).toBe('https://www.contoh.co.id')
    expect(readWebsite('info@contoh.co.id')).toBeUndefined()
  })
})
