import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { config } from '#app/config.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { now, today } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import * as activity from '#app/routes/staff/activity.tsx'
import * as preview from '#app/routes/staff/import-preview.tsx'
import * as run from '#app/routes/staff/import-run.tsx'
import * as imports from '#app/routes/staff/imports.tsx'
import * as bulk from '#app/routes/staff/queue-act.tsx'
import * as queue from '#app/routes/staff/queue.tsx'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { forgetImportUploads } from '#app/use-cases/forget-import-uploads.server.ts'
import { keepImportUpload } from '#app/use-cases/import-upload.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { aNewAgency, day } from '#tests/factories/agency-record.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

const SITE = 'http://127.0.0.1:3000'
const cookies = new Map<string, string>()
const { recordedAt: _recordedAt, ...agency } = aNewAgency()

type Sent = { as?: string; body?: URLSearchParams | FormData; params?: Record<string, string> }
type Handler = (args: ActionFunctionArgs) => unknown

/** What a handler answers, whether it returns or throws it. */
async function ask(handler: Handler, path: string, sent: Sent = {}) {
  const args = { request: requestOf(path, sent), params: sent.params ?? {}, context: {} }
  const answer = await Promise.resolve()
    .then(() => handler(args))
    .catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('location') ?? '', data: {} }
  const { data, init } = answer as { data: Record<string, unknown>; init: { status?: number } | number | null }
  return { status: statusOf(init), to: '', data }
}

function requestOf(path: string, { as, body }: Sent): Request {
  const headers = new Headers(as === undefined ? {} : { cookie: cookies.get(as) ?? '' })
  return new Request(`${SITE}${path}`, body ? { method: 'POST', body, headers } : { headers })
}

function statusOf(init: { status?: number } | number | null): number {
  return typeof init === 'number' ? init : (init?.status ?? 200)
}

const form = (fields: Record<string, string | string[]>) =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))

beforeAll(async () => {
  const context: Context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r-1', today: today(), now: now() }
  const registered = await registerAgency(context, agency)
  if (!registered.ok) throw new Error(registered.refusal.code)
  const paper = { kind: 'NIB', number: '1', programmeKey: null, kbli: null, kbliVersion: null } as const
  for (const ref of ['ev-1', 'ev-2']) {
    await addEvidence(context, registered.value.no, {
      ...{ ...paper, ref, holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
    })
  }
  const people: [string, StaffRole][] = [
    ['verifier', 'VERIFIER'],
    ['head', 'SECTION_HEAD'],
    ['administrator', 'ADMINISTRATOR'],
  ]
  for (const [id, role] of people) {
    const account = { id, name: `Petugas ${id}`, email: `${id}@contoh.id`, kind: 'STAFF', roles: [role] }
    await db().userAccount.create({ data: { ...account, unitId: 'DISNAKER', personKey: `p-${id}` } })
    cookies.set(id, await signInAs(id))
  }
})

describe('who comes in', () => {
  const rooms: [string, Handler, Record<string, string>][] = [
    ['/petugas/antrean', queue.loader, {}],
    ['/petugas/antrean/tindakan', bulk.loader, {}],
    ['/petugas/impor', imports.loader, {}],
    [`/petugas/impor/daftar/${'a'.repeat(64)}`, preview.loader, { sha: 'a'.repeat(64) }],
    ['/petugas/impor/hasil/1', run.loader, { run: '1' }],
    ['/petugas/lembaga/LBG-000001/kegiatan', activity.loader, { no: 'LBG-000001' }],
  ]
  test.each(rooms)('%s leads a stranger to sign in and turns the administrator away', async (path, loader, params) => {
    expect(await ask(loader, path, { params })).toMatchObject({
      status: 303,
      to: expect.stringMatching(/^\/masuk\?/) as string,
    })
    expect(await ask(loader, path, { params, as: 'administrator' })).toMatchObject({ status: 403 })
  })

  test('a verifier does not import', async () => {
    expect(await ask(imports.loader, '/petugas/impor', { as: 'verifier' })).toMatchObject({ status: 403 })
  })
})

describe('the queue', () => {
  const rows = async (as: string, query = '') => {
    const { data } = await ask(queue.loader, `/petugas/antrean${query}`, { as })
    return (data['rows'] as { key: string; assigned: string | null }[]).map(({ key, assigned }) => [key, assigned])
  }

  test('shows an officer what they may do', async () => {
    expect(await rows('verifier')).toEqual([
      ['EXAMINE_EVIDENCE:ev-1', null],
      ['EXAMINE_EVIDENCE:ev-2', null],
    ])
    expect(await rows('verifier', '?pekerjaan=CLAIM')).toEqual([])
  })

  test('keeps a view under a name, and says so when it cannot', async () => {
    const kept = await ask(queue.action, '/petugas/antrean', {
      as: 'verifier',
      body: form({ nama: 'Terlambat', tampilan: 'tampil=terlambat' }),
    })
    expect(kept).toMatchObject({ status: 303, to: '/petugas/antrean?tampil=terlambat' })
    const body = form({ nama: ' ', tampilan: '' })
    expect(await ask(queue.action, '/petugas/antrean', { as: 'verifier', body })).toMatchObject({ status: 422 })
    const { data } = await ask(queue.loader, '/petugas/antrean', { as: 'verifier' })
    const [view] = data['views'] as { id: number; name: string }[]
    expect(view?.name).toBe('Terlambat')
    await ask(queue.action, '/petugas/antrean', { as: 'verifier', body: form({ hapus: String(view?.id) }) })
    expect((await ask(queue.loader, '/petugas/antrean', { as: 'verifier' })).data['views']).toEqual([])
  })

  const act = (as: string, fields: Record<string, string | string[]>) =>
    ask(bulk.action, '/petugas/antrean/tindakan', { as, body: form(fields) })
  const both = ['EXAMINE_EVIDENCE:ev-1', 'EXAMINE_EVIDENCE:ev-2']

  test.each([
    ['nothing selected', { a: 'assign' }, 422],
    ['rows that are forged', { a: 'assign', k: ['DROP:1', 'x', ':'] }, 422],
    ['no officer chosen', { a: 'assign', k: both, langkah: 'check' }, 422],
    ['an officer who is not there', { a: 'assign', k: both, langkah: 'run', petugas: 'x' }, 422],
    ['nothing said to be missing', { a: 'complete', k: both, langkah: 'check' }, 422],
    ['more than a page', { a: 'release', k: Array.from({ length: 101 }, (_, n) => `CLAIM:${String(n)}`) }, 422],
    ['an act nobody knows, as the first step of assigning', { a: 'reject', k: both }, 200],
  ])('an act on many with %s', async (_, fields, status) => {
    expect(await act('head', fields)).toMatchObject({ status })
    expect(await db().workAssignment.count()).toBe(0)
  })

  test('is assigned after a preview, and the queue tells how many', async () => {
    const checked = await act('head', { a: 'assign', k: both, langkah: 'check', petugas: 'verifier' })
    expect(checked).toMatchObject({ status: 200, data: { count: 2, isChecked: true } })
    expect(await db().workAssignment.count()).toBe(0)
    const done = await act('head', {
      a: 'assign',
      k: both,
      langkah: 'run',
      petugas: 'verifier',
      tampilan: 'tampil=semua',
    })
    expect(done).toMatchObject({ status: 303, to: '/petugas/antrean?tampil=semua&selesai=assign-2' })
    expect(await rows('verifier')).toEqual(both.map((key) => [key, 'Petugas verifier']))
    expect(await act('head', { a: 'release', k: both })).toMatchObject({ data: { count: 2, isChecked: true } })
  })

  test('is not assigned by a verifier, whatever their form says', async () => {
    expect(await act('verifier', { a: 'release', k: both, langkah: 'run' })).toMatchObject({ status: 403 })
  })

  test('asks for completion of applications only, and lists what has letters', async () => {
    const asked = await act('head', { a: 'complete', k: both, langkah: 'check', kurang: 'Denah' })
    expect(asked).toMatchObject({ data: { count: 0 } })
    expect(await act('head', { a: 'letters', k: both })).toMatchObject({ data: { isChecked: false } })
  })
})

describe('a list on the import page', () => {
  const LIST = 'Nama Lembaga;NIB\nLPK HALAMAN REKAAN;9900000000099\n;1\n'
  const upload = (content: string, fields: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ daftar: 'Daftar Halaman', ...fields })) body.set(name, value)
    body.set('berkas', new File([content], 'daftar.csv'))
    return ask(imports.action, '/petugas/impor', { as: 'head', body })
  }
  const shaOf = (to: string) => /daftar\/([0-9a-f]{64})/.exec(to)?.[1] ?? ''
  const look = (to: string) => ask(preview.loader, to, { as: 'head', params: { sha: shaOf(to) } })
  const carryOut = (to: string) =>
    ask(preview.action, to, { as: 'head', params: { sha: shaOf(to) }, body: form({ x: '1' }) })

  test.each([
    ['the public', { kind: 'public' }],
    ['an agency', anAgencyUser()],
    ['a verifier', aStaffActor()],
  ] as [string, Context['actor']][])('is not kept for %s', async (_, actor) => {
    const context: Context = { actor, requestId: 'r-1', today: today(), now: now() }
    expect(await keepImportUpload(context, undefined)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await forgetImportUploads(context)).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  test('is refused in a sentence when there is nothing in it, and what was typed comes back', async () => {
    expect(await upload('')).toMatchObject({ status: 422, data: { typed: { source: 'Daftar Halaman' } } })
  })

  test('is looked at first: row by row, and nothing is written', async () => {
    const { status, to } = await upload(LIST)
    expect(status).toBe(303)
    const { data } = await look(to)
    expect(data).toMatchObject({
      ...{ fileName: 'daftar.csv', changes: 1, problem: null, mapping: { name: 'Nama Lembaga', nib: 'NIB' } },
      tables: { errors: { rows: [['3', 'Nama', 'Nama lembaga kosong.']] } },
    })
    expect(await db().agency.count({ where: { name: 'LPK Halaman Rekaan' } })).toBe(0)
    expect(readdirSync(join(config().DATA_DIR, 'sementara'))).toEqual([])
  })

  test('can be mapped by hand where its titles say nothing', async () => {
    const { to } = await upload('A;B\nLPK PETA REKAAN;9900000000098\n')
    expect((await look(to)).data).toMatchObject({ changes: 0, headers: ['A', 'B'] })
    expect((await look(`${to}&kolom-name=A&kolom-nib=B`)).data).toMatchObject({ changes: 1, problem: null })
    expect((await look(`${to}&kolom-name=C`)).data).toMatchObject({ changes: 0 })
    expect((await look(`${to}&tanggal=kemarin`)).data['dayError']).toBeDefined()
  })

  test('comes in once, is told by its run, and goes again as a whole', async () => {
    const { to } = await upload(LIST)
    const done = await carryOut(to)
    expect(done).toMatchObject({ status: 303, to: expect.stringMatching(/hasil\/\d+$/) as string })
    expect(await carryOut(to)).toMatchObject({ status: 422 })
    const id = /\d+$/.exec(done.to)?.[0] ?? ''
    const page = await ask(run.loader, done.to, { as: 'head', params: { run: id } })
    expect(page.data).toMatchObject({ isUndone: false, agencies: [{ name: 'LPK Halaman Rekaan' }] })
    const undone = await ask(run.action, done.to, { as: 'head', params: { run: id }, body: form({ x: '1' }) })
    expect(undone).toMatchObject({ status: 303 })
    const again = await ask(run.action, done.to, { as: 'head', params: { run: id }, body: form({ x: '1' }) })
    expect(again).toMatchObject({ status: 422, data: { problem: 'Impor ini sudah dibatalkan.' } })
  })

  test('is forgotten after a day', async () => {
    const { to } = await upload(LIST)
    await db().importUpload.updateMany({ data: { expiresAt: new Date('2026-11-23') } })
    expect((await look(to)).data['problem']).toMatch(/lewat satu hari/)
    const system: Context = { actor: { kind: 'system', job: 'x' }, requestId: 'r-1', today: today(), now: now() }
    await forgetImportUploads(system)
    expect(await db().importUploadPart.count()).toBe(0)
  })

  test.each(['x', 'A'.repeat(64)])('an address that is none is not found: %s', async (sha) => {
    expect(await ask(preview.loader, '/petugas/impor/daftar/x', { as: 'head', params: { sha } })).toMatchObject({
      status: 404,
    })
  })
})

describe('what an agency was seen to do', () => {
  const path = '/petugas/lembaga/LBG-000001/kegiatan'
  const params = { no: 'LBG-000001' }
  const send = (fields: Record<string, string>) =>
    ask(activity.action, path, { as: 'verifier', params, body: form(fields) })
  const seen = { kind: 'PLACEMENT', activity: 'PLACE_DOMESTIC', observedOn: '2026-11-20', seenAt: 'Gerbang pabrik' }

  test.each([
    [{ ...seen, kind: 'X' }, 'kind'],
    [{ ...seen, observedOn: 'kemarin' }, 'observedOn'],
    [{ ...seen, observedOn: '2027-01-01' }, 'observedOn'],
    [{ ...seen, seenAt: ' ' }, 'seenAt'],
    [{ ...seen, activity: 'X' }, 'activity'],
    [{ ...seen, programme: 'x' }, 'programme'],
  ])('a form that is wrong comes back with the field: %j', async (fields, field) => {
    expect(await send(fields)).toMatchObject({ status: 422, data: { field, typed: { kind: fields.kind } } })
  })

  test('is recorded, told beside the papers, and closed', async () => {
    expect(await send(seen)).toMatchObject({ status: 303 })
    const { data } = await ask(activity.loader, path, { as: 'verifier', params })
    const [row] = data['rows'] as { ref: string; compared: string; isOpen: boolean }[]
    expect(row).toMatchObject({ isOpen: true, compared: 'penempatan oleh lembaga yang tercatat untuk pelatihan' })
    const close = { tutup: row?.ref ?? '', hasil: 'FOLLOWED_UP', alasan: '' }
    expect(await send(close)).toMatchObject({ status: 422 })
    expect(await send({ ...close, alasan: 'Surat dikirim.' })).toMatchObject({ status: 303 })
  })

  test.each([['LBG-999999'], ['x']])('of %s is not found', async (no) => {
    expect(await ask(activity.loader, path, { as: 'verifier', params: { no } })).toMatchObject({ status: 404 })
  })
})
