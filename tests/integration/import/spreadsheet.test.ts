import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { openTable } from '#app/adapters/spreadsheet.server.ts'
import type { TableRow } from '#app/adapters/spreadsheet-table.server.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { importAgencies } from '#app/use-cases/import-agencies.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { partsOf, rowOf, workbookOf, zipOf } from '#tests/factories/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'buku kerja '))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function fileOf(name: string, content: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function importFile(path: string) {
  const list = { path, fileName: basename(path), source: basename(path), type: undefined, listedOn: undefined }
  const done = await importAgencies(systemContext('import'), { ...list, map: {}, allRegions: 'skip', run: 'write' })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

async function rowsOf(content: Buffer): Promise<TableRow[]> {
  const { rows } = await openTable(fileOf('tabel.xlsx', content))
  const all: TableRow[] = []
  for await (const row of rows) all.push(row)
  return all
}

const text = (value: string) => ({ value, type: String })

describe('a workbook of the office comes in', () => {
  test('with a merged title, an empty row, numbers as numbers, a day and another sheet', async () => {
    const path = join(folder, 'daftar lpk.xlsx')
    const data = [
      [{ value: 'DAFTAR LEMBAGA PELATIHAN KERJA', type: String, columnSpan: 6, fontWeight: 'bold' as const }],
      [{ value: new Date('2026-01-31T00:00:00Z'), type: Date, format: 'dd mmmm yyyy' }],
      [null],
      ['No', 'Nama Lembaga', 'NIB', 'Telepon', 'Alamat', 'Kecamatan'].map(text),
      [1, text('LPK Kenanga Rekaan'), 9910000077001, 81299007701, text('Jl. Misal No. 1'), text('Setu')],
      [null],
      [2, text('LPK Kamboja & Rekan Rekaan'), 9910000077002, text('0812-9900-7702'), null, text('Cibitung')],
    ]
    const other = [[text('Nama Lembaga')], [text('LPK Lembar Kedua Fiktif')]]
    await writeExcelFile([
      { data, sheet: 'Daftar' },
      { data: other, sheet: 'Lain' },
    ]).toFile(path)

    expect(await importFile(path)).toMatchObject({ rows: 2, created: 2, errors: [], notes: [] })
    const [first, second] = [await findAgency(agencyNo(1)), await findAgency(agencyNo(2))]
    expect(first).toMatchObject({ name: 'LPK Kenanga Rekaan', phone: '+6281299007701', address: 'Jl. Misal No. 1' })
    expect(first?.identifiers).toMatchObject([{ scheme: 'nib', value: '9910000077001' }])
    expect(second).toMatchObject({ name: 'LPK Kamboja & Rekan Rekaan', phone: '+6281299007702' })
    expect(await importFile(path)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  })

  test('row numbers in the report are those of the sheet', async () => {
    const rows = [rowOf(2, ['DAFTAR']), rowOf(4, ['Nama', 'NIB']), rowOf(9, ['', '9910000077009'])].join('')
    const { errors } = await importFile(fileOf('baris.xlsx', workbookOf(rows)))
    expect(errors).toEqual([{ line: 9, field: 'name', code: 'name-missing' }])
  })
})

describe('a cell is the text a person sees', () => {
  const styles = `<styleSheet xmlns="x"><numFmts count="3"><numFmt numFmtId="164" formatCode="0000000000000"/>
    <numFmt numFmtId="165" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="&quot;hari&quot;\\ 0"/></numFmts>
    <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/><xf numFmtId="1"/></cellXfs></styleSheet>`
  const strings = `<sst xmlns="x"><si><t xml:space="preserve"> LPK Bersama </t></si>
    <si><r><t>LPK </t></r><r><rPr><b/></rPr><t>Tebal</t></r><rPh sb="0" eb="1"><t>bunyi</t></rPh></si><si><t/></si>
    <si><t>LPK &quot;A&amp;B&#233;&quot;_x000D_</t></si></sst>`

  test.each([
    ['a shared text', '<c t="s"><v>0</v></c>', ' LPK Bersama '],
    ['a shared text with bold letters', '<c t="s"><v>1</v></c>', 'LPK Tebal'],
    ['signs that XML must not hold', '<c t="s"><v>3</v></c>', 'LPK "A&Bé"\r'],
    ['a text in the sheet', '<c t="inlineStr"><is><t>LPK Sebaris</t></is></c>', 'LPK Sebaris'],
    ['a text in CDATA', '<c t="inlineStr"><is><t><![CDATA[LPK <Rekaan>]]></t></is></c>', 'LPK <Rekaan>'],
    ['an NIB as number', '<c><v>9910000099001</v></c>', '9910000099001'],
    ['an NIB with exponent', '<c><v>9.910000099001E12</v></c>', '9910000099001'],
    ['an NIB whose zeros come from its format', '<c s="1"><v>220010099001</v></c>', '0220010099001'],
    ['sixteen digits', '<c><v>9216010101900001</v></c>', '9216010101900001'],
    ['a share', '<c><v>0.5</v></c>', '0.5'],
    ['a phone number', '<c s="5"><v>81299000001</v></c>', '81299000001'],
    ['a day in Indonesian form', '<c s="2"><v>46053</v></c>', '2026-01-31'],
    ['a day with an hour', '<c s="3"><v>46053.75</v></c>', '2026-01-31'],
    ['a day before March 1900', '<c s="3"><v>59</v></c>', '1900-02-28'],
    ['a number in words', '<c s="4"><v>30</v></c>', '30'],
    ['a day as ISO 8601', '<c t="d"><v>2026-01-31T00:00:00</v></c>', '2026-01-31'],
    ['a formula and its last number', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['a formula and its last text', '<c t="str"><f>A1&amp;B1</f><v>LPK Hasil</v></c>', 'LPK Hasil'],
    ['a yes', '<c t="b"><v>1</v></c>', 'TRUE'],
  ])('%s', async (_what, cell, seen) => {
    const rows = await rowsOf(workbookOf(`<row r="1">${cell}</row>`, { styles, strings }))
    expect(rows).toEqual([{ line: 1, cells: [seen] }])
  })

  test.each([
    ['a formula that was never worked out', '<c t="str"><f>A1</f></c>'],
    ['a formula that failed', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ['a format without content', '<c s="2"/>'],
    ['a shared text that is empty', '<c t="s"><v>2</v></c>'],
    ['a shared text that is not there', '<c t="s"><v>77</v></c>'],
  ])('%s is nothing', async (_what, cell) => {
    const rows = await rowsOf(workbookOf(`<row r="7">${cell}<c r="C7"><v>1</v></c></row>`, { styles, strings }))
    expect(rows).toEqual([{ line: 7, cells: ['', '', '1'] }])
  })

  test('days may be counted from 1904', async () => {
    const properties = '<workbookPr date1904="1"/>'
    const rows = await rowsOf(workbookOf('<row r="1"><c s="3"><v>44591</v></c></row>', { styles, properties }))
    expect(rows).toEqual([{ line: 1, cells: ['2026-01-31'] }])
  })

  test('a formula cell that looks like a command stays the text it is', async () => {
    const rows = await rowsOf(workbookOf(rowOf(1, ['=HYPERLINK(&quot;x&quot;)', '+62', '@a'])))
    expect(rows).toEqual([{ line: 1, cells: ['=HYPERLINK("x")', '+62', '@a'] }])
  })
})

describe('a workbook as other programs write it', () => {
  const rows = `${rowOf(1, ['Nama'])}${rowOf(2, ['LPK Contoh'])}`
  const read = [
    { line: 1, cells: ['Nama'] },
    { line: 2, cells: ['LPK Contoh'] },
  ]

  test('names with a prefix', async () => {
    const xml = rows.replace(/<(\/?)(row|c|is|t)\b/g, '<$1x:$2')
    expect(await rowsOf(workbookOf(xml))).toEqual(read)
  })

  test('no addresses', async () => {
    expect(await rowsOf(workbookOf(rows.replace(/ r="[A-Z]*\d+"/g, '')))).toEqual(read)
  })

  test('nothing packed, backslashes in names, a comment behind the archive', async () => {
    const parts = partsOf({ sheets: [{ name: 'A', xml: rows }] })
    const zip = zipOf(parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\'), method: 0 as const })))
    const comment = Buffer.from('buatan sendiri')
    zip.writeUInt16LE(comment.length, zip.length - 2)
    expect(await rowsOf(Buffer.concat([zip, comment]))).toEqual(read)
  })

  test('a hidden sheet and an empty one before the list', async () => {
    const sheets = [
      { name: 'Rujukan', xml: rowOf(1, ['Setu']), state: 'hidden' as const },
      { name: 'Kosong', xml: '' },
      { name: 'Daftar', xml: rows },
    ]
    expect(await rowsOf(zipOf(partsOf({ sheets })))).toEqual(read)
  })

  test('formats down to the last row and column of the sheet', async () => {
    const xml = `${rows}<row r="1048576"><c r="XFD1048576" s="1"/></row>`
    expect(await rowsOf(workbookOf(xml))).toEqual(read)
  })
})
