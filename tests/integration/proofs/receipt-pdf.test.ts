import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { loader as receiptFile } from '#app/routes/public/receipt-file.ts'
import { action as verifyFile } from '#app/routes/public/verify.tsx'
import { issueCheckReceipt, issueNoRecordReceipt } from '#app/use-cases/issue-check-receipt.server.ts'
import { issueStatusLetter } from '#app/use-cases/issue-status-letter.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { verifyDocument } from '#app/use-cases/verify-document.server.ts'
import { statusLetterWords } from '#app/i18n/letters/id.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'bukti-'))
process.env['KEY_FILE'] = join(folder, 'keys')
const hasPoppler = runs('pdfinfo')

const anybody = { actor: { kind: 'public' }, requestId: 'r-1', ...on('2026-04-14') } as const
let no: AgencyNo
let code = ''
let pdf: Buffer
beforeAll(async () => {
  const form = aNewAgency({ name: 'LPK Bukti Rekaan', identifiers: [{ scheme: 'nib', value: '9900000000201' }] })
  const added = await registerAgency({ ...anybody, actor: { kind: 'operator', name: 'uji' } }, form)
  if (!added.ok) throw new Error(added.refusal.code)
  no = added.value.no
  const made = await issueCheckReceipt(anybody, no)
  if (!made.ok) throw new Error(made.refusal.code)
  code = made.value
  pdf = await fileOf(code)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('GET /cek/:kode/unduh', () => {
  test('answers a PDF that no cache keeps and no search engine lists', async () => {
    const answer = await ask(code)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="bukti-cek-${code}.pdf"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, noarchive',
    })
  })

  test('gives the same file each time, and writes nothing of it', async () => {
    const rows = async () => db().$queryRaw`select (select count(*) from guard.ledger)::int as n`
    const before = await rows()
    expect((await fileOf(code.toLowerCase().replaceAll('-', ''))).equals(pdf)).toBe(true)
    expect(await rows()).toEqual(before)
  })

  test('the code of a letter leads to the letter', async () => {
    const letter = await issueStatusLetter(anybody, { no, words: statusLetterWords })
    if (!letter.ok) throw new Error(letter.refusal.code)
    const target = `/lembaga/${no}/surat-status?kode=${letter.value.code}`
    expect((await ask(letter.value.code)).headers.get('location')).toBe(target)
  })

  test.each(['2222-2222-2222-2', '7K3M', '%00'])('%s leads to the page that says what is wrong', async (kode) => {
    expect((await ask(kode)).headers.get('location')).toBe(`/cek/${encodeURIComponent(kode)}`)
  })
})

describe('a receipt that is uploaded to be verified', () => {
  test('is ours and unchanged, in both languages', async () => {
    for (const file of [pdf, await fileOf(code, 'en')]) {
      expect(await verifyDocument(file)).toMatchObject({
        ok: true,
        value: { outcome: 'unchanged', kind: 'receipt', receipt: { code, agency: { no } } },
      })
    }
  })

  test('with one byte changed, wherever it is, it is told to be altered', async () => {
    const stampAt = pdf.indexOf('ceklembaga-cap:') + 20
    for (const at of [20, stampAt, Math.floor(pdf.length / 2), pdf.length - 8]) {
      const changed = Uint8Array.from(pdf)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await verifyDocument(changed)).toMatchObject({ value: { outcome: 'altered', receipt: { code } } })
    }
  })

  test('with something added at its end it is altered', async () => {
    expect(await verifyDocument(Buffer.concat([pdf, Buffer.from('\n')]))).toMatchObject({
      value: { outcome: 'altered' },
    })
  })

  test('with the stamp of another receipt it is altered', async () => {
    const other = await fileOf(await issueNoRecordReceipt(anybody, 'Zxqwv'))
    const stamp = /ceklembaga-cap:[\w-]{43}/
    const [own = '', theirs = ''] = [pdf, other].map((file) => stamp.exec(file.toString('latin1'))?.[0] ?? '')
    const forged = Buffer.from(pdf.toString('latin1').replaceAll(own, theirs), 'latin1')
    expect(await verifyDocument(forged)).toMatchObject({ value: { outcome: 'altered' } })
  })

  test('is told on the page with its own words', async () => {
    const body = new FormData()
    body.append('berkas', new File([Uint8Array.from(pdf)], 'bukti.pdf'))
    const request = new Request('http://127.0.0.1:3000/verifikasi', { method: 'POST', body })
    const answer = await verifyFile({ request, params: {}, context: {} })
    expect(answer.data.verified).toMatchObject({ outcome: 'unchanged', kind: 'receipt' })
  })
})

describe.skipIf(!hasPoppler)('a receipt as other programs see it', () => {
  test('is tagged, titled, in its language, on one page, and carries its code', () => {
    const seen = poppler('pdfinfo', pdf)
    expect(seen).toMatch(/Tagged:\s+yes/)
    expect(seen).toMatch(/Pages:\s+1\b/)
    expect(seen).toContain(`Bukti pengecekan status ${code}`)
    expect(seen).toContain(`ceklembaga-kode:${code}`)
    expect(pdf.toString('latin1')).toContain('/Lang (id-ID)')
  })

  test('has every font embedded, subset, and mapped to characters', () => {
    const rows = poppler('pdffonts', pdf).trim().split('\n').slice(2)
    for (const row of rows) expect(row).toMatch(/\+Arimo-\w+ .*\byes yes yes\b/)
  })

  test('is read in the order of the page', () => {
    const read = poppler('pdftotext', pdf, '-raw', '-nopgbrk').trim().split('\n')
    expect(read.map((line) => line.trim())).toEqual([
      'CekLembaga, Dinas Ketenagakerjaan Kabupaten Bekasi',
      'Bukti pengecekan status',
      'Pada waktu di bawah ini, registri menampilkan:',
      'LPK Bukti Rekaan',
      expect.stringContaining('NIB 9900000000201'),
      expect.any(String),
      'Kegiatan atau program Status',
      ...read.slice(7, -6).map(() => expect.any(String) as string),
      expect.stringMatching(/^Waktu pengecekan : Selasa, 14 April 2026, .* WIB$/),
      `Nomor cek : ${code}`,
      expect.stringMatching(/^Sidik data : [0-9a-f ]{19}$/),
      expect.stringContaining('bukan surat keterangan'),
      expect.stringContaining('Lembaga tidak diberi tahu.'),
      `Periksa keaslian: 127.0.0.1:3000/cek/${code}`,
    ])
  })

  test('has headings, a table, and a QR with words that is a link', () => {
    const tree = poppler('pdfinfo', pdf, '-struct')
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Link', 'Figure']) {
      expect(tree).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
    }
    expect(poppler('pdfinfo', pdf, '-url').match(/http:\S+/g)).toEqual(
      Array(2).fill(`http://127.0.0.1:3000/cek/${code}`),
    )
  })

  test('of nothing on record says what was asked, and nothing of anybody', async () => {
    const file = await fileOf(await issueNoRecordReceipt(anybody, 'Yayasan Zxqwv Umpama'), 'en')
    const read = poppler('pdftotext', file, '-raw', '-nopgbrk').replace(/\s+/g, ' ')
    expect(read).toContain('Yayasan Zxqwv Umpama')
    expect(read).toContain('This is not a statement that the agency breaks the law.')
    expect(file.toString('latin1')).toContain('/Lang (en)')
  })
})

async function ask(kode: string, language = 'id'): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/cek/x/unduh?bahasa=${language}`)
  return receiptFile({ request, params: { kode }, context: {} })
}

async function fileOf(kode: string, language?: string): Promise<Buffer> {
  return Buffer.from(await (await ask(kode, language)).arrayBuffer())
}

function poppler(program: string, file: Buffer, ...options: string[]): string {
  const path = join(folder, 'bukti.pdf')
  writeFileSync(path, file)
  return execFileSync(program, [...options, path, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' })
}

function runs(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
