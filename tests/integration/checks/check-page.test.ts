import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { listChecksOf } from '#app/repositories/checks.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { action, loader } from '#app/routes/staff/check.tsx'
import { addEvidence } from '#app/use-cases/add-evidence.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, day, on } from '#tests/factories/agency-record.ts'
import { aPhoto } from '#tests/factories/uploads.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

const REF = 'ev-halaman-1'
const operator = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r', ...on('2026-11-24') } as const
let no: AgencyNo
let cookie = ''
let watcher = ''

type Told = { data: Record<string, unknown>; init: { status?: number } | null }

async function call(route: typeof action | typeof loader, given: { body?: BodyInit; ref?: string; as?: string } = {}) {
  const request = new Request('http://127.0.0.1:3000/petugas/lembaga/x/pemeriksaan/y', {
    ...(given.body === undefined ? {} : { method: 'POST', body: given.body }),
    headers: { cookie: given.as ?? cookie },
  })
  const answer: unknown = await (route as (given: object) => Promise<unknown>)({
    ...{ request, params: { no, ref: given.ref ?? REF }, context: {} },
  }).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location'), data: {} as Record<string, unknown> }
  }
  const { data, init } = answer as Told
  return { status: init?.status ?? 200, location: null, data }
}

const form = (given: Record<string, string> = {}, file?: Uint8Array) => {
  const body = new FormData()
  const fields = {
    maksud: 'catat',
    kunci: randomUUID(),
    dicari: '9900000000001',
    ditemukan: 'YES',
    'hasil.NUMBER': 'SAME',
  }
  for (const [name, value] of Object.entries({ ...fields, ...given })) body.set(name, value)
  if (file) body.append('berkas', new File([Uint8Array.from(file)], 'layar.jpg', { type: 'image/jpeg' }))
  return body
}

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...agency } = aNewAgency()
  const registered = await registerAgency(operator, agency)
  if (!registered.ok) throw new Error('The agency was not registered.')
  no = registered.value.no
  const paper = { kind: 'NIB', number: '9900000000001', programmeKey: null, kbli: null, kbliVersion: null }
  await addEvidence(operator, no, {
    ...{ ...paper, ref: REF, holderPersonId: null, validFrom: day('2026-03-02'), validTo: null, result: null },
  })
  for (const [id, role] of [
    ['c-1', 'VERIFIER'],
    ['c-2', 'AUDITOR'],
  ] as const) {
    await inTransaction((tx) =>
      addAccount(tx, {
        ...{ id, name: id, email: `${id}@contoh.example`, kind: 'STAFF', roles: [role], unitId: 'DISNAKER' },
        ...{ position: null, nip: null, personKey: `p-${id}` },
      }),
    )
  }
  cookie = await signInAs('c-1')
  watcher = await signInAs('c-2')
})

describe('the page on one document and its register', () => {
  test('is closed to whoever only watches, and not there for another document', async () => {
    expect(await call(loader, { as: watcher })).toMatchObject({ status: 403 })
    expect(await call(loader, { ref: 'ev-lain' })).toMatchObject({ status: 404 })
    expect(await call(loader)).toMatchObject({ status: 200, data: { form: { title: 'Pemeriksaan ke OSS' } } })
  })

  test('keeps a look with its screenshot, once', async () => {
    const key = randomUUID()
    const photo = await aPhoto()
    const sent = await call(action, { body: form({ kunci: key }, photo) })
    expect(sent.location).toMatch(/hasil=catat$/)
    expect((await call(action, { body: form({ kunci: key }, photo) })).location).toMatch(/hasil=catat$/)
    const checks = await listChecksOf(REF)
    expect(checks).toHaveLength(1)
    expect(checks[0]).toMatchObject({ state: 'MATCHES', file: { fileId: expect.any(String) as string } })
    expect(await call(loader)).toMatchObject({ data: { panel: { tone: 'good', proof: { text: 'Tangkapan layar' } } } })
  })

  test.each<[string, Record<string, string>, string]>([
    ['nothing looked up', { dicari: ' ' }, 'lookedUp'],
    ['no word of whether it was found', { ditemukan: '' }, 'found'],
    ['a result that is none', { 'hasil.NUMBER': 'ADA' }, 'points'],
    ['nothing compared', { 'hasil.NUMBER': 'NOT_SHOWN' }, 'points'],
    ['a fingerprint that is none', { sidik: 'abc' }, 'sha256'],
    ['a note that is too long', { catatan: 'x'.repeat(1_001) }, 'note'],
  ])('%s comes back with what was typed, and the screenshot waits', async (_title, ...[given, field]) => {
    const answer = await call(action, { body: form({ catatan: 'Sudah ditulis.', ...given }, await aPhoto()) })
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.data['errors'] as object)).toEqual([field])
    expect(answer.data['kept']).toHaveLength(1)
    expect(answer.data['typed']).toMatchObject({ catatan: given['catatan'] ?? 'Sudah ditulis.' })
  })

  test('a file that is no picture is told of', async () => {
    expect(await call(action, { body: form({}, Buffer.from('bukan gambar')) })).toMatchObject({
      status: 422,
      data: { refused: [{ code: 'unknown-type' }] },
    })
  })

  test('asks for an automatic look, and says where none is set up', async () => {
    const body = new URLSearchParams({ maksud: 'minta', kunci: randomUUID() })
    expect((await call(action, { body })).location).toMatch(/hasil=minta$/)
    expect((await listChecksOf(REF))[0]).toMatchObject({ state: 'NOT_CONFIGURED' })
    expect(await call(action, { body: new URLSearchParams({ maksud: 'minta', kunci: 'x' }) })).toMatchObject({
      status: 422,
    })
    expect(await call(action, { body: '{}' })).toMatchObject({ status: 422 })
  })
})
