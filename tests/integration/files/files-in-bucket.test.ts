import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Context } from '#app/domain/access/actor.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { FileId, StoredFile } from '#app/domain/files/file.ts'
import { fill } from '#app/i18n/language.ts'
import { fileMessages } from '#app/i18n/files/messages.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { countParts } from '#app/repositories/stored-objects.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { loader as fileRoute } from '#app/routes/files/file.ts'
import { checkFiles } from '#app/use-cases/check-files.server.ts'
import { destroyFile } from '#app/use-cases/destroy-file.server.ts'
import { keepUploads } from '#app/use-cases/keep-uploads.server.ts'
import { moveFiles } from '#app/use-cases/move-files.server.ts'
import { readOriginal, unsealOriginal } from '#app/use-cases/open-original.server.ts'
import { readFilePage } from '#app/use-cases/read-file-page.server.ts'
import type { FileToSend } from '#app/use-cases/open-part.server.ts'
import { readFile } from '#app/use-cases/read-file.server.ts'
import { storeUploads } from '#app/use-cases/store-uploads.server.ts'
import { sweepUploads } from '#app/use-cases/sweep-uploads.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aPhoto, aTalkativePdf, anUpload } from '#tests/factories/uploads.ts'
import { startObjectServer, type ObjectServer } from '#tests/fakes/object-server.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-bucket-')
const server: ObjectServer = await startObjectServer()
process.env['S3_URL'] = server.url

const by = (actor: Context['actor'], day = '2026-03-02'): Context => ({ actor, requestId: 'r-1', ...on(day) })
const officer = by(aStaffActor())
const job = by({ kind: 'system', job: 'sweep-uploads' })

afterAll(async () => {
  await server.stop()
})
beforeEach(() => {
  server.trouble({ kind: 'good' })
  server.asked.length = 0
})

describe('with a bucket', () => {
  let pdf: StoredFile
  beforeAll(async () => {
    pdf = await storedOne('surat.pdf', await aTalkativePdf(), 'evidence:ev-000001-01')
  })

  test('nothing of a file lies in the database, and nothing readable in the bucket', async () => {
    expect(await db().fileChunk.count()).toBe(0)
    const parts = await db().filePart.findMany({ where: { fileId: pdf.id }, orderBy: { part: 'asc' } })
    expect(parts.map(({ part, object }) => [part, typeof object])).toEqual([
      ['clean', 'string'],
      ['original', 'string'],
    ])
  })

  test('the copy, its pages and the original come back', async () => {
    expect((await bytesOf(await readFile(officer, pdf.id))).subarray(0, 5).toString()).toBe('%PDF-')
    const page = await bytesOf(await readFilePage(officer, pdf.id, 1))
    expect(page.subarray(8, 12).toString()).toBe('WEBP')
    expect(await bytesOf(await readFilePage(officer, pdf.id, 1))).toEqual(page)
    await unsealOriginal(officer, pdf.id, 'Mencocokkan tanda tangan dengan penerbit.')
    const original = await bytesOf(await readOriginal(officer, pdf.id))
    expect(createHash('sha256').update(original).digest('hex')).toBe(pdf.sha256)
    expect(await db().fileChunk.count()).toBe(0)
  })

  test('an upload while the bucket is busy waits and is kept', async () => {
    server.trouble({ kind: 'slow-down', times: 2 })
    const photo = await storedOne('foto.jpg', await aPhoto(60, 40), 'visit:knj-1')
    expect(codeOf(await readFile(officer, photo.id))).toBe('ok')
  })
})

describe('a bucket that is out of reach', () => {
  let photo: StoredFile
  let cookie: string
  beforeAll(async () => {
    photo = await storedOne('foto.jpg', await aPhoto(60, 40), 'evidence:ev-000001-01')
    const staff = { kind: 'STAFF', unitId: 'DISNAKER', roles: ['VERIFIER'] } as const
    await inTransaction(async (tx) =>
      addAccount(tx, { ...staff, roles: [...staff.roles], id: 'verif', email: 'v@x.example', name: 'V' }),
    )
    cookie = await signInAs('verif')
  })

  test('takes no file, says so of each by name, and loses none that came before', async () => {
    const before = await keepUploads(officer, { files: [await anUpload('a.jpg', await aPhoto(20, 20))], keptIds: [] })
    const ids = before.ok ? before.value.kept.map(({ id }) => id) : []
    server.trouble({ kind: 'down', times: 'always' })
    const files = [await anUpload('b.jpg', await aPhoto(20, 20))]
    const kept = await keepUploads(officer, { files, keptIds: ids })
    expect(kept).toMatchObject({
      ok: true,
      value: { kept: [{ name: 'a.jpg' }], refused: [{ code: 'no-place', name: 'b.jpg' }] },
    })
    for (const language of ['id', 'en'] as const) {
      expect(fill(fileMessages(language).refusals['no-place'], { nama: 'b.jpg' })).toMatch(/^b\.jpg: /)
    }
  })

  test('does not open what was offered: a sentence, and a picture of it within a page', async () => {
    server.trouble({ kind: 'down', times: 'always' })
    expect(await readFile(officer, photo.id)).toMatchObject({ ok: false, refusal: { code: 'out-of-reach' } })
    const plain = await ask(photo.id, cookie)
    expect([plain.status, await plain.text()]).toEqual([503, `${fileMessages('id').answers[503]}\n`])
    const framed = await ask(photo.id, cookie, { 'sec-fetch-dest': 'image' })
    expect([framed.status, framed.headers.get('content-type')]).toEqual([503, 'image/svg+xml'])
    expect(await framed.text()).toContain('belum terjangkau')
    await new Promise((resolve) => setTimeout(resolve, 5_500)) // until it is tried again
  })

  test('an object that is gone is told apart from a bucket that is', async () => {
    const lost = await storedOne('hilang.jpg', await aPhoto(30, 30), 'visit:knj-2')
    await db().filePart.updateMany({ where: { fileId: lost.id }, data: { object: await anEmptyObject() } })
    expect(await readFile(officer, lost.id)).toMatchObject({ ok: false, refusal: { code: 'lost', fault: 'MISSING' } })
    const answer = await ask(lost.id, cookie)
    expect([answer.status, await answer.text()]).toEqual([502, `${fileMessages('id').answers[502]}\n`])
    const checked = await checkFiles(job, { deep: false })
    expect(checked).toMatchObject({ ok: true, value: { bad: [{ fileId: lost.id }, { fileId: lost.id }] } })
    await destroyFile(job, lost.id)
  })
})

describe('objects of no file', () => {
  test('of an upload that was rolled back, and of a file destroyed, are swept after a day', async () => {
    await sweepUploads(by(job.actor, '2026-03-30'))
    const gone = await storedOne('a.jpg', await aPhoto(20, 20), 'visit:knj-3')
    const target = { subject: 'visit:knj-4' as FileSubject, agencyNo: 'LBG-999999' as never }
    const files = [await anUpload('b.jpg', await aPhoto(20, 20))]
    await expect(storeUploads(by({ kind: 'operator', name: 'uji' }), files, target)).resolves.toMatchObject({
      ok: false,
    })
    await expect(storeUploads(officer, [await anUpload('c.jpg', await aPhoto(20, 20))], target)).rejects.toThrow(
      'LBG-999999',
    )
    await destroyFile(job, gone.id)
    expect((await countParts()).leftObjects).toBe(4)
    expect(await sweepUploads(job)).toMatchObject({ ok: true, value: { objects: 0 } })
    server.asked.length = 0
    expect(await sweepUploads(by(job.actor, '2026-03-04'))).toMatchObject({ ok: true, value: { objects: 4 } })
    expect(server.asked.filter((line) => line.startsWith('DELETE')).length).toBe(4)
    expect((await countParts()).leftObjects).toBe(0)
  })
})

describe('moving', () => {
  test('is for the machine only', async () => {
    expect(codeOf(await moveFiles(officer, { to: 'database' }))).toBe('not-allowed')
    expect(codeOf(await checkFiles(officer, { deep: false }))).toBe('not-allowed')
  })

  test('to the database and back leaves every byte as it was, and the ledger knows', async () => {
    const photo = await storedOne('pindah.jpg', await aPhoto(400, 300), 'visit:knj-5')
    const before = await bytesOf(await readFile(officer, photo.id))
    const { inObjects } = await countParts()
    expect(await moveFiles(job, { to: 'database' })).toEqual({ ok: true, value: { moved: inObjects } })
    expect(await countParts()).toMatchObject({ inDatabase: inObjects, inObjects: 0 })
    server.trouble({ kind: 'down', times: 'always' })
    expect(await bytesOf(await readFile(officer, photo.id))).toEqual(before)
    server.trouble({ kind: 'good' })
    expect(await moveFiles(job, { to: 'objects' })).toEqual({ ok: true, value: { moved: inObjects } })
    expect(await countParts()).toMatchObject({ inDatabase: 0, inObjects })
    expect(await bytesOf(await readFile(officer, photo.id))).toEqual(before)
    expect(await checkFiles(job, { deep: true })).toMatchObject({ ok: true, value: { bad: [] } })
    expect(await db().fileChunk.count()).toBe(0)
    const [acts] = await db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from guard.ledger where act = 'file-parts-moved'`
    expect(acts?.count).toBe(2)
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })

  test('stops when the bucket goes, keeps what is moved, and goes on at the next run', async () => {
    const { inObjects } = await countParts()
    server.trouble({ kind: 'cut', afterBytes: 1, times: 'always' })
    const stopped = await moveFiles(job, { to: 'database' })
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'out-of-reach' } })
    expect((await countParts()).inObjects).toBe(inObjects)
    server.trouble({ kind: 'good' })
    await new Promise((resolve) => setTimeout(resolve, 5_500))
    expect(await moveFiles(job, { to: 'database' })).toMatchObject({ ok: true, value: { moved: inObjects } })
  }, 60_000)
})

async function storedOne(name: string, bytes: Uint8Array, subject: FileSubject): Promise<StoredFile> {
  const result = await storeUploads(officer, [await anUpload(name, bytes)], { subject, agencyNo: null })
  if (!result.ok) throw new Error(result.refusal.code)
  const [file] = result.value.stored
  if (!file) throw new Error(JSON.stringify(result.value.refused))
  return file
}

/** An object that the database knows of and the bucket does not. */
async function anEmptyObject(): Promise<string> {
  const key = `berkas/00/${'0'.repeat(64)}.00000000`
  await db().storedObject.create({ data: { key, size: 1, begunAt: new Date(officer.now) } })
  return key
}

async function ask(id: FileId, cookie: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://127.0.0.1/berkas/${id}`, { headers: { cookie, ...headers } })
  const args = { request, params: { id }, context: {} } as unknown as LoaderFunctionArgs
  try {
    return await fileRoute(args)
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

async function bytesOf(result: { ok: true; value: FileToSend } | { ok: false; refusal: { code: string } }) {
  if (!result.ok) throw new Error(result.refusal.code)
  const chunks: Uint8Array[] = []
  for await (const chunk of result.value.bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function codeOf(result: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return result.ok ? 'ok' : result.refusal.code
}
