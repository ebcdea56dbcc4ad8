import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { action as confirm, loader as confirmPage } from '#app/routes/public/follow-confirm.tsx'
import { action as leave, loader as leavePage } from '#app/routes/public/follow-leave.tsx'
import { action as follow, loader as followPage } from '#app/routes/public/follow.tsx'
import { action as hook, loader as hookPage } from '#app/routes/public/webhook.tsx'
import { leaveToken } from '#app/use-cases/follow-tokens.server.ts'
import { addressHashOf, unsealMail } from '#app/use-cases/post-mails.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'

process.env['SMTP_URL'] = 'smtp://127.0.0.1:9'

let no: AgencyNo
let agencyId = 0

type Handler = (args: Parameters<typeof followPage>[0]) => unknown
type Answer = { status: number; location: string | null; body: Record<string, unknown> }

/** Calls a route as the framework does; what it throws is an answer too. */
async function call(handler: Handler, path: string, given: { form?: string; params?: object } = {}): Promise<Answer> {
  const { form, params = {} } = given
  const init = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
  const request = new Request(`http://cek.example${path}`, init)
  const answer: unknown = await Promise.resolve()
    .then(() => handler({ request, params: { ...params }, context: {} }))
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location'), body: {} }
  }
  const { data, init: sent } = answer as { data: Record<string, unknown>; init?: { status?: number } }
  return { status: sent?.status ?? 200, location: null, body: data }
}
const page = () => `/lembaga/${no}/ikuti`
const post = (form: string) => call(follow, page(), { form, params: { no } })

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  const registered = await registerAgency(systemContext('test'), form)
  if (!registered.ok) throw new Error('refused')
  no = registered.value.no
  agencyId = (await db().agency.findUniqueOrThrow({ where: { no }, select: { id: true } })).id
})

beforeEach(async () => {
  await db().outboxMessage.deleteMany()
  await db().follow.deleteMany()
  await db().webhook.deleteMany()
})

describe('the form to follow', () => {
  test('is there for an agency on record, and not for another', async () => {
    expect(await call(followPage, page(), { params: { no } })).toMatchObject({ status: 200, body: { mailIsOn: true } })
    expect(await call(followPage, '/x', { params: { no: 'LBG-999999' } })).toMatchObject({ status: 404 })
    expect(await call(followPage, '/x', { params: { no: 'x' } })).toMatchObject({ status: 404 })
  })

  test.each([
    ['cara=mail&surel=', '', 'Isi alamat surel.'],
    ['cara=mail&surel=bukan', 'bukan', 'Ini bukan alamat surel.'],
    ['cara=hook&alamat=http%3A%2F%2Fx.example%2F', 'http://x.example/', 'Alamat harus diawali https://'],
    ['cara=hook&alamat=https%3A%2F%2F10.0.0.1%2F', 'https://10.0.0.1/', 'Alamat harus nama tempat'],
    ['', '', 'Isi alamat surel.'],
  ])('%s is told in a sentence, and the text is kept', async (...[form, typed, wrong]) => {
    const answer = await post(form)
    expect(answer).toMatchObject({ status: 422, body: { typed } })
    expect(answer.body['wrong']).toContain(wrong)
    expect(await db().outboxMessage.count()).toBe(0)
  })

  test('leads through confirming to leaving', async () => {
    expect(await post('cara=mail&surel=warga%40contoh.example')).toMatchObject({
      status: 303,
      location: `${page()}?status=dikirim`,
    })
    const row = await db().outboxMessage.findFirstOrThrow()
    const { facts } = unsealMail(row.sealed, row.ref)
    const link = `/ikuti/konfirmasi?kode=${facts.kind === 'FOLLOW_ASKED' ? facts.token : ''}`
    expect(await call(confirmPage, link)).toMatchObject({ status: 200, body: { found: { follows: false } } })
    expect(await call(confirm, link, { form: '' })).toMatchObject({ status: 303, location: link })
    expect(await call(confirmPage, link)).toMatchObject({ body: { found: { follows: true } } })

    const out = leaveToken({ agencyId, addressHash: addressHashOf('warga@contoh.example') })
    expect(await call(leavePage, `/ikuti/berhenti?kode=${out}`)).toMatchObject({ status: 200, body: { good: true } })
    const oneClick = await call(leave, `/ikuti/berhenti?kode=${out}`, { form: 'List-Unsubscribe=One-Click' })
    expect(oneClick).toEqual({ status: 200, location: null, body: { left: true } })
    expect(await db().follow.findMany()).toMatchObject([{ state: 'LEFT', addressHash: null }])
  })

  test.each([
    ['/ikuti/konfirmasi?kode=x', confirmPage],
    ['/ikuti/konfirmasi', confirmPage],
    ['/ikuti/berhenti?kode=1.2.3', leavePage],
  ])('%s says that the link is not good', async (path, handler) => {
    expect(await call(handler, path)).toMatchObject({ status: 404 })
  })
})

describe('the page of a webhook', () => {
  const open = async () => {
    const { location } = await post('cara=hook&alamat=https%3A%2F%2Fpenerima.example%2Fkait')
    return location?.split('/').at(-1) ?? ''
  }

  test('is reached by its address only', async () => {
    const token = await open()
    const found = await call(hookPage, `/ikuti/kait/${token}`, { params: { token } })
    expect(found).toMatchObject({
      status: 200,
      body: { page: { url: 'https://penerima.example/kait', state: 'ASKED' } },
    })
    expect(await call(hookPage, '/x', { params: { token: 'x' } })).toMatchObject({ status: 404 })
  })

  test.each([
    ['tindakan=ulang&pengiriman=x', 422],
    ['tindakan=lain', 404],
    ['', 404],
  ])('answers %j with %i', async (form, status) => {
    const token = await open()
    expect(await call(hook, `/ikuti/kait/${token}`, { form, params: { token } })).toMatchObject({ status })
  })

  test('goes with the webhook', async () => {
    const token = await open()
    const gone = await call(hook, `/ikuti/kait/${token}`, { form: 'tindakan=hapus', params: { token } })
    expect(gone).toMatchObject({ status: 303, location: `/ikuti/kait/${token}?status=hapus` })
    expect(await call(hookPage, `/ikuti/kait/${token}`, { params: { token } })).toMatchObject({ status: 404 })
  })
})
