import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printLetter } from '#app/adapters/letter-pdf.server.ts'
import { instant } from '#tests/factories/agency-record.ts'
import { aPrintedLetter, aTable } from '#tests/factories/printed-letter.ts'

const of = { code: '7K3M-Q9TX-B6RW-4', issuedAt: instant('2026-04-14T03:42:07Z') }
const hasPoppler = runs('pdfinfo', '-v')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'surat-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a letter as printed', () => {
  test('is the same bytes for the same letter', async () => {
    const [one, other] = [await printLetter(aPrintedLetter(), of), await printLetter(aPrintedLetter(), of)]
    expect(sha256(one)).toBe(sha256(other))
  })

  test('is other bytes for another code', async () => {
    const other = await printLetter(aPrintedLetter(), { ...of, code: '8K3M-Q9TX-B6RW-4' })
    expect(sha256(await printLetter(aPrintedLetter(), of))).not.toBe(sha256(other))
  })

  describe.skipIf(!hasPoppler)('as other programs see it', () => {
    test('is tagged, titled, on A4, and carries its code', async () => {
      const seen = text('pdfinfo', await printLetter(aPrintedLetter(), of))
      expect(seen).toMatch(/Tagged:\s+yes/)
      expect(seen).toMatch(/Title:\s+Surat Keterangan Status Lembaga 500\.15\/12\/Disnaker\/2026/)
      expect(seen).toMatch(/Keywords:\s+ceklembaga-kode:7K3M-Q9TX-B6RW-4/)
      expect(seen).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
      expect(seen).toMatch(/Pages:\s+1\b/)
    })

    test('has every font embedded, subset, and mapped to characters', async () => {
      const rows = text('pdffonts', await printLetter(aPrintedLetter(), of))
        .trim()
        .split('\n')
        .slice(2)
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row).toMatch(/\+Arimo-\w+ .*\byes yes yes\b/)
    })

    test('is read in the order in which it is meant', async () => {
      expect(textOf(await printLetter(aPrintedLetter(), of))).toEqual([
        'PEMERINTAH KABUPATEN BEKASI',
        'DINAS KETENAGAKERJAAN',
        'Komplek Perkantoran Rekaan',
        'Laman ceklembaga.example',
        'SURAT KETERANGAN STATUS LEMBAGA',
        'Nomor: 500.15/12/Disnaker/2026',
        'Menurut registri per Selasa, 14 April 2026, lembaga:',
        'Nama : LPK Cakrawala Contoh',
        'NIB : 1203240099999',
        'Belum memenuhi persyaratan',
        'Persetujuan program belum ada.',
        'Kegiatan atau program Status Berlaku sampai',
        'Pelatihan: Las SMAW Terverifikasi dan aktif 1 Februari 2027',
        'Keterangan ini bukan pernyataan bahwa lembaga melanggar hukum.',
        'Cikarang Pusat, 14 April 2026',
        'Kepala Dinas Ketenagakerjaan,',
        'KONSEP - BELUM DITANDATANGANI',
        'Nama Kepala Dinas',
        'Pangkat',
        'NIP',
        'Periksa keaslian:',
        'ceklembaga.example/cek/',
        '7K3M-Q9TX-B6RW-4',
        'Lembaga tidak diberi tahu siapa yang meminta surat ini. Lembar 1 dari 1.',
      ])
    })

    test('can be seen where it is written: text at the head, beside the QR and at the foot is black', async () => {
      const page = drawnPage(await printLetter(aPrintedLetter(), of))
      expect(page.darkest({ from: [0.3, 0.04], to: [0.9, 0.14] })).toBeLessThan(60)
      expect(page.darkest({ from: [0.262, 0.49], to: [0.4, 0.54] })).toBeLessThan(60)
      expect(page.darkest({ from: [0.12, 0.917], to: [0.9, 0.94] })).toBeLessThan(60)
    })

    test('has headings, table cells and pictures with words for who cannot see them', async () => {
      const tree = text('pdfinfo', await printLetter(aPrintedLetter(), of), '-struct')
      for (const tag of ['H1', 'Table', 'TR', 'TH', 'TD', 'Figure', 'L', 'LI', 'P']) {
        expect(tree).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
      }
    })

    test('leads to its page from the QR, the address and the code, and says so to whoever hears it', async () => {
      const pdf = await printLetter(aPrintedLetter(), of)
      const page = 'https://ceklembaga.example/cek/7K3M-Q9TX-B6RW-4'
      expect(text('pdfinfo', pdf, '-url').match(/https:\S+/g)).toEqual(['https://ceklembaga.example', page, page, page])
      const links = pdf.toString('latin1').match(/<<[^>]*\/Subtype \/Link[^>]*>>/g) ?? []
      expect(links).toHaveLength(4)
      for (const link of links) {
        expect(link).toMatch(/\/StructParent \d+/)
        expect(link).toMatch(/\/Contents \((Halaman pemeriksaan surat ini|Laman ceklembaga\.example)\)/)
      }
      expect(text('pdfinfo', pdf, '-struct').match(/^ +Link\b/gm)).toHaveLength(4)
    })

    test('goes over as many pages as it needs, with the head of the table and the number of the sheet on each', async () => {
      const rows = Array.from({ length: 80 }, (_, n) => [`Pelatihan: Program ${n + 1}`, 'Terverifikasi dan aktif', '–'])
      const letter = aPrintedLetter({ body: [aTable(rows)] })
      const read = textOf(await printLetter(letter, of)).join('\n')
      const [, pages = ''] = /Lembar 1 dari (\d+)\./.exec(read) ?? []
      expect(Number(pages)).toBeGreaterThan(2)
      expect(read).toContain(`Lembar ${pages} dari ${pages}.`)
      expect(read.match(/Kegiatan atau program Status Berlaku sampai/g)?.length).toBeGreaterThan(1)
      for (const [name] of rows) expect(read).toContain(name)
    })

    test.each([
      ['a name of one endless word', 'X'.repeat(300)],
      ['a name of many words', 'Lembaga Pelatihan Kerja Rekaan Sangat Panjang '.repeat(12)],
      ['letters of other alphabets', 'PT Tōkyō Łódź Ş 東京 😀'],
    ])('prints %s', async (_, name) => {
      const body = [{ kind: 'facts' as const, rows: [{ label: 'Nama', value: name }] }, aTable([[name, name, '–']])]
      const read = textOf(await printLetter(aPrintedLetter({ body }), of)).join('')
      expect(read.replace(/\s/g, '')).toContain(name.slice(0, 12).replace(/\s/g, ''))
    })
  })
})

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function textOf(pdf: Buffer): string[] {
  return text('pdftotext', pdf, '-raw', '-nopgbrk')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** The first page as grey levels; places are parts of its width and height. */
function drawnPage(pdf: Buffer) {
  const picture = poppler('pdftoppm', pdf, '-r', '72', '-gray', '-f', '1', '-l', '1')
  const [, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.toString('latin1', 0, 40)) ?? []
  const [w, h] = [Number(width), Number(height)]
  const pixels = picture.subarray(picture.length - w * h)
  const darkest = ({ from, to }: { from: [number, number]; to: [number, number] }) => {
    const rows = Array.from({ length: Math.floor((to[1] - from[1]) * h) }, (_, n) => Math.floor(from[1] * h) + n)
    return Math.min(...rows.map((y) => Math.min(...pixels.subarray(y * w + from[0] * w, y * w + to[0] * w))))
  }
  return { darkest }
}

function text(program: 'pdfinfo' | 'pdffonts' | 'pdftotext', pdf: Buffer, ...options: string[]): string {
  return poppler(program, pdf, ...options).toString('utf8')
}

function poppler(
  program: 'pdfinfo' | 'pdffonts' | 'pdftotext' | 'pdftoppm',
  pdf: Buffer,
  ...options: string[]
): Buffer {
  const file = join(folder, `${sha256(pdf)}.pdf`)
  writeFileSync(file, pdf)
  return execFileSync(program, [...options, file, ...(program === 'pdftotext' ? ['-'] : [])])
}

function runs(program: string, ...options: string[]): boolean {
  try {
    execFileSync(program, options, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
