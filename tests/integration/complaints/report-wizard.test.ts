import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listDataKeys } from '#app/adapters/key-store.server.ts'
import { db } from '#app/repositories/db.server.ts'
import * as evidence from '#app/routes/public/report-evidence.tsx'
import * as event from '#app/routes/public/report-event.tsx'
import * as leave from '#app/routes/public/report-leave.ts'
import * as party from '#app/routes/public/report-party.tsx'
import * as privacy from '#app/routes/public/report-privacy.tsx'
import * as pdf from '#app/routes/public/report-receipt.ts'
import * as review from '#app/routes/public/report-review.tsx'
import * as sent from '#app/routes/public/report-sent.tsx'
import * as kinds from '#app/routes/public/report.tsx'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'
import { aPhoto } from '#tests/factories/uploads.ts'
import { Cookies } from '#tests/setup/accounts.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-wizard-')

type Page = (args: ActionFunctionArgs) => unknown
type Answer = { status: number; to: string | null; data: Record<string, unknown>; response: Response | null }

let cookies: Cookies
beforeEach(() => {
  cookies = new Cookies()
})

/** Asks for a page, or posts a form, as the browser with these cookies does. */
async function ask(page: Page, path: string, body?: URLSearchParams | FormData): Promise<Answer> {
  const asked = { headers: { cookie: cookies.header() }, ...(body ? { method: 'POST', body } : {}) }
  const request = new Request(`http://127.0.0.1:3000${path}`, asked)
  const answer = await Promise.resolve(page({ request, params: {}, context: {} })).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (answer instanceof Response) {
    cookies.keep(answer)
    return { status: answer.status, to: answer.headers.get('location'), data: {}, response: answer }
  }
  const { data, init } = answer as { data: Record<string, unknown>; init?: ResponseInit }
  cookies.keep({ headers: new Headers(init?.headers) })
  return { status: init?.status ?? 200, to: null, data, response: null }
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const choose = async (...codes: string[]) =>
  ask(kinds.action, '/lapor', new URLSearchParams(codes.map((code) => ['jenis', code])))
const STORY = 'Diminta membayar biaya pelatihan. Katanya sudah termasuk tempat di pabrik.'
const tell = async (fields: Record<string, string> = {}) =>
  ask(event.action, '/lapor/kejadian', form({ cerita: STORY, dibayar: '6,5 juta', ...fields }))
const send = async () => ask(review.action, '/lapor/periksa', form({ benar: 'ya', aksi: 'lanjut' }))

/** A report that only needs to be sent. */
async function written(): Promise<void> {
  await choose('A6', 'C1')
  await tell()
  await ask(party.action, '/lapor/lembaga', form({ nama: 'Lembaga Tak Dikenal Qwx', lembaga: 'lain' }))
  await ask(privacy.action, '/lapor/kerahasiaan', form({ mode: 'ANONIM', nama: 'Melati Umpama' }))
}

async function photo(name: string): Promise<FormData> {
  const body = new FormData()
  body.append('berkas', new Blob([Uint8Array.from(await aPhoto(40, 40))]), name)
  body.append('aksi', 'unggah')
  return body
}

beforeAll(async () => {
  const operator = { actor: { kind: 'operator', name: 'uji' } as const, requestId: 'r-0', ...on('2026-03-02') }
  const registered = await registerAgency(operator, aNewAgency({ name: 'LPK Pelita Rekaan' }))
  if (!registered.ok) throw new Error(JSON.stringify(registered.refusal))
})

describe('writing a report', () => {
  test('goes from question to question, and each keeps what was said', async () => {
    expect(await choose('C1')).toMatchObject({ status: 303, to: '/lapor/kejadian' })
    expect(await tell()).toMatchObject({ status: 303, to: '/lapor/lembaga' })
    expect((await ask(event.loader, '/lapor/kejadian')).data).toMatchObject({ typed: { cerita: STORY } })
    expect((await ask(kinds.loader, '/lapor')).data).toMatchObject({ chosen: ['C1'], resumeAt: '/lapor/lembaga' })
  })

  test('that is not right is told field by field, and loses no word', async () => {
    expect((await choose()).data).toMatchObject({ faults: [{ field: 'jenis', code: 'kinds-none' }] })
    await choose('C1')
    const answer = await tell({ cerita: 'Diminta uang.', tgl: '13', bln: '23', thn: '2026', dibayar: 'banyak' })
    expect(answer).toMatchObject({
      status: 422,
      data: { value: { event: { cerita: 'Diminta uang.', dibayar: 'banyak' } } },
    })
    expect((answer.data['faults'] as { code: string }[]).map(({ code }) => code)).toEqual([
      ...['story-short', 'date-month', 'money'],
    ])
    expect((await ask(event.loader, '/lapor/kejadian')).data).toMatchObject({ typed: { bln: '23' } })
  })

  test('is kept for later, wherever it was left', async () => {
    await choose('C1')
    expect(await tell({ cerita: 'Belum', aksi: 'simpan' })).toMatchObject({ to: '/lapor?status=tersimpan' })
    expect((await ask(event.loader, '/lapor/kejadian')).data).toMatchObject({ typed: { cerita: 'Belum' } })
  })

  test.each<[string, Page]>([
    ['/lapor/kejadian', event.loader],
    ['/lapor/bukti', evidence.loader],
    ['/lapor/periksa', review.loader],
  ])('without a draft begins anew, at %s too', async (path, page) => {
    expect(await ask(page, path)).toMatchObject({ status: 303, to: '/lapor?status=tidak-ada' })
  })

  test('whose draft ended while a question was answered keeps the answer', async () => {
    expect(await tell()).toMatchObject({ to: '/lapor?status=jenis' })
    await choose('C1')
    expect((await ask(event.loader, '/lapor/kejadian')).data).toMatchObject({ typed: { cerita: STORY } })
  })

  test('offers agencies of the register by the name that was typed, which is in no address', async () => {
    await choose('C1')
    await tell()
    const stopped = await ask(party.action, '/lapor/lembaga', form({ nama: 'lpk pelita', aksi: 'lanjut' }))
    expect(stopped.to).toBe('/lapor/lembaga#usulan')
    const { suggestions } = (await ask(party.loader, '/lapor/lembaga')).data as {
      suggestions: { no: string; name: string; reasons: object[] }[]
    }
    expect(suggestions[0]).toMatchObject({ name: 'LPK Pelita Rekaan', reasons: [{ fits: true }] })
    const lembaga = suggestions[0]?.no ?? ''
    expect(await ask(party.action, '/lapor/lembaga', form({ nama: 'lpk pelita', lembaga }))).toMatchObject({
      to: '/lapor/bukti',
    })
    const { onRecord, rows } = (await ask(review.loader, '/lapor/periksa')).data['review'] as Record<string, unknown>
    expect(onRecord).toMatchObject({ no: lembaga, name: 'LPK Pelita Rekaan' })
    expect(JSON.stringify(rows)).toContain('LPK Pelita Rekaan')
  })

  test('marks what could tell who wrote it', async () => {
    await choose('C1')
    await tell({ cerita: 'Nama saya Melati Umpama, hubungi 0812 9900 0111. Saya diminta uang.' })
    const { texts } = (await ask(privacy.loader, '/lapor/kerahasiaan')).data as { texts: { passages: object[] }[] }
    expect(texts[0]?.passages.length).toBeGreaterThan(1)
  })
})

describe('evidence', () => {
  test('waits with the draft, one file at a time, and can be taken away', async () => {
    await choose('C1')
    expect(await ask(evidence.action, '/lapor/bukti', await photo('KTP Melati.jpg'))).toMatchObject({
      to: '/lapor/bukti',
    })
    await ask(evidence.action, '/lapor/bukti', await photo('kuitansi.jpg'))
    const { files } = (await ask(evidence.loader, '/lapor/bukti')).data as {
      files: { name: string; file: { id: string; name: string } }[]
    }
    expect(files.map(({ name, file }) => [name, file.name])).toEqual([
      ['KTP Melati.jpg', 'bukti-1.jpg'],
      ['kuitansi.jpg', 'bukti-2.jpg'],
    ])
    const body = new FormData()
    body.append('aksi', `hapus:${files[0]?.file.id ?? ''}`)
    await ask(evidence.action, '/lapor/bukti', body)
    expect(((await ask(evidence.loader, '/lapor/bukti')).data['files'] as object[]).length).toBe(1)
  })

  test('that cannot be kept is named, and what came with it is kept', async () => {
    await choose('C1')
    const body = await photo('kuitansi.jpg')
    body.append('berkas', new Blob(['MZ bukan gambar']), 'program.exe')
    expect(await ask(evidence.action, '/lapor/bukti', body)).toMatchObject({
      status: 422,
      data: { refused: [{ name: 'program.exe' }] },
    })
    expect(((await ask(evidence.loader, '/lapor/bukti')).data['files'] as object[]).length).toBe(1)
  })
})

describe('sending it', () => {
  test('needs a word of good faith, and every question right', async () => {
    await choose('C1')
    await tell({ cerita: 'Pendek' })
    expect((await send()).data).toMatchObject({ faults: [{ field: 'ubah-EVENT', code: 'story-short' }] })
    await written()
    expect(await ask(review.action, '/lapor/periksa', form({ aksi: 'lanjut' }))).toMatchObject({
      status: 422,
      data: { faults: [{ field: 'benar', code: 'faith' }] },
    })
  })

  test('twice makes one report, whose code is shown until it was typed once more', async () => {
    await written()
    await ask(evidence.action, '/lapor/bukti', await photo('kuitansi.jpg'))
    const before = await db().complaint.count()
    expect(await send()).toMatchObject({ status: 303, to: '/lapor/terkirim' })
    expect(await send()).toMatchObject({ status: 303, to: '/lapor/terkirim' })
    expect(await db().complaint.count()).toBe(before + 1)
    const first = (await ask(sent.loader, '/lapor/terkirim')).data['receipt'] as { no: string; secret: string }
    const again = (await ask(sent.loader, '/lapor/terkirim')).data['receipt'] as { no: string; secret: string }
    expect(again).toMatchObject({ no: first.no, secret: first.secret })
    expect(await db().complaint.findUnique({ where: { no: first.no } })).toMatchObject({
      ...{ mode: 'ANONIM', identityKey: null, evidenceLevel: 'DOKUMEN', leadKind: 'A6' },
    })

    const drafts = await db().complaintDraft.count()
    const letter = await ask(pdf.loader, '/lapor/terkirim/unduh')
    expect(letter.response?.headers.get('content-type')).toBe('application/pdf')
    const wrong = await ask(sent.action, '/lapor/terkirim', form({ kode: 'KJ47-WM' }))
    expect(wrong).toMatchObject({ status: 422, data: { isWrong: true } })
    const typed = first.secret.toLowerCase().replaceAll('-', ' ')
    expect(await ask(sent.action, '/lapor/terkirim', form({ kode: typed }))).toMatchObject({ to: '/lapor/terkirim' })
    expect(await ask(sent.loader, '/lapor/terkirim')).toMatchObject({ status: 410, data: { receipt: null } })
    expect(await db().complaintDraft.count()).toBe(drafts - 1)
  })

  test('leads to its receipt from every question, and keeps no word of it in the draft', async () => {
    await written()
    await send()
    for (const page of [kinds.loader, event.loader, review.loader]) {
      expect(await ask(page, '/lapor')).toMatchObject({ status: 303, to: '/lapor/terkirim' })
    }
  })
})

describe('leaving', () => {
  test('destroys draft, files and cookie, and says nothing of where one was', async () => {
    await written()
    const keys = (await listDataKeys()).length
    await ask(evidence.action, '/lapor/bukti', await photo('kuitansi.jpg'))
    const answer = await ask(leave.loader, '/lapor/tutup')
    expect(answer).toMatchObject({ status: 303, to: 'https://www.bmkg.go.id/' })
    expect(cookies.header()).not.toContain('lapor_draf')
    expect((await listDataKeys()).length).toBe(keys)
    expect(await ask(event.loader, '/lapor/kejadian')).toMatchObject({ to: '/lapor?status=tidak-ada' })
  })

  test('by a link of another site destroys nothing', async () => {
    await choose('C1')
    const headers = { cookie: cookies.header(), 'sec-fetch-site': 'cross-site' }
    const request = new Request('http://127.0.0.1:3000/lapor/tutup', { headers })
    expect((await leave.loader({ request, params: {}, context: {} })).headers.get('set-cookie')).toBeNull()
    expect((await ask(kinds.loader, '/lapor')).data).toMatchObject({ chosen: ['C1'] })
  })

  test('by "hapus draf" begins anew', async () => {
    await choose('C1')
    expect(await ask(leave.action, '/lapor/tutup', form({}))).toMatchObject({ to: '/lapor?status=dihapus' })
    expect((await ask(kinds.loader, '/lapor')).data).toMatchObject({ chosen: [], resumeAt: null })
  })
})
