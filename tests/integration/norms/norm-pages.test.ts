import { beforeAll, expect, test } from 'vitest'
import { action as decide, loader as draftPage } from '#app/routes/staff/norm-draft.tsx'
import { action as check, loader as editor } from '#app/routes/staff/norm-new.tsx'
import { loader as file } from '#app/routes/staff/norm-file.ts'
import { loader as version } from '#app/routes/staff/norm-version.tsx'
import { loader as list } from '#app/routes/staff/norms.tsx'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

type Route = (of: { request: Request; params: Record<string, string>; context: object }) => unknown
let cookie: string

beforeAll(async () => {
  const account = { id: 'hukum', name: 'Petugas Hukum', email: 'hukum@contoh.example', kind: 'STAFF' as const }
  const rest = { roles: ['LEGAL_SECTION' as const], unitId: 'DISNAKER', personKey: 'p-hukum' }
  await inTransaction(async (tx) => addAccount(tx, { ...account, ...rest }))
  cookie = await signInAs('hukum')
})

async function ask(route: unknown, params: Record<string, string>, given: { search?: string; body?: FormData } = {}) {
  const posted = given.body ? { method: 'POST', body: given.body } : {}
  const request = new Request(`http://127.0.0.1:3000/petugas/norma${given.search ?? ''}`, {
    headers: { cookie },
    ...posted,
  })
  const answer = await (route as Route)({ request, params, context: {} })
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('location') ?? '', data: {} }
  const { data, init } = answer as { data: Record<string, unknown>; init?: { status?: number } | null }
  return { status: init?.status ?? 200, to: '', data }
}

const form = (fields: Record<string, string>): FormData => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

test('every document is listed, read, compared and downloaded', async () => {
  expect((await ask(list, {})).data['documents']).toHaveLength(15)
  const read = await ask(version, { nama: 'activities', versi: '2' }, { search: '?banding=1' })
  expect(read.data).toMatchObject({ word: 'Kegiatan', compared: { version: 1 } })
  expect(await ask(file, { nama: 'activities', versi: '2' })).toMatchObject({ status: 200 })
  await expect(ask(version, { nama: 'activities', versi: '99' })).rejects.toMatchObject({ status: 404 })
})

test('what is wrong is told with its line, and what was typed is kept', async () => {
  const wrong = await ask(check, { nama: 'activities' }, { body: form({ isi: '{"version": 3}', alasan: 'Sebab.' }) })
  expect(wrong.status).toBe(422)
  expect(wrong.data).toMatchObject({ text: '{"version": 3}', reasonBack: 'Sebab.' })
  expect(wrong.data['errors']).toContain('Baris 1, activities: bagian ini tidak ada')
})

test('a draft is previewed and proposed', async () => {
  const { data } = await ask(editor, { nama: 'legal-basis' })
  const text = String(data['text']).replace('"provenance": "', '"provenance": "Diperiksa. ')
  const made = await ask(check, { nama: 'legal-basis' }, { body: form({ isi: text, alasan: '' }) })
  expect(made.status).toBe(303)
  const params = { ref: made.to.split('/').at(-1) ?? '' }
  expect((await ask(draftPage, params)).data).toMatchObject({ can: { propose: true, settle: false }, isStale: false })
  const proposed = await ask(decide, params, { body: form({ tindakan: 'usulkan', catatan: 'Sebab.', kode: '' }) })
  expect(proposed.status).toBe(303)
})
