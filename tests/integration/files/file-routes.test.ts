import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { loader as file } from '#app/routes/files/file.ts'
import { loader as filePage } from '#app/routes/files/file-page.ts'
import { action as unseal, loader as original } from '#app/routes/files/original.tsx'
import { loader as originalFile } from '#app/routes/files/original-file.ts'
import { destroyFile } from '#app/use-cases/destroy-file.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { storeUploads } from '#app/use-cases/store-uploads.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'
import { aPhoto, aTalkativePdf, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-file-routes-')

let officer: string
let auditor: string
let agencyUser: string
let pdf: StoredFile
let photo: StoredFile

beforeAll(async () => {
  const context = systemContext('test')
  await inTransaction(async (tx) => {
    const staff = { kind: 'STAFF', unitId: 'DISNAKER' } as const
    await addAccount(tx, { ...staff, id: 'verif', email: 'v@x.example', name: 'V', roles: ['VERIFIER'] })
    await addAccount(tx, { ...staff, id: 'audit', email: 'a@x.example', name: 'A', roles: ['AUDITOR'] })
    await addAccount(tx, { kind: 'AGENCY', id: 'lain', email: 'l@x.example', name: 'L', roles: [], unitId: null })
  })
  ;[officer, auditor, agencyUser] = await Promise.all([signInAs('verif'), signInAs('audit'), signInAs('lain')])
  const registered = await registerAgency(context, aNewAgency())
  if (!registered.ok) throw new Error('No agency.')
  const by: Context = { ...context, actor: aStaffActor() }
  ;[pdf, photo] = (await stored(by, registered.value.no)) as [StoredFile, StoredFile]
})

describe('a file', () => {
  test('is not for strangers: they are led to sign in and come back', async () => {
    const answer = await ask(file, { id: photo.id })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/masuk?kembali=%2Fberkas%2F${photo.id}`])
  })

  test('that is a picture is shown, and may do nothing', async () => {
    const answer = await ask(file, { id: photo.id, cookie: officer })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': "inline; filename*=UTF-8''foto%20d%C3%A9pan.jpg",
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength)
  })

  test('that is a PDF is saved, never shown', async () => {
    const answer = await ask(file, { id: pdf.id, cookie: officer })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    const page = await ask(filePage, { id: pdf.id, n: '1', cookie: officer })
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  test.each<[string, () => Parameters<typeof ask>[1], typeof file, number]>([
    ['of another agency', () => ({ id: pdf.id, cookie: agencyUser }), file, 404],
    ['of another agency, page by page', () => ({ id: pdf.id, n: '1', cookie: agencyUser }), filePage, 404],
    ['that is none', () => ({ id: 'x', cookie: officer }), file, 404],
    ['whose page is none', () => ({ id: pdf.id, n: 'x', cookie: officer }), filePage, 404],
    ['whose page is beyond its end', () => ({ id: pdf.id, n: '9', cookie: officer }), filePage, 404],
    ['as sent, for an auditor', () => ({ id: pdf.id, cookie: auditor }), originalFile, 403],
    ['as sent, for an agency', () => ({ id: pdf.id, cookie: agencyUser }), originalFile, 403],
    ['as sent, without a reason', () => ({ id: pdf.id, cookie: officer }), originalFile, 409],
  ])('%s is answered in a sentence', async (...[, given, route, status]) => {
    const answer = await ask(route, given())
    expect(answer.status).toBe(status)
  })

  test('that was destroyed is said to be', async () => {
    const [gone] = (await stored({ ...systemContext('x'), actor: aStaffActor() }, null)) as [StoredFile]
    await destroyFile(systemContext('sweep-uploads'), gone.id)
    expect((await ask(file, { id: gone.id, cookie: officer })).status).toBe(410)
  })
})

describe('the sealed original', () => {
  test('without a reason the form comes back as it was typed', async () => {
    const answer = await post({ alasan: 'ingin' })
    expect(answer).toMatchObject({
      status: 422,
      body: { reason: 'ingin', error: { reason: 'Tulis alasan membuka, 10 sampai 500 huruf.' } },
    })
  })

  test('with one it is open to this officer, and saved as it was sent', async () => {
    expect(await post({ alasan: 'Mencocokkan tanda tangan.' })).toMatchObject({ status: 303 })
    const answer = await ask(originalFile, { id: pdf.id, cookie: officer })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await answer.arrayBuffer()).byteLength).toBe(pdf.size)
  })

  test('is not on a page for others', async () => {
    expect((await ask(original, { id: pdf.id, cookie: auditor })).status).toBe(403)
    expect((await ask(original, { id: 'x', cookie: officer })).status).toBe(404)
  })
})

type Asked = { id: string; n?: string; cookie?: string }
type Loader = (args: LoaderFunctionArgs) => Promise<unknown>

async function ask(loader: Loader, { cookie, ...params }: Asked): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/berkas/${params.id}`, { headers: cookie ? { cookie } : {} })
  try {
    const answer = await loader({ request, params, context: {} })
    return answer instanceof Response ? answer : new Response(null)
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

async function post(fields: Record<string, string>): Promise<{ status: number | undefined; body: unknown }> {
  const body = new URLSearchParams(fields)
  const request = new Request('http://127.0.0.1:3000/berkas/x/asli', {
    method: 'POST',
    headers: { cookie: officer },
    body,
  })
  const answer: unknown = await unseal({ request, params: { id: pdf.id }, context: {} })
  if (answer instanceof Response) return { status: answer.status, body: null }
  const { init, data } = answer as { init: ResponseInit; data: unknown }
  return { status: init.status, body: data }
}

async function stored(context: Context, agencyNo: AgencyNo | null): Promise<StoredFile[]> {
  const files = [
    await anUpload('surat.pdf', await aTalkativePdf(1)),
    await anUpload('foto dépan.jpg', await aPhoto(40, 30)),
  ]
  const result = await storeUploads(context, files, { subject: 'evidence:ev-000001-01', agencyNo })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.stored
}
