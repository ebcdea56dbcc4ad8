import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { taskKey } from '#app/domain/visits/tasks.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { findVisit } from '#app/repositories/visits.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { loader as minutesLoader } from '#app/routes/staff/visit-minutes.ts'
import { action as planAction, loader as planLoader } from '#app/routes/staff/visit-plan.tsx'
import { action as visitAction, loader as visitLoader } from '#app/routes/staff/visit.tsx'
import { loader as listLoader } from '#app/routes/staff/visits.tsx'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'
import { aPhoto } from '#tests/factories/uploads.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

type Route = (given: { request: Request; params: Record<string, string>; context: object }) => Promise<unknown>
type Answer = { status: number; location: string | null; data: Record<string, unknown> }

let no: AgencyNo
const cookies: Record<string, string> = {}

type Given = { params?: object; body?: BodyInit; query?: string }

/** Calls a route as its address would be: with a cookie, a form or none. */
async function call(route: unknown, who: string | null, given: Given): Promise<Answer> {
  const answer: unknown = await (route as Route)({
    ...{ request: requestOf(who, given), params: { ...given.params }, context: {} },
  }).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location'), data: await bodyOf(answer) }
  }
  const { data, init } = answer as { data: Record<string, unknown>; init: { status?: number } | null }
  return { status: init?.status ?? 200, location: null, data }
}

function requestOf(who: string | null, { body, query = '' }: Given): Request {
  return new Request(`http://127.0.0.1:3000/petugas/kunjungan${query}`, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    headers: who === null ? {} : { cookie: cookies[who] ?? '' },
  })
}

async function bodyOf(answer: Response): Promise<Record<string, unknown>> {
  const text = await answer.text()
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

const planForm = (given: Record<string, string> = {}, team = ['k-1', 'k-2']) => {
  const fields = { hari: '2026-11-24', 'maksud-kunjungan': 'Pemeriksaan', ketua: 'k-1', ...given }
  return new URLSearchParams([...Object.entries(fields), ...team.map((id) => ['tim', id])])
}
const planned = async () => {
  const { location } = await call(planAction, 'k-1', { params: { no }, body: planForm() })
  return /kunjungan\/(kun-[\d-]+)/.exec(location ?? '')?.[1] ?? ''
}
const reportForm = async (ref: string, given: Record<string, string> = {}) => {
  const tasks = (await findVisit(ref))?.tasks ?? []
  const findings = Object.fromEntries(tasks.map((task) => [`temuan.${taskKey(task)}`, 'OK']))
  const fields = { maksud: 'lapor', kunci: randomUUID(), tanggal: '2026-11-24', mulai: '09:00', selesai: '10:00' }
  return new URLSearchParams({ ...fields, ...findings, lintang: '-6,365', bujur: '107,172', ...given })
}
const send = async (ref: string, body: BodyInit, who = 'k-1') => call(visitAction, who, { params: { ref }, body })

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...agency } = aNewAgency()
  const operator = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r', ...on('2026-11-24') } as const
  const registered = await registerAgency(operator, agency)
  if (!registered.ok) throw new Error('The agency was not registered.')
  no = registered.value.no
  for (const [id, role] of [
    ['k-1', 'FIELD_TEAM'],
    ['k-2', 'FIELD_TEAM'],
    ['k-9', 'AUDITOR'],
  ] as const) {
    await inTransaction((tx) =>
      addAccount(tx, {
        ...{
          id,
          name: `Petugas ${id}`,
          email: `${id}@contoh.example`,
          kind: 'STAFF',
          roles: [role],
          unitId: 'DISNAKER',
        },
        ...{ position: null, nip: null, personKey: `p-${id}` },
      }),
    )
    cookies[id] = await signInAs(id)
  }
})

describe('the pages of visits', () => {
  test('lead a stranger to sign in, and are closed to whoever only watches', async () => {
    expect(await call(listLoader, null, {})).toMatchObject({ location: expect.stringMatching(/^\/masuk/) as string })
    expect(await call(planLoader, 'k-9', { params: { no } })).toMatchObject({ status: 403 })
    expect(await call(listLoader, 'k-9', {})).toMatchObject({ status: 200 })
  })

  test.each<[string, unknown, Given]>([
    ['an agency that is not there', planLoader, { params: { no: agencyNo(999) } }],
    ['a number that is none', planLoader, { params: { no: 'x' } }],
    ['a visit that is not there', visitLoader, { params: { ref: "kun-'; --" } }],
    ['minutes that are not there', minutesLoader, { params: { ref: 'kun-000001-99' } }],
    ['a form for a visit that is not there', visitAction, { params: { ref: 'x' }, body: 'maksud=lapor' }],
  ])('say of %s that it is not there', async (_title, ...[route, given]) => {
    expect(await call(route, 'k-1', given)).toMatchObject({ status: 404 })
  })

  test('a plan that is wrong comes back with what was typed', async () => {
    const body = planForm({ 'maksud-kunjungan': 'Cek alamat' }, ['k-1'])
    expect(await call(planAction, 'k-1', { params: { no }, body })).toMatchObject({
      status: 422,
      data: { typed: { reason: 'Cek alamat', team: ['k-1'] }, errors: ['Pilih paling sedikit dua petugas.'] },
    })
    expect(await call(planAction, 'k-1', { params: { no }, body: '{' })).toMatchObject({ status: 422 })
  })

  test('a visit goes from plan to report to signatures to its minutes', async () => {
    const ref = await planned()
    expect(await call(visitLoader, 'k-1', { params: { ref } })).toMatchObject({ data: { mayAct: true } })
    expect(await call(visitLoader, 'k-9', { params: { ref } })).toMatchObject({ data: { mayAct: false } })
    expect(await call(minutesLoader, 'k-9', { params: { ref } })).toMatchObject({ status: 404 })

    expect((await send(ref, await reportForm(ref))).location).toBe(`/petugas/kunjungan/${ref}?hasil=lapor`)
    expect((await send(ref, new URLSearchParams({ maksud: 'tanda', setuju: '1' }))).location).toMatch(/hasil=tanda$/)
    expect((await send(ref, new URLSearchParams({ maksud: 'tanda', setuju: '1' }), 'k-2')).location).toMatch(/=tanda$/)
    expect((await send(ref, new URLSearchParams({ maksud: 'wakil', cara: 'ABSENT' }))).location).toMatch(/=wakil$/)
    expect((await findVisit(ref))?.state).toBe('SIGNED')
    expect(await call(minutesLoader, 'k-9', { params: { ref } })).toMatchObject({ status: 200 })
    expect(await call(listLoader, 'k-2', { query: '?saya=1&keadaan=SIGNED&mulai=x' })).toMatchObject({
      data: { rows: [{ ref }] },
    })
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['without a key', { kunci: '' }, /tidak dikenal/],
    ['with half a place', { bujur: '' }, /berdua/],
    ['with a place that is none', { lintang: '600' }, /berdua/],
    ['without a day', { tanggal: '' }, /hari kunjungan/],
    ['with a time that is none', { mulai: '25:00' }, /jam mulai/],
    ['with a finding that is none', { 'temuan.GEN-03': 'BAIK' }, /./],
    ['with something wrong and no word of it', { 'temuan.GEN-03': 'NOT_OK' }, /GEN-03/],
    ['with too much of it', { keterangan: 'x'.repeat(2_001) }, /2\.000/],
    ['for tomorrow', { tanggal: '2026-11-25' }, /belum tiba/],
  ])('a report %s comes back with everything typed', async (_title, ...[given, sentence]) => {
    const ref = await planned()
    const body = await reportForm(ref, { ringkasan: 'Sudah ditulis.', ...given })
    const answer = await send(ref, body)
    expect(answer).toMatchObject({ status: 422, data: { act: 'lapor', typed: { ringkasan: 'Sudah ditulis.' } } })
    expect((answer.data['errors'] as string[]).join(' ')).toMatch(sentence)
    expect((await findVisit(ref))?.state).toBe('PLANNED')
  })

  test('a body that is no form, or asks for nothing known, is told so', async () => {
    const ref = await planned()
    expect(await send(ref, '{}')).toMatchObject({ status: 422 })
    expect(await send(ref, new URLSearchParams({ maksud: 'hapus' }))).toMatchObject({ status: 422 })
    expect(await send(ref, new URLSearchParams({ maksud: 'tanda' }))).toMatchObject({ status: 422 })
  })

  test('photos are kept with where they are from, once each, and count in the minutes', async () => {
    const ref = await planned()
    const form = async (given: Record<string, string>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ maksud: 'foto', 'foto-keterangan': 'Muka', ...given }))
        body.set(name, value)
      body.append('berkas', new File([Uint8Array.from(await aPhoto())], 'muka.jpg', { type: 'image/jpeg' }))
      return body
    }
    const typed = { lintang: '-6,40', bujur: '107,10', 'foto-jam': '07:30' }
    expect((await send(ref, await form(typed))).location).toMatch(/hasil=foto$/)
    expect((await send(ref, await form({ ...typed, lintang: 'enam' }))).location).toMatch(/hasil=foto-tanpa-tempat$/)
    expect((await findVisit(ref))?.photos).toMatchObject([
      { caption: 'Muka', timeSource: 'TYPED', takenAt: '2026-11-24T00:30:00.000Z', placeSource: 'TYPED' },
    ])
    const again = { 'foto-waktu': '2026-11-24T00:45:00.000Z', sumber: 'BROWSER' }
    expect((await send(ref, await form(again))).location).toMatch(/hasil=foto$/)
    expect((await findVisit(ref))?.photos).toHaveLength(1)
    expect(await db().fileLink.count({ where: { subject: `visit:${ref}` } })).toBe(1)
    const empty = new FormData()
    empty.set('maksud', 'foto')
    expect(await send(ref, empty)).toMatchObject({ status: 422 })
  })
})
