import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { loader as check } from '#app/routes/public/check.tsx'
import { action as sendCorrection, loader as correctionPage } from '#app/routes/public/correction.tsx'
import { action as makeNoRecordReceipt } from '#app/routes/public/make-no-record-receipt.ts'
import { action as makeReceipt } from '#app/routes/public/make-receipt.ts'
import { loader as statusLetter } from '#app/routes/public/status-letter.ts'
import { action as verifyFile, loader as verifyPage } from '#app/routes/public/verify.tsx'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

const SITE = 'http://127.0.0.1:3000'
const at = (path: string, params: Record<string, string> = {}, init: RequestInit = {}) => ({
  request: new Request(`${SITE}${path}`, init),
  params,
  context: {},
})
const posted = (path: string, params: Record<string, string>, form: Record<string, string | Blob>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.append(name, value)
  return at(path, params, { method: 'POST', body })
}
const toReceipt = (no: string) => posted(`/lembaga/${no}/bukti`, { no }, {})
const upload = (bytes: BlobPart, type = 'application/pdf') =>
  posted('/verifikasi', {}, { berkas: new File([bytes], 'surat.pdf', { type }) })

let no: AgencyNo
beforeAll(async () => {
  const added = await registerAgency(
    { actor: { kind: 'operator', name: 'uji' }, requestId: 'r', ...on('2026-03-02') },
    aNewAgency({ name: 'LPK Rute Rekaan' }),
  )
  if (!added.ok) throw new Error(added.refusal.code)
  no = added.value.no
})

describe('GET /lembaga/:no/surat-status', () => {
  test('answers a PDF that is shown, never indexed, never kept by a cache', async () => {
    const answer = await statusLetter(at(`/lembaga/${no}/surat-status`, { no }))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="surat-status-LBG-\d{6}-.+\.pdf"$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('asked again and again takes no further number', async () => {
    const first = await bytesOf(await statusLetter(at(`/lembaga/${no}/surat-status`, { no })))
    const again = await bytesOf(await statusLetter(at(`/lembaga/${no}/surat-status`, { no })))
    expect(again.equals(first)).toBe(true)
    expect(await db().letter.count()).toBe(1)
  })

  test('with its code gives the letter as it was issued', async () => {
    const letter = await db().letter.findFirstOrThrow()
    const answer = await statusLetter(at(`/lembaga/${no}/surat-status?kode=${letter.code}`, { no }))
    expect((await bytesOf(answer)).equals(Buffer.from(letter.pdf))).toBe(true)
  })

  test.each([['LBG-999999'], ['nothing'], ['%00']])('%s leads to the page that says so', async (unknown) => {
    const answer = await statusLetter(at('/x', { no: unknown }))
    expect(answer.headers.get('location')).toBe(`/lembaga/${encodeURIComponent(unknown)}`)
  })

  test('another agency does not show it under its own number', async () => {
    const letter = await db().letter.findFirstOrThrow()
    const path = `/lembaga/LBG-999999/surat-status?kode=${letter.code}`
    expect((await statusLetter(at(path, { no: 'LBG-999999' }))).headers.get('location')).toBe(`/cek/${letter.code}`)
  })
})

describe('receipts', () => {
  test('POST leads to the receipt, which is never indexed', async () => {
    const answer = await makeReceipt(toReceipt(no))
    expect(answer.status).toBe(303)
    const kode = (answer.headers.get('location') ?? '').replace('/cek/', '')
    const page = await check(at(`/cek/${kode}`, { kode }))
    expect(page.data).toMatchObject({ found: true, page: { slip: { name: 'LPK Rute Rekaan' }, now: { isSame: true } } })
    expect(new Headers(page.init?.headers).get('x-robots-tag')).toBe('noindex')
  })

  test('in English the words are English', async () => {
    const kode = ((await makeReceipt(toReceipt(no))).headers.get('location') ?? '').replace('/cek/', '')
    const page = await check(at(`/cek/${kode}?bahasa=en`, { kode }))
    expect(page.data).toMatchObject({ page: { slip: { title: 'Proof of check' } } })
  })

  test('of nothing on record keeps the question; of something on record leads to it', async () => {
    const none = await makeNoRecordReceipt(posted('/bukti', {}, { q: 'Zxqwv Qrtpl' }))
    expect(none.headers.get('location')).toMatch(/^\/cek\//)
    const some = await makeNoRecordReceipt(posted('/bukti', {}, { q: 'LPK Rute Rekaan' }))
    expect(some.headers.get('location')).toMatch(/^\/lembaga\?q=/)
  })

  test.each([
    ['7K3M', 'wrong-length'],
    ['2222-2222-2222-2', 'unknown'],
  ])('/cek/%s is a clear page with 404', async (kode, refusal) => {
    const page = await check(at(`/cek/${kode}`, { kode }))
    expect(page.init?.status).toBe(404)
    expect(page.data).toMatchObject({ found: false, refusal })
  })
})

describe('/verifikasi', () => {
  test('a typed code leads to its page', () => {
    const answer = verifyPage(at('/verifikasi?kode=%207k3m%20q9tx%20'))
    expect(answer).toBeInstanceOf(Response)
    expect((answer as Response).headers.get('location')).toBe('/cek/7k3m%20q9tx')
  })

  test('the letter is known, a changed one is told, and nothing is kept', async () => {
    const pdf = await bytesOf(await statusLetter(at('/x', { no })))
    const before = await db().letter.count()
    expect((await verifyFile(upload(Uint8Array.from(pdf)))).data.verified).toMatchObject({ outcome: 'unchanged' })
    const changed = Uint8Array.from(pdf)
    changed[500] = (changed[500] ?? 0) ^ 1
    expect((await verifyFile(upload(changed))).data.verified).toMatchObject({ outcome: 'altered' })
    expect(await db().letter.count()).toBe(before)
  })

  test.each([
    ['an empty file', upload(''), 'empty'],
    ['a picture that calls itself a PDF', upload('GIF89a'), 'not-a-pdf'],
    ['11 MB', upload(new Uint8Array(11_000_000)), 'too-large'],
    ['no file at all', posted('/verifikasi', {}, { x: 'y' }), 'empty'],
    ['a body that is no form', at('/verifikasi', {}, { method: 'POST', body: 'hello' }), 'empty'],
    ['a form that is cut off', brokenForm(), 'empty'],
  ])('%s gets a sentence, with 422', async (_, asked, refusal) => {
    const answer = await verifyFile(asked)
    expect(answer.init?.status).toBe(422)
    expect(answer.data.refusal).toBe(refusal)
  })
})

describe('/lembaga/:no/koreksi', () => {
  const path = () => `/lembaga/${no}/koreksi`
  const form = { kind: 'CORRECTION', message: 'Alamat di halaman ini salah.', contact: '' }

  test('a request leads to its number and the day of the answer', async () => {
    const sent = (await sendCorrection(posted(path(), { no }, form))) as Response
    expect(sent.status).toBe(303)
    const page = await correctionPage(at(sent.headers.get('location') ?? '', { no }))
    expect(page.data.received?.facts.map(({ label }) => label)).toEqual([
      'Nomor permintaan',
      'Diterima',
      'Dijawab paling lambat',
    ])
    expect(JSON.stringify(page.data)).not.toContain('Alamat di halaman')
  })

  test.each([
    [{ ...form, message: 'x' }, ['message']],
    [{ ...form, message: 'x'.repeat(2001) }, ['message']],
    [{ ...form, contact: 'x'.repeat(201) }, ['contact']],
    [{ message: '' }, ['kind', 'message']],
  ])('%j comes back with what was typed', async (typed, wrong) => {
    const answer = await sendCorrection(posted(path(), { no }, typed))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { wrong, typed: { message: typed.message } } })
  })

  test('a body that is no form is told field by field', async () => {
    const answer = await sendCorrection(at(path(), { no }, { method: 'POST', body: 'hello' }))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { wrong: ['kind', 'message'] } })
  })

  test('of an unknown agency is not found', async () => {
    expect(await statusOf(() => correctionPage(at('/x', { no: 'LBG-999999' })))).toBe(404)
    expect(await statusOf(() => sendCorrection(posted('/x', { no: 'LBG-999999' }, form)))).toBe(404)
  })
})

function brokenForm() {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  return at('/verifikasi', {}, { method: 'POST', body: '--x\r\nContent-Disposition: form-data', headers })
}

async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer())
}

/** The status a route answers or throws. */
async function statusOf(answer: () => Promise<unknown>): Promise<number | undefined> {
  try {
    const given = await answer()
    return given instanceof Response ? given.status : undefined
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : undefined
  }
}
