import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { destroyDataKey, findDataKey, keyStoreFolder, listDataKeys } from '#app/adapters/key-store.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { findFile } from '#app/repositories/files.server.ts'
import { verifyLedger } from '#app/repositories/ledger.server.ts'
import { destroyFile } from '#app/use-cases/destroy-file.server.ts'
import { readOriginal, unsealOriginal } from '#app/use-cases/open-original.server.ts'
import { readFilePage } from '#app/use-cases/read-file-page.server.ts'
import type { FileToSend } from '#app/use-cases/open-part.server.ts'
import { readFile } from '#app/use-cases/read-file.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { storeUploads } from '#app/use-cases/store-uploads.server.ts'
import { sweepUploads } from '#app/use-cases/sweep-uploads.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, instant, on } from '#tests/factories/agency-record.ts'
import { aPhoto, aTalkativePdf, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-files-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-02') })
const officer = by(aStaffActor())
const job = by({ kind: 'system', job: 'sweep-uploads' })

let no: AgencyNo
let other: AgencyNo
let pdf: StoredFile
let photo: StoredFile

beforeAll(async () => {
  const operator = by({ kind: 'operator', name: 'uji' })
  no = await registered(operator, 'LPK Satu')
  other = await registered(operator, 'LPK Dua')
  const files = [await anUpload('Surat "asli".PDF', await aTalkativePdf()), await anUpload('foto.jpg', await aPhoto())]
  ;[pdf, photo] = (await stored(files, 'evidence:ev-000001-01', officer)) as [StoredFile, StoredFile]
})

describe('storing', () => {
  test.each<[string, Actor]>([
    ['the public', { kind: 'public' }],
    ['an auditor', aStaffActor({ roles: ['AUDITOR'] })],
    ['somebody of another agency', anAgencyUser({ agencies: [] })],
    ['a job', { kind: 'system', job: 'x' }],
  ])('is not for %s', async (_, actor) => {
    const upload = await anUpload('a.jpg', await aPhoto(20, 20))
    const result = await storeUploads(by(actor), [upload], { subject: 'evidence:ev-1', agencyNo: no })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })

  test('keeps what is known of a file, by its content', () => {
    expect(pdf).toMatchObject({ name: 'Surat asli.pdf', kind: 'PDF', pages: 2, scan: 'UNSCANNED', agencyNo: no })
    expect(pdf.removed).toEqual(['author', 'scripts', 'attachments', 'form-fields'])
    expect(photo).toMatchObject({ name: 'foto.jpg', kind: 'JPEG', pages: null, removed: ['location', 'device'] })
  })

  test('a refused file does not take the others with it', async () => {
    const files = [await anUpload('a.jpg', await aPhoto(20, 20)), await anUpload('b.pdf', Buffer.from('%PDF-1.7 x'))]
    const result = await storeUploads(officer, files, { subject: 'visit:knj-1', agencyNo: no })
    expect(result).toMatchObject({
      ok: true,
      value: { stored: [{ name: 'a.jpg' }], refused: [{ code: 'broken', name: 'b.pdf' }] },
    })
  })

  test('nothing of it lies readable in the database', async () => {
    const rows = await db().fileChunk.findMany()
    const all = Buffer.concat(rows.map(({ bytes }) => Buffer.from(bytes)))
    for (const word of ['%PDF', 'Budi', 'Ponsel', 'JFIF']) expect(all.includes(word)).toBe(false)
  })

  test('the ledger knows of it by id and hash, not by name', async () => {
    const acts = await db().$queryRaw<{ body: string }[]>`select body from guard.ledger where act = 'file-stored'`
    expect(acts.some(({ body }) => body.includes(pdf.sha256))).toBe(true)
    expect(acts.some(({ body }) => body.includes('asli'))).toBe(false)
    expect(await verifyLedger()).toMatchObject({ fault: null })
  })
})

describe('the copy people see', () => {
  test('of a photograph says nothing of who, where and with what', async () => {
    const bytes = await bytesOf(await readFile(officer, photo.id))
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    for (const word of ['Budi', 'Ponsel', 'Exif']) expect(bytes.includes(word)).toBe(false)
  })

  test('of a PDF has its pages and nothing else', async () => {
    const bytes = await bytesOf(await readFile(officer, pdf.id))
    for (const word of ['Budi', 'Ponsel', 'skrip', 'lampiran', '/Info', 'JavaScript', 'AcroForm', 'pdf-lib']) {
      expect(bytes.includes(word), word).toBe(false)
    }
  })

  test('a page is drawn when it is asked for, and kept', async () => {
    const first = await bytesOf(await readFilePage(officer, pdf.id, 1))
    expect(first.subarray(8, 12).toString()).toBe('WEBP')
    expect(await bytesOf(await readFilePage(officer, pdf.id, 1))).toEqual(first)
    const parts = await db().filePart.findMany({ where: { fileId: pdf.id }, select: { part: true } })
    expect(parts.map(({ part }) => part).sort()).toEqual(['clean', 'original', 'page-1', 'page-2'])
  })

  test('two who ask for a page at once get the same', async () => {
    const [file] = await stored([await anUpload('c.pdf', await aTalkativePdf(1))], 'visit:knj-2', officer)
    const [one, two] = await Promise.all([1, 1].map((page) => readFilePage(officer, file?.id ?? '', page)))
    expect(one && (await bytesOf(one))).toEqual(two && (await bytesOf(two)))
  })

  test.each([0, 3, 1.5, NaN])('there is no page %d', async (page) => {
    expect(await readFilePage(officer, pdf.id, page)).toMatchObject({ ok: false, refusal: { code: 'no-such-page' } })
  })
})

describe('who may see it', () => {
  test.each<[string, () => Actor, string]>([
    ['an officer of the desk', () => aStaffActor(), 'ok'],
    ['an auditor', () => aStaffActor({ roles: ['AUDITOR'] }), 'ok'],
    ['somebody of the agency', () => anAgencyUser({ agencies: [no] }), 'ok'],
    ['somebody of another agency', () => anAgencyUser({ agencies: [other] }), 'no-such-file'],
    ['an administrator', () => aStaffActor({ roles: ['ADMINISTRATOR'] }), 'not-allowed'],
    ['the public', () => ({ kind: 'public' }), 'not-allowed'],
  ])('%s', async (_, actor, expected) => {
    expect(codeOf(await readFile(by(actor()), pdf.id))).toBe(expected)
    expect(codeOf(await readFilePage(by(actor()), pdf.id, 1))).toBe(expected)
  })

  test.each(['visit:knj-9', 'check:x', 'claim:x', 'correction:x', 'activity:x'] as FileSubject[])(
    'what is offered for %s is not for the agency',
    async (subject) => {
      const [file] = await stored([await anUpload('d.jpg', await aPhoto(20, 20))], subject, officer)
      expect(codeOf(await readFile(by(anAgencyUser({ agencies: [no] })), file?.id ?? ''))).toBe('no-such-file')
    },
  )

  test.each(['', 'x', 'a'.repeat(26), '../../etc/passwd', "' or 1=1 --"])('there is no file %j', async (id) => {
    expect(codeOf(await readFile(officer, id))).toBe('no-such-file')
  })
})

describe('the sealed original', () => {
  const reason = 'Mencocokkan tanda tangan dengan penerbit.'
  test.each<[string, () => Actor, string]>([
    ['somebody of the agency', () => anAgencyUser({ agencies: [no] }), 'not-allowed'],
    ['an auditor', () => aStaffActor({ roles: ['AUDITOR'] }), 'not-allowed'],
    ['an officer with a tie to the agency', () => aStaffActor({ ties: [no] }), 'not-allowed'],
  ])('is not for %s', async (_, actor, code) => {
    expect(codeOf(await unsealOriginal(by(actor()), pdf.id, reason))).toBe(code)
    expect(codeOf(await readOriginal(by(actor()), pdf.id))).toBe(code)
  })

  test('is opened with a reason, which the ledger keeps', async () => {
    expect(codeOf(await unsealOriginal(officer, pdf.id, 'ingin'))).toBe('reason-needed')
    expect(codeOf(await readOriginal(officer, pdf.id))).toBe('reason-needed')
    expect(codeOf(await unsealOriginal(officer, pdf.id, reason))).toBe('ok')
    const bytes = await bytesOf(await readOriginal(officer, pdf.id))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(pdf.sha256)
    const [act] = await db().$queryRaw<{ reason: string; actor: string }[]>`
      select reason, actor from guard.ledger where act = 'file-original-opened' order by seq desc limit 1`
    expect(act).toEqual({ reason, actor: 'staff:a-1' })
  })

  test('is open to nobody else, to no other file, and not a quarter of an hour later', async () => {
    const later = { ...officer, now: instant('2026-03-02T02:10:01Z') }
    expect(codeOf(await readOriginal(by(aStaffActor({ accountId: 'a-2' })), pdf.id))).toBe('reason-needed')
    expect(codeOf(await readOriginal(officer, photo.id))).toBe('reason-needed')
    expect(codeOf(await readOriginal(later, pdf.id))).toBe('reason-needed')
  })
})

describe('a key that is destroyed', () => {
  test('makes its file unreadable, whatever else is left', async () => {
    const [file] = await stored([await anUpload('e.jpg', await aPhoto(20, 20))], 'visit:knj-3', officer)
    const id = (file as StoredFile).id
    await destroyDataKey(id)
    expect(await findDataKey(id)).toBeUndefined()
    expect(codeOf(await readFile(officer, id))).toBe('destroyed')
  })

  test('is destroyed by the machine only, and the ledger is told', async () => {
    const [file] = await stored([await anUpload('f.jpg', await aPhoto(20, 20))], 'visit:knj-4', officer)
    const id = (file as StoredFile).id
    expect(codeOf(await destroyFile(officer, id))).toBe('not-allowed')
    expect(codeOf(await destroyFile(job, id))).toBe('ok')
    expect(codeOf(await readFile(officer, id))).toBe('destroyed')
    expect(await findFile(id)).toMatchObject({ destroyedAt: job.now })
    expect(await db().fileChunk.count({ where: { fileId: id } })).toBe(0)
  })

  test('is wrapped: the store alone opens nothing', async () => {
    const key = await findDataKey(pdf.id)
    const kept = readFileSync(`${keyStoreFolder()}/${pdf.id.slice(0, 2)}/${pdf.id}`)
    expect(kept.includes(key ?? '')).toBe(false)
    expect(kept.includes(key?.toString('base64') ?? '')).toBe(false)
  })
})

describe('the sweep', () => {
  test("is the machine's", async () => {
    expect(codeOf(await sweepUploads(officer))).toBe('not-allowed')
  })

  test('destroys drafts of yesterday and leaves those of today, and all that was offered', async () => {
    const yesterday = { ...officer, ...on('2026-02-28') }
    const [old] = await stored([await anUpload('g.jpg', await aPhoto(20, 20))], 'draft:staff:a-1', yesterday)
    const [fresh] = await stored([await anUpload('h.jpg', await aPhoto(20, 20))], 'draft:staff:a-1', officer)
    expect(await sweepUploads(job)).toMatchObject({ ok: true, value: { drafts: 1 } })
    expect(codeOf(await readFile(officer, old?.id ?? ''))).toBe('destroyed')
    expect(codeOf(await readFile(officer, fresh?.id ?? ''))).toBe('ok')
    expect(codeOf(await readFile(officer, pdf.id))).toBe('ok')
    expect(await listDataKeys()).not.toContain(old?.id)
  })
})

async function registered(context: Context, name: string): Promise<AgencyNo> {
  const result = await registerAgency(context, aNewAgency({ name }))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.no
}

async function stored(files: Parameters<typeof storeUploads>[1], subject: FileSubject, context: Context) {
  const result = await storeUploads(context, files, { subject, agencyNo: no })
  if (!result.ok || result.value.refused.length > 0) throw new Error(JSON.stringify(result))
  return result.value.stored
}

async function bytesOf(result: { ok: true; value: FileToSend } | { ok: false; refusal: unknown }): Promise<Buffer> {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  const chunks: Uint8Array[] = []
  for await (const chunk of result.value.bytes) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  expect(bytes.length).toBe(result.value.size)
  return bytes
}

function codeOf(result: { ok: true } | { ok: false; refusal: { code: string } }): string {
  return result.ok ? 'ok' : result.refusal.code
}
