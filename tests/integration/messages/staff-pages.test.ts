import { beforeAll, describe, expect, test } from 'vitest'
import { bintangAndai, must } from './bintang-andai.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { day } from '#tests/factories/agency-record.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { addNotices, countUnreadNotices } from '#app/repositories/notices.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { action as answer, loader as reminder } from '#app/routes/staff/reminder.tsx'
import { action as readAll, loader as noticesPage } from '#app/routes/staff/notices.tsx'
import { action as send, loader as bare } from '#app/routes/staff/send-reminders.tsx'
import { loader as radar } from '#app/routes/staff/warnings.tsx'
import { rebuildStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { warnOfExpiry } from '#app/use-cases/warn-of-expiry.server.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

type Handler = (args: Parameters<typeof radar>[0]) => unknown
let no: AgencyNo
const cookies = { verifier: '', auditor: '' }

async function call(
  handler: Handler,
  path: string,
  given: { form?: string; params?: Record<string, string>; who?: keyof typeof cookies } = {},
): Promise<{ status: number; location: string | null; body: Record<string, unknown> }> {
  const { form, params = {}, who = 'verifier' } = given
  const headers = { cookie: cookies[who] }
  const init = form === undefined ? { headers } : { method: 'POST', headers, body: new URLSearchParams(form) }
  const asked = { request: new Request(`http://127.0.0.1:3000${path}`, init), params, context: {} }
  const said: unknown = await Promise.resolve()
    .then(() => handler(asked))
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
  if (said instanceof Response) return { status: said.status, location: said.headers.get('location'), body: {} }
  const { data, init: sent } = said as { data: Record<string, unknown>; init?: { status?: number } }
  return { status: sent?.status ?? 200, location: null, body: data }
}

beforeAll(async () => {
  no = await bintangAndai({ email: 'lpk@contoh.example', until: day('2026-12-10') })
  await rebuildStatusIndex(systemContext('test'))
  await must(warnOfExpiry(systemContext('test')))
  const staff = { kind: 'STAFF', unitId: 'DISNAKER' } as const
  for (const [id, role] of [
    ['verifier', 'VERIFIER'],
    ['auditor', 'AUDITOR'],
  ] as const) {
    const account = { id, name: id, email: `${id}@uji.example`, personKey: id, roles: [role], ...staff }
    await inTransaction((tx) => addAccount(tx, account))
    cookies[id] = await signInAs(id)
  }
}, 60_000)

describe('/petugas/peringatan', () => {
  test('shows documents by day, with a box only for those who may remind', async () => {
    const { body } = await call(radar, '/petugas/peringatan?ambang=30')
    expect(body).toMatchObject({
      maySend: true,
      counts: { 30: 1, 7: 0 },
      rows: [{ no, until: '10 Desember 2026', left: 'sisa 16 hari', requirements: 'LPK-03', answer: 'Belum ada' }],
    })
    expect((await call(radar, '/petugas/peringatan', { who: 'auditor' })).body).toMatchObject({ maySend: false })
    expect((await call(radar, '/petugas/peringatan?ambang=x&hal=abc&jenis=%27')).status).toBe(200)
  })

  test('speaks English too', async () => {
    const { body } = await call(radar, '/petugas/peringatan?bahasa=en')
    expect(body).toMatchObject({ rows: [{ left: '16 days left', until: '10 December 2026' }] })
  })
})

describe('/petugas/peringatan/kirim', () => {
  const path = '/petugas/peringatan/kirim'
  test.each([
    ['', 'Pilih sedikitnya satu lembaga.'],
    ['lembaga=x&langkah=kirim', 'Pilih sedikitnya satu lembaga.'],
  ])('%j is told in a sentence', async (form, wrong) => {
    expect(await call(send, path, { form })).toMatchObject({ status: 422, body: { wrong } })
  })

  test('is a preview first, then sends, and is then refused for the day', async () => {
    expect(await call(bare, path)).toMatchObject({ status: 303, location: '/petugas/peringatan' })
    expect(await call(send, path, { form: `lembaga=${no}`, who: 'auditor' })).toMatchObject({ status: 403 })
    const preview = await call(send, path, { form: `lembaga=${no}&lembaga=LBG-999999` })
    expect(preview.body).toMatchObject({
      rows: [
        { no, refusal: null, addresses: 1 },
        { no: 'LBG-999999', refusal: 'Tidak ada lembaga dengan nomor ini.' },
      ],
    })
    expect(await db().letter.count()).toBe(0)
    const form = `lembaga=${no}&langkah=kirim`
    expect(await call(send, path, { form })).toMatchObject({ status: 303, location: '/petugas/peringatan?terkirim=1' })
    const again = await call(send, path, { form })
    expect(again).toMatchObject({ status: 200, body: { rows: [{ refusal: 'Sudah diingatkan hari ini.' }] } })
    expect(await db().letter.count()).toBe(1)
  })
})

describe('/petugas/peringatan/:kode', () => {
  const code = async () => (await db().reminder.findFirstOrThrow()).letterCode

  test('takes an answer once, keeps what was typed, and is 404 for another code', async () => {
    const params = { kode: await code() }
    const path = `/petugas/peringatan/${params.kode}`
    expect(await call(reminder, path, { params: { kode: 'x' } })).toMatchObject({ status: 404 })
    expect(await call(answer, path, { params, form: 'jawaban=ya' })).toMatchObject({
      status: 422,
      body: { typed: 'ya' },
    })
    expect(await call(answer, path, { params, form: 'jawaban=x', who: 'auditor' })).toMatchObject({ status: 403 })
    const form = 'jawaban=Akan+diunggah+besok.'
    expect(await call(answer, path, { params, form })).toMatchObject({ status: 303, location: path })
    expect((await call(reminder, path, { params })).body).toMatchObject({
      told: { no, answer: 'Akan diunggah besok.', answeredOn: '24 November 2026' },
      mayAnswer: false,
    })
    expect(await call(answer, path, { params, form })).toMatchObject({ status: 422 })
  })
})

test('/petugas/pemberitahuan shows what an account was told, and marks it as read', async () => {
  const lapse = { agency: { no, name: 'LPK Bintang Andai' }, evidenceKind: 'NIB', until: day('2026-12-10') }
  const facts = { kind: 'DOCUMENT_LAPSES' as const, ...lapse, programmes: ['Las SMAW'] }
  const notice = { accountId: 'verifier', facts, onceFor: 'x' }
  await inTransaction((tx) => addNotices(tx, [notice, notice], now()))
  const { body } = await call(noticesPage, '/petugas/pemberitahuan')
  expect(body['rows']).toMatchObject([{ isRead: false, href: `/lembaga-saya/${no}` }])
  expect(JSON.stringify(body['rows'])).toContain('berlaku sampai 10 Desember 2026 (program: Las SMAW)')
  expect(await call(readAll, '/petugas/pemberitahuan', { form: '' })).toMatchObject({ status: 303 })
  expect(await countUnreadNotices('verifier')).toBe(0)
})
