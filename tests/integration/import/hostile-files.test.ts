import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fill } from '#app/i18n/language.ts'
import { importRefusals } from '#app/i18n/import/id.ts'
import { countAgencies } from '#app/repositories/agencies.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { partsOf, rowOf, workbookOf, zipOf, type ZipPart } from '#tests/factories/workbook.ts'

const MB = 2 ** 20
const CELL = `<c><v>${'x'.repeat(1_000)}</v></c>`
const folder = mkdtempSync(join(tmpdir(), 'berkas jahat '))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const figures = async (): Promise<number[]> => [await countAgencies(), (await verifyLedger()).entries]
let before: number[]
beforeAll(async () => {
  before = await figures()
})

const LIST = [rowOf(1, ['Nama', 'NIB']), rowOf(2, ['LPK Contoh Fiktif', '9910000088001'])].join('')
const SHEET = 'xl/worksheets/sheet1.xml'
const BOOK = { sheets: [{ name: 'A', xml: LIST }] }

function changed(name: string, change: (part: ZipPart) => Partial<ZipPart>): Buffer {
  return zipOf(partsOf(BOOK).map((part) => (part.name === name ? { ...part, ...change(part) } : part)))
}

const sheetOf = (xml: string): Buffer => zipOf(partsOf({ sheets: [{ name: 'A', xml }] }))
const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2)
const texts = (bytes: number, count = 1_000): string =>
  `<sst>${`<si><t>${'x'.repeat(bytes / count)}</t></si>`.repeat(count)}</sst>`

function lying(): Buffer {
  return changed(SHEET, () => ({ content: repeated(CELL, 201 * MB), declared: 100 }))
}

/** The packed bytes of the sheet, and not the list of parts. */
function broken(zip: Buffer): Buffer {
  const from = zip.indexOf(SHEET) + SHEET.length
  return zip.fill(0xff, from + 20, from + 60)
}

const repeated = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / piece.length))

const ENTITIES = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`
const { 'not-a-table': notATable, locked } = importRefusals
const tooWide = fill(importRefusals['too-many-columns'], { limit: 1000 })
const tooLarge = (limitMb: number): string => fill(importRefusals['too-large'], { limitMb })

const FILES: readonly (readonly [string, string, () => Buffer])[] = [
  ['a sheet of 201 MB of cells', tooLarge(200), () => sheetOf(`<row>${repeated(CELL, 201 * MB)}</row>`)],
  ['a sheet that lies about its size', tooLarge(200), () => lying()],
  ['65 MB of shared texts', tooLarge(64), () => workbookOf(LIST, { strings: texts(65 * MB) })],
  ['three million shared texts', tooLarge(64), () => workbookOf(LIST, { strings: texts(0, 3_000_000) })],
  ['one text of 60 MB', notATable, () => sheetOf(rowOf(1, ['x'.repeat(60 * MB)]))],
  ['a million tags inside each other', notATable, () => sheetOf('<a>'.repeat(1_000_000))],
  ['rows beyond the last', notATable, () => sheetOf('<row r="1048577"><c><v>1</v></c></row>')],
  ['rows that go back', notATable, () => sheetOf(`${rowOf(3, ['Nama'])}${rowOf(2, ['LPK Contoh'])}`)],
  [
    '5,000 columns',
    tooWide,
    () =>
      sheetOf(
        rowOf(
          1,
          Array.from({ length: 5_000 }, (_, n) => `Kolom ${String(n)}`),
        ),
      ),
  ],
  [
    'entities of another file',
    notATable,
    () => changed(SHEET, ({ content }) => ({ content: ENTITIES + String(content) })),
  ],
  ['an archive cut in half', notATable, () => half(workbookOf(LIST))],
  ['an archive whose beginning is missing', notATable, () => workbookOf(LIST).subarray(900)],
  [
    'a sheet that ends in the middle',
    notATable,
    () => changed(SHEET, ({ content }) => ({ content: half(Buffer.from(content)) })),
  ],
  ['a sheet whose packing is broken', notATable, () => broken(workbookOf(LIST))],
  ['a sheet that is missing', notATable, () => zipOf(partsOf(BOOK).filter(({ name }) => name !== SHEET))],
  ['a packing nobody knows', notATable, () => changed(SHEET, () => ({ method: 0, flags: 0, content: '<' }))],
  ['a text document', notATable, () => zipOf([{ name: 'word/document.xml', content: '<w/>' }])],
  ['an archive with nothing in it', notATable, () => zipOf([])],
  ['a PDF under another name', notATable, () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
  ['a picture under another name', notATable, () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a workbook under a password', locked, () => Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
  ['an archive under a password', locked, () => changed(SHEET, () => ({ flags: 1 }))],
  ['a workbook without rows', importRefusals.empty, () => sheetOf('')],
  ['nothing', importRefusals.empty, () => Buffer.alloc(0)],
]

describe('a file that is no list, or wants to do harm', () => {
  test.each(FILES)(
    '%s ends in one sentence',
    async (_what, sentence, content) => {
      const { code, error, output, ms } = await importCommand(content())
      expect({ code, error, output }).toEqual({ code: 1, error: sentence, output: '' })
      expect(ms).toBeLessThan(30_000)
    },
    60_000,
  )

  test('nothing of it was written', async () => {
    expect(await figures()).toEqual(before)
  })

  test('a text longer than a cell may be stops its own row only', async () => {
    const rows = `${LIST}${rowOf(3, ['LPK '.repeat(200_000)])}`
    const { code, output } = await importCommand(sheetOf(rows))
    expect(code).toBe(0)
    expect(output).toContain('baris 3')
  })
})

/** Runs the command with little memory, and says the last line of what it complains of. */
async function importCommand(
  content: Buffer,
): Promise<{ code: number | null; error: string; output: string; ms: number }> {
  const path = join(folder, 'daftar.xlsx')
  writeFileSync(path, content)
  const started = performance.now()
  const child = spawn(process.execPath, ['--max-old-space-size=160', 'scripts/import.ts', path], { stdio: 'pipe' })
  const closed = once(child, 'close')
  const [output, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  await closed
  return { code: child.exitCode, error: error.trim().split('\n').at(-1) ?? '', output, ms: performance.now() - started }
}
