import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { filesOfComplaint } from '#app/domain/complaints/sealed-parts.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import { findPart } from '#app/repositories/file-parts.server.ts'
import { listFilesFor, findFile } from '#app/repositories/files.server.ts'
import { copied } from '#app/use-cases/make-copy.server.ts'
import { makeCopies } from '#app/use-cases/make-copies.server.ts'
import { submitComplaint } from '#app/use-cases/submit-complaint.server.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aComplaintOrder } from '#tests/factories/complaints.ts'
import { aPhoto, aTalkativePdf, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-copies-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-13') })
const job = by({ kind: 'system', job: 'make-copies' })

let files: StoredFile[]

beforeAll(async () => {
  const broken = Buffer.concat([(await aPhoto(40, 40)).subarray(0, 400), Buffer.alloc(200)])
  const uploads = [
    await anUpload('a.jpg', await aPhoto(40, 40)),
    await anUpload('b.pdf', await aTalkativePdf(2)),
    await anUpload('c.jpg', Buffer.concat([broken, Buffer.from([0xff, 0xd9])])),
  ]
  const sent = await submitComplaint(by({ kind: 'public' }), aComplaintOrder({ files: uploads }))
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  files = await listFilesFor(filesOfComplaint(sent.value.complaint.no))
})

describe('a file that came with a report', () => {
  test('is acknowledged with its sealed original alone', async () => {
    expect(files.map(({ copy }) => copy)).toEqual(['WAITING', 'WAITING', 'WAITING'])
    const [photo] = files
    expect(photo && (await findPart(photo.id, 'original'))).toBeDefined()
    expect(photo && (await findPart(photo.id, 'clean'))).toBeUndefined()
  })

  test('gets its copy when somebody looks at it first', async () => {
    const photo = await findFile(files[0]?.id ?? '')
    const made = photo && (await copied(photo, job))
    expect(made).toMatchObject({ ok: true, value: { copy: 'READY', removed: ['location', 'device'] } })
  })

  test('is not for the public to have copied', async () => {
    expect(await makeCopies(by({ kind: 'public' }))).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('otherwise within a minute; one that cannot be read is told so, and its original stays', async () => {
    expect(await makeCopies(job)).toEqual({ ok: true, value: { made: 1, none: 1 } })
    const [, pdf, broken] = await Promise.all(files.map(async ({ id }) => findFile(id)))
    expect(pdf).toMatchObject({ copy: 'READY', pages: 2 })
    expect(broken).toMatchObject({ copy: 'broken' })
    expect(broken && (await findPart(broken.id, 'original'))).toBeDefined()
    expect(await makeCopies(job)).toEqual({ ok: true, value: { made: 0, none: 0 } })
  })
})
