import { describe, expect, test } from 'vitest'
import { findDataKey } from '#app/adapters/key-store.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { destroyDraft, readDraft, saveDraft } from '#app/http/complaint-draft.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { forgetComplaintDrafts } from '#app/use-cases/forget-complaint-drafts.server.ts'
import { destroyDraftFiles, keepDraftFiles } from '#app/use-cases/keep-draft-files.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { on } from '#tests/factories/agency-record.ts'
import { aPhoto, anUpload } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-drafts-')

const by = (actor: Actor): Context => ({ actor, requestId: 'r-1', ...on('2026-03-13') })
const anybody = by({ kind: 'public' })
const officer = by(aStaffActor())

const browser = (cookie = '') => new Request('http://127.0.0.1/lapor', { headers: { cookie } })
const cookieOf = (headers: Record<string, string>) => (headers['Set-Cookie'] ?? '').split(';')[0] ?? ''

/** A draft that was begun, and the browser that has its cookie. */
async function begun(value: unknown) {
  const { draft, headers } = await saveDraft(browser(), 'LAPOR', value)
  return { draft, headers, browser: browser(cookieOf(headers)) }
}

describe('a report that is being written', () => {
  test('is read again with its cookie, and goes on under the same key', async () => {
    const { draft, browser: own } = await begun({ story: 'Diminta uang.' })
    expect((await readDraft(own, 'LAPOR'))?.value).toEqual({ story: 'Diminta uang.' })
    const later = await saveDraft(own, 'LAPOR', { story: 'Diminta uang lagi.' })
    expect(later).toMatchObject({ headers: {}, draft: { sentKey: draft.sentKey, endsAt: draft.endsAt } })
  })

  test('keeps its key in a cookie of these pages that no script reads', async () => {
    const { headers } = await begun({})
    expect(headers['Set-Cookie']).toMatch(/^lapor_draf=[\w-]{43}; Path=\/lapor; Max-Age=86400; HttpOnly; SameSite=Lax$/)
  })

  test('cannot be opened with the database alone', async () => {
    const { headers, draft } = await begun({ story: 'Melati Umpama menulis ini.' })
    const key = cookieOf(headers).split('=')[1] ?? ''
    const rows = JSON.stringify(await db().complaintDraft.findMany(), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    for (const text of ['Melati', 'menulis', key, draft.sentKey]) expect(rows).not.toContain(text)
  })

  test.each(['', 'lapor_draf=terlalu-pendek', `lapor_draf=${'A'.repeat(43)}`, `lapor_perusahaan=${'A'.repeat(43)}`])(
    'is not there for the cookie "%s"',
    async (cookie) => {
      await begun({})
      expect(await readDraft(browser(cookie), 'LAPOR')).toBeUndefined()
    },
  )

  test('of one form does not open as another', async () => {
    const { headers } = await begun({})
    const key = cookieOf(headers).split('=')[1] ?? ''
    expect(await readDraft(browser(`lapor_perusahaan=${key}`), 'PERUSAHAAN')).toBeUndefined()
  })

  test('that was destroyed is gone, and what comes after it has another key', async () => {
    const { draft, browser: own } = await begun({})
    expect((await destroyDraft(own, 'LAPOR')).headers['Set-Cookie']).toContain('lapor_draf=; Path=/lapor; Max-Age=0')
    expect(await readDraft(own, 'LAPOR')).toBeUndefined()
    expect((await saveDraft(own, 'LAPOR', {})).draft.sentKey).not.toBe(draft.sentKey)
  })

  test('goes after a day, by the machine only', async () => {
    const { browser: own } = await begun({})
    expect(await forgetComplaintDrafts(officer)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    const job: Actor = { kind: 'system', job: 'forget-complaint-drafts' }
    await forgetComplaintDrafts({ ...by(job), now: now() })
    expect(await readDraft(own, 'LAPOR')).toBeDefined()
    const tomorrow = new Date(Date.parse(now()) + 86_500_000).toISOString() as Context['now']
    await forgetComplaintDrafts({ ...by(job), now: tomorrow })
    expect(await readDraft(own, 'LAPOR')).toBeUndefined()
  })
})

describe('its files', () => {
  test('are not for officers to add', async () => {
    const { draft } = await begun({})
    const files = [await anUpload('a.jpg', await aPhoto(20, 20))]
    expect(await keepDraftFiles(officer, { subject: draft.files, files })).toMatchObject({ ok: false })
    expect(await destroyDraftFiles(officer, { subject: draft.files })).toMatchObject({ ok: false })
  })

  test('wait under plain names, cleaned; who writes keeps the name they had', async () => {
    const { draft } = await begun({})
    const files = [
      await anUpload('KTP Melati.jpg', await aPhoto(20, 20)),
      await anUpload('program.exe', Buffer.from('MZ')),
    ]
    const result = await keepDraftFiles(anybody, { subject: draft.files, files })
    expect(result).toMatchObject({
      ok: true,
      value: { kept: [{ calledBefore: 'KTP Melati.jpg' }], refused: [{ name: 'program.exe' }] },
    })
    expect(await listFilesFor(draft.files)).toMatchObject([{ name: 'bukti-1.jpg', removed: ['location', 'device'] }])
  })

  test('are ten at most', async () => {
    const { draft } = await begun({})
    const files = await Promise.all(Array.from({ length: 11 }, async () => anUpload('a.jpg', Buffer.from('x'))))
    expect(await keepDraftFiles(anybody, { subject: draft.files, files })).toMatchObject({
      refusal: { code: 'too-many-files' },
    })
  })

  test('are destroyed with it, one or all, and those of another draft stay', async () => {
    const [mine, other] = await Promise.all([begun({}), begun({})])
    const keep = async (subject: typeof mine.draft.files) => {
      const files = [await anUpload('a.jpg', await aPhoto(20, 20)), await anUpload('b.jpg', await aPhoto(20, 20))]
      const kept = await keepDraftFiles(anybody, { subject, files })
      return kept.ok ? kept.value.kept.map(({ file }) => file.id) : []
    }
    const [first, second] = await keep(mine.draft.files)
    const [theirs] = await keep(other.draft.files)
    if (!first || !second || !theirs) throw new Error('Nothing was kept.')
    expect(await destroyDraftFiles(anybody, { subject: mine.draft.files, only: theirs })).toMatchObject({
      value: { destroyed: 0 },
    })
    await destroyDraftFiles(anybody, { subject: mine.draft.files, only: first })
    expect(await Promise.all([findDataKey(first), findDataKey(second)])).toEqual([undefined, expect.anything()])
    await destroyDraftFiles(anybody, { subject: mine.draft.files })
    expect(await Promise.all([findDataKey(second), findDataKey(theirs)])).toEqual([undefined, expect.anything()])
  })
})
