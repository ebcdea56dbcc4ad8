import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSealedRecord, recordSeal } from '#app/adapters/record-seal.server.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { RecordKey } from '#app/domain/complaints/record-key.ts'
import { contentSubject, identitySubject } from '#app/domain/complaints/sealed-parts.ts'
import { REPORT_LANGUAGES } from '#app/domain/norms/complaint-kinds.ts'
import { db } from '#app/repositories/db.server.ts'
import * as leave from '#app/routes/public/company-report-leave.ts'
import * as pdf from '#app/routes/public/company-report-receipt.ts'
import * as review from '#app/routes/public/company-report-review.tsx'
import * as sent from '#app/routes/public/company-report-sent.tsx'
import * as form from '#app/routes/public/company-report.tsx'
import { keepCompanies } from '#app/use-cases/keep-companies.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'
import { aCompanyDraft } from '#tests/factories/company-drafts.ts'
import { aPhoto } from '#tests/factories/uploads.ts'
import { Cookies } from '#tests/setup/accounts.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-company-')

type Page = (args: ActionFunctionArgs) => unknown
type View = { typed: Record<string, string>; evidence: { name: string; keptAs: string }[] } & Record<string, unknown>
type Data = { view?: View; errors?: Record<string, string>; receipt?: { no: string; secret: string } | null } & Record<
  string,
  unknown
>
type Answer = { status: number; to: string | null; data: Data; response: Response | null }

let cookies: Cookies
beforeEach(() => {
  cookies = new Cookies()
})

async function ask(page: Page, path: string, body?: FormData | { site: string }): Promise<Answer> {
  const answer = (await page({ request: requestTo(path, body), params: {}, context: {} })) as
    Response | { data?: Data; init?: ResponseInit }
  if (answer instanceof Response) {
    cookies.keep(answer)
    return { status: answer.status, to: answer.headers.get('location'), data: {}, response: answer }
  }
  const { data, init } = answer
  cookies.keep({ headers: new Headers(init?.headers) })
  return { status: init?.status ?? 200, to: null, data: data ?? answer, response: null }
}

function requestTo(path: string, body: FormData | { site: string } | undefined): Request {
  const site = body && 'site' in body ? { 'sec-fetch-site': body.site } : {}
  const form = body instanceof FormData ? { method: 'POST', body } : {}
  return new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie: cookies.header(), ...site }, ...form })
}

/** The form as a browser posts it. */
function filled(given: Parameters<typeof aCompanyDraft>[0] = {}, aksi = 'periksa', files: [string, Uint8Array][] = []) {
  const { fields, kinds, handOver } = aCompanyDraft(given)
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const kind of kinds) body.append('jenis', kind)
  for (const to of handOver) body.append('serah', to)
  for (const [name, bytes] of files) body.append('berkas', new Blob([Uint8Array.from(bytes)]), name)
  body.append('aksi', aksi)
  return body
}

const FORM = '/lapor/perusahaan?bahasa=ja'
const REVIEW = '/lapor/perusahaan/periksa?bahasa=ja'
const SENT = '/lapor/perusahaan/terkirim?bahasa=ja'
const post = async (...given: Parameters<typeof filled>) => ask(form.action, FORM, filled(...given))
const fieldsOf = (fields: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return body
}
const send = async () => ask(review.action, REVIEW, fieldsOf({ benar: 'YA' }))
const lastReport = async () => db().complaint.findFirstOrThrow({ orderBy: { id: 'desc' } })

beforeAll(async () => {
  const operator = { actor: { kind: 'operator', name: 'uji' } as const, requestId: 'r-0', ...on('2026-03-02') }
  const registered = await registerAgency(operator, aNewAgency({ name: 'LPK Pelita Rekaan' }))
  if (!registered.ok) throw new Error(JSON.stringify(registered.refusal))
  const row = { name: 'PT Seimitsu Fiktif Indonesia', nib: '1234567890123', estateId: 'EJIP' }
  const rows = [{ ...row, districtCode: null, country: 'JP' }]
  const kept = await keepCompanies({ ...operator, actor: { kind: 'system', job: 'uji' } }, { source: 'uji', rows })
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
})

describe('the form', () => {
  test.each(REPORT_LANGUAGES)('opens in %s with the rules, the next steps and nothing kept', async (language) => {
    const { data } = await ask(form.loader, `/lapor/perusahaan?bahasa=${language}`)
    expect(data).toMatchObject({ language, view: { language, keptUntil: null, register: null, companies: null } })
    expect(JSON.stringify(data)).toContain('Perda Kab. Bekasi 4/2016')
    expect(cookies.header()).toBe('')
  })

  test('that is not complete keeps every word, says what is missing, and sends nothing', async () => {
    const before = await db().complaint.count()
    const answer = await post({ kinds: [], handOver: ['BELUM', 'SATGAS_PREMANISME'], fields: { jatah: 'banyak' } })
    expect(answer).toMatchObject({
      status: 422,
      data: { view: { typed: { jatah: 'banyak' } } },
    })
    expect(Object.keys(answer.data.errors ?? {})).toEqual(['jenis', 'jatah', 'serah'])
    expect((await ask(form.loader, FORM)).data.view?.typed).toMatchObject({ siapa: 'Forum Karya Rekaan' })
    expect(await ask(review.loader, REVIEW)).toMatchObject({ status: 302, to: FORM })
    expect(await ask(review.action, REVIEW, fieldsOf({ benar: 'YA' }))).toMatchObject({ status: 303, to: FORM })
    expect(await db().complaint.count()).toBe(before)
  })

  test('changes its language without losing a word, and leaves nothing behind where nothing was written', async () => {
    const blank = fieldsOf({ aksi: 'bahasa-ko', mode: 'RAHASIA', jam: 'ANY' })
    expect(await ask(form.action, FORM, blank)).toMatchObject({ status: 303, to: '/lapor/perusahaan?bahasa=ko' })
    expect(cookies.header()).toBe('')
    expect(await post({}, 'bahasa-zh')).toMatchObject({ status: 303, to: '/lapor/perusahaan?bahasa=zh' })
    const { data } = await ask(form.loader, '/lapor/perusahaan?bahasa=zh')
    expect(data).toMatchObject({ language: 'zh', view: { typed: aCompanyDraft().fields, kinds: ['B1', 'B5'] } })
  })

  test('says what the register knows of who made the demand, or the neutral sentence', async () => {
    expect(await post({ fields: { siapa: 'pelita rekaan' } }, 'cocokkan')).toMatchObject({ to: `${FORM}#siapa` })
    const known = await ask(form.loader, FORM)
    expect(known.data.view?.['register']).toMatchObject({
      hits: [{ name: 'LPK Pelita Rekaan', status: { lang: 'en' } }],
    })
    await post({ fields: { siapa: 'Qwxyz Vbnmk' } }, 'cocokkan')
    const unknown = await ask(form.loader, FORM)
    expect(unknown.data.view?.['register']).toMatchObject({ hits: [] })
    expect(JSON.stringify(unknown.data.view?.['register'])).toContain('違反しているという意味ではありません')
  })

  test('forgets what was chosen for another name', async () => {
    await post({ fields: { perusahaanRef: 'TIDAK_ADA', siapaNo: 'LBG-000001' } }, 'simpan')
    await post({ fields: { perusahaanRef: 'TIDAK_ADA', siapaNo: 'LBG-000001' } }, 'simpan')
    const same = (await ask(form.loader, FORM)).data.view?.typed
    expect(same).toMatchObject({ perusahaanRef: 'TIDAK_ADA', siapaNo: 'LBG-000001' })
    const others = { perusahaan: 'PT Lain', siapa: 'Forum Lain', perusahaanRef: 'TIDAK_ADA', siapaNo: 'LBG-000001' }
    await post({ fields: others }, 'simpan')
    const other = (await ask(form.loader, FORM)).data.view?.typed
    expect(other).toMatchObject({ perusahaan: 'PT Lain', perusahaanRef: '', siapaNo: '' })
  })

  test('finds the company in the list by name or NIB', async () => {
    await post({ fields: { perusahaan: '1234567890123' } }, 'cari')
    expect((await ask(form.loader, FORM)).data.view?.['companies']).toMatchObject([
      { name: 'PT Seimitsu Fiktif Indonesia' },
    ])
    await post({ fields: { perusahaan: 'PT Tidak Terdaftar' } }, 'cari')
    expect((await ask(form.loader, FORM)).data.view?.['companies']).toEqual([])
  })

  test('keeps evidence under a name that tells nothing, takes it away again, and says what it cannot keep', async () => {
    const photo = await aPhoto(40, 40)
    const wrong = await post({}, 'simpan', [
      ['surat-untuk-tanaka.jpg', photo],
      ['program.exe', Buffer.from('MZ bukan gambar')],
    ])
    expect(wrong).toMatchObject({ status: 422, data: { view: { evidence: [{ name: 'surat-untuk-tanaka.jpg' }] } } })
    expect(wrong.data.errors?.['berkas']).toContain('program.exe')
    const file = await db().storedFile.findFirstOrThrow({ orderBy: { uploadedAt: 'desc' } })
    expect(file.name).not.toContain('tanaka')
    await post({}, `lepas-${file.id}`)
    expect((await ask(form.loader, FORM)).data.view?.evidence).toEqual([])
  })

  test('is destroyed by its button and by leaving, but not by a link of another site', async () => {
    await post({}, 'simpan')
    await ask(leave.loader, '/lapor/perusahaan/keluar', { site: 'cross-site' })
    expect(await db().complaintDraft.count({ where: { form: 'PERUSAHAAN' } })).toBeGreaterThan(0)
    await db().complaintDraft.deleteMany()
    await post({}, 'simpan')
    const left = await ask(leave.loader, '/lapor/perusahaan/keluar', { site: 'same-origin' })
    expect(left.to).toMatch(/^https:\/\/(?!127)/)
    expect(await db().complaintDraft.count()).toBe(0)
    await post({}, 'simpan')
    expect(await post({}, 'hapus')).toMatchObject({ status: 303, to: FORM })
    expect(await db().complaintDraft.count()).toBe(0)
    expect(cookies.header()).toBe('')
  })
})

describe('before sending', () => {
  test('marks what could tell who writes, offers the hand-over, and names who handles it', async () => {
    await post({ fields: { cerita: '人事部の田中さんへ。PT Seimitsu Fiktif Indonesia' } })
    const view = (await ask(review.loader, REVIEW)).data.view
    expect(view).toMatchObject({
      ...{ isDanger: false, isHandOverOpen: true, isCompanyUnchosen: true, lawful: null },
      texts: [{ passages: [{ why: 'POSITION' }, { why: 'NAME' }, { why: 'COMPANY' }] }, {}],
      handledBy: { lead: { text: 'Manpower Office (Dinas Ketenagakerjaan)' } },
    })
    expect(JSON.stringify(view?.['handledBy'])).toContain(
      'Bakesbangpol'.length ? 'Badan Kesatuan Bangsa dan Politik' : '',
    )
  })

  test('a strike notice of a registered union is told to be handled elsewhere, and is received all the same', async () => {
    await post({ kinds: ['B4'], fields: { sah: 'LAWFUL_STRIKE_OR_RALLY' } })
    const view = (await ask(review.loader, REVIEW)).data.view
    expect(JSON.stringify(view?.['lawful'])).toContain('UU 21/2000; UU 9/1998')
    expect(view).toMatchObject({ isDanger: true })
    expect(await send()).toMatchObject({ status: 303, to: SENT })
  })

  test('nothing is sent before the sender says it is true', async () => {
    await post()
    expect(await ask(review.action, REVIEW, fieldsOf({}))).toMatchObject({ status: 422, data: { at: 'benar' } })
  })
})

describe('sending (scenario 3)', () => {
  test('seals the company apart from the report, and neither stands in a column', async () => {
    await post({ handOver: ['SATGAS_PREMANISME', 'POLRES_METRO_BEKASI'] })
    const [{ ref } = { ref: '' }] = await db().company.findMany()
    expect(await ask(review.action, REVIEW, fieldsOf({ benar: 'YA', perusahaanRef: ref }))).toMatchObject({ to: SENT })
    const row = await lastReport()
    expect(row).toMatchObject({
      ...{ channel: 'COMPANY_FORM', mode: 'RAHASIA', reporterKind: 'COMPANY', language: 'ja', severity: 3 },
      ...{ leadKind: 'B1', kinds: ['B1', 'B5'], districtCode: null },
    })
    const content = await opened(row.contentKey, row.contentSealed, contentSubject(ComplaintNo.parse(row.no)))
    expect(content).toContain('EJIP')
    expect(content).not.toContain('Seimitsu')
    expect(await opened(row.identityKey, row.identitySealed, identitySubject(ComplaintNo.parse(row.no)))).toContain(ref)
    const clear = JSON.stringify(row, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const word of ['Seimitsu', 'EJIP', 'Forum', 'tanaka', ref]) expect(clear).not.toContain(word)
  })

  test('anonymously keeps no company at all', async () => {
    await post({ fields: { mode: 'ANONIM' } })
    await send()
    expect(await lastReport()).toMatchObject({ mode: 'ANONIM', identityKey: null, reporterHash: null })
  })

  test('twice is one report; its receipt is shown until the code is typed once more, and then never again', async () => {
    await post({ fields: { cerita: 'Surat kedua.' } }, 'periksa', [['bukti.jpg', await aPhoto(40, 40)]])
    await send()
    const count = await db().complaint.count()
    expect(await send()).toMatchObject({ status: 303, to: SENT })
    expect(await post()).toMatchObject({ status: 303, to: SENT })
    expect(await db().complaint.count()).toBe(count)
    const { receipt } = (await ask(sent.loader, SENT)).data
    expect(receipt?.no).toBe((await lastReport()).no)
    expect((await lastReport()).evidenceLevel).toBe('DOKUMEN')
    expect((await ask(pdf.loader, '/lapor/perusahaan/tanda-terima')).response?.headers.get('content-type')).toBe(
      'application/pdf',
    )
    expect(await ask(sent.action, SENT, fieldsOf({ kode: 'AAAA-BBBB' }))).toMatchObject({ status: 422 })
    const retyped = fieldsOf({ kode: (receipt?.secret ?? '').toLowerCase().replaceAll('-', ' ') })
    expect(await ask(sent.action, SENT, retyped)).toMatchObject({ status: 303, to: '/lacak?bahasa=en' })
    expect((await ask(sent.loader, SENT)).data.receipt).toBeNull()
    expect((await ask(pdf.loader, '/lapor/perusahaan/tanda-terima')).status).toBe(302)
    expect(cookies.header()).toBe('')
  })
})

async function opened(key: string | null, sealed: Uint8Array | null, subject: string): Promise<string> {
  const seal = key === null ? undefined : await recordSeal(RecordKey.parse(key))
  if (!seal || !sealed) throw new Error('Nothing is sealed.')
  return openSealedRecord(sealed, subject, seal)
}
