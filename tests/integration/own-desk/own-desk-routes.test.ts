import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { action as act, loader as application } from '#app/routes/agency/application.tsx'
import { loader as letter } from '#app/routes/agency/application-letter.ts'
import { action as apply, loader as form } from '#app/routes/agency/application-new.tsx'
import { loader as applications } from '#app/routes/agency/applications.tsx'
import { loader as overview } from '#app/routes/agency/agency.tsx'
import { loader as asSeen } from '#app/routes/agency/as-seen.tsx'
import { action as claim } from '#app/routes/agency/claim.tsx'
import { action as offer, loader as evidence } from '#app/routes/agency/evidence.tsx'
import { loader as home } from '#app/routes/agency/home.tsx'
import { action as propose, loader as proposals } from '#app/routes/agency/proposals.tsx'
import { action as leave, loader as users } from '#app/routes/agency/users.tsx'
import { agencyNo, type AgencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { addMember } from '#app/repositories/agency-members.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

type Route = (of: { request: Request; params: Record<string, string>; context: object }) => unknown
type Asked = { cookie?: string; path?: string; fields?: Record<string, string>; params?: Record<string, string> }

/** What a route answers: data, or a response, also a thrown one. */
async function answerOf(route: unknown, { cookie = '', path = '/lembaga-saya', fields, params = {} }: Asked) {
  const posted = fields ? { method: 'POST', body: formOf(fields) } : {}
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie }, ...posted })
  try {
    return answered(await (route as Route)({ request, params, context: {} }))
  } catch (thrown) {
    return answered(thrown)
  }
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

function answered(answer: unknown): { status: number; to: string; data: Record<string, unknown>; bytes: number } {
  if (answer instanceof Response) {
    const bytes = Number(answer.headers.get('content-type') === 'application/pdf')
    return { status: answer.status, to: answer.headers.get('location') ?? '', data: {}, bytes }
  }
  const { data = {}, init } = answer as { data?: Record<string, unknown>; init?: { status?: number } | null }
  return { status: init?.status ?? 200, to: '', data, bytes: 0 }
}

async function anAgency(name: string, nib: string): Promise<{ id: number; no: AgencyNo }> {
  const { recordedAt: _recordedAt, ...form } = aNewAgency({ name, identifiers: [{ scheme: 'nib', value: nib }] })
  const added = await registerAgency(systemContext('acts'), form)
  if (!added.ok) throw new Error(added.refusal.code)
  return added.value
}

let own: AgencyNo
let other: AgencyNo
let cookie: string
beforeAll(async () => {
  const agency = await anAgency('LPK Meja Sendiri', '9900000000801')
  other = (await anAgency('LPK Meja Lain', '9900000000802')).no
  own = agency.no
  const account = {
    ...{ id: 'u-own', name: 'Pengguna Rekaan', email: 'pengguna@contoh.example', kind: 'AGENCY' as const, roles: [] },
    ...{ unitId: null, position: null, nip: null, personKey: 'p-own', isDemonstration: false },
  }
  await inTransaction(async (tx) => {
    await addAccount(tx, account)
    const from = systemContext('acts').now
    await addMember(tx, { accountId: account.id, agencyId: agency.id, role: 'OWNER', from })
  })
  cookie = await signInAs(account.id)
})

const PAGES = { overview, asSeen, evidence, proposals, applications, form, users, application, letter }

describe('who may not', () => {
  test.each(Object.entries(PAGES))('a stranger is led to sign in: %s', async (...[, page]) => {
    const answer = await answerOf(page, { params: { no: own, ref: 'PMH-2026-000001', seq: '1' } })
    expect(answer).toMatchObject({ status: 303, to: expect.stringMatching(/^\/masuk\?/) as string })
  })

  test.each(Object.entries(PAGES))('the pages of another agency are not there: %s', async (...[, page]) => {
    const params = { no: other, ref: 'PMH-2026-000001', seq: '1' }
    expect((await answerOf(page, { cookie, params })).status).toBe(404)
  })

  test.each([
    ['apply', apply],
    ['act', act],
    ['offer', offer],
    ['propose', propose],
    ['leave', leave],
  ])('nothing is done to another agency: %s', async (...[, action]) => {
    const params = { no: other, ref: 'PMH-2026-000001' }
    const fields = { kind: 'CHANGE', message: 'Kami pindah tempat.' }
    expect((await answerOf(action, { cookie, params, fields })).status).toBe(404)
    expect((await findAgency(other))?.applications).toEqual([])
  })

  test('a number that is none, and one that nobody has, are not there either', async () => {
    for (const no of ['x', agencyNo(999_999)]) {
      expect((await answerOf(overview, { cookie, params: { no } })).status).toBe(404)
    }
  })
})

describe('the desk', () => {
  test('lists the agencies that are theirs', async () => {
    const { data } = await answerOf(home, { cookie })
    expect(data).toMatchObject({ agencies: [{ no: own, name: 'LPK Meja Sendiri' }] })
  })

  test('says what is missing in plain words, with the way to bring it', async () => {
    const { data } = await answerOf(overview, { cookie, params: { no: own } })
    const missing = data['missing'] as { title: string; need: string; query: string | null }[]
    expect(missing.length).toBeGreaterThan(3)
    expect(missing.every(({ title, query }) => title.length > 10 && (query?.startsWith('syarat=') ?? true))).toBe(true)
  })

  test('shows the public page with the very words others read', async () => {
    const { data } = await answerOf(asSeen, { cookie, params: { no: own } })
    expect(data).toMatchObject({ words: { no: own, name: 'LPK Meja Sendiri' } })
  })

  test('keeps what was typed when a field is wrong', async () => {
    const fields = { kind: 'RENEWAL', message: 'pendek', capability: '' }
    const answer = await answerOf(apply, { cookie, params: { no: own }, fields })
    expect(answer).toMatchObject({
      status: 422,
      data: { typed: { message: 'pendek' }, wrong: ['message', 'capability'] },
    })
  })

  test('takes an application to its receipt and its withdrawal', async () => {
    const params = { no: own }
    const fields = { kind: 'CHANGE', message: 'Kami pindah tempat pelatihan.' }
    const sent = await answerOf(apply, { cookie, params, fields })
    expect(sent).toMatchObject({ status: 303, to: expect.stringMatching(/PMH-2026-\d{6}$/) as string })
    const ref = sent.to.split('/').at(-1) ?? ''
    const shown = await answerOf(application, { cookie, params: { ...params, ref } })
    expect(shown.data).toMatchObject({ view: { ref, isRunning: true, steps: [{ letter: 'Tanda terima (PDF)' }] } })
    expect((await answerOf(letter, { cookie, params: { ...params, ref, seq: '1' } })).bytes).toBe(1)
    expect((await answerOf(letter, { cookie, params: { no: own, ref, seq: '9' } })).status).toBe(404)
    const withdrawn = await answerOf(act, { cookie, params: { ...params, ref }, fields: { tindakan: 'cabut' } })
    expect(withdrawn.status).toBe(303)
    expect((await answerOf(act, { cookie, params: { ...params, ref }, fields: { tindakan: 'cabut' } })).status).toBe(
      409,
    )
  })

  test('takes a proposal, and refuses one that changes nothing', async () => {
    const params = { no: own }
    const { data } = await answerOf(proposals, { cookie, params })
    const now = data['now'] as Record<string, string>
    const same = await answerOf(propose, { cookie, params, fields: { ...now, jenis: 'data', note: '' } })
    expect(same.status).toBe(409)
    const changed = { ...now, jenis: 'data', address: 'Jl. Baru No. 7', note: 'Kami pindah.' }
    expect((await answerOf(propose, { cookie, params, fields: changed })).status).toBe(303)
    expect((await findAgency(own))?.address).toBe(now['address'])
  })

  test('asks for a file with evidence, and forgets nothing that was typed', async () => {
    const fields = { kind: 'NIB', validFrom: '2026-01-05', number: '9900000000801', kbliVersion: '2025' }
    const answer = await answerOf(offer, { cookie, params: { no: own }, path: `/lembaga-saya/${own}/bukti`, fields })
    expect(answer).toMatchObject({ status: 409, data: { typed: { number: '9900000000801' } } })
    const wrong = await answerOf(offer, { cookie, params: { no: own }, fields: { kind: '', validFrom: '2026-02-31' } })
    expect(wrong).toMatchObject({ status: 422, data: { wrong: ['kind', 'validFrom'] } })
    expect((await findAgency(own))?.evidence).toEqual([])
  })

  test('asks for proof with a claim, and knows no agency that is none', async () => {
    const fields = { agencyNo: other, role: 'OWNER', message: 'Saya direktur lembaga ini.' }
    expect(await answerOf(claim, { cookie, fields })).toMatchObject({ status: 409, data: { typed: fields } })
    const wrong = await answerOf(claim, { cookie, fields: { ...fields, agencyNo: 'bukan nomor' } })
    expect(wrong).toMatchObject({ status: 422, data: { wrong: ['agencyNo'] } })
  })

  test('is closed with the next request once somebody has left', async () => {
    expect((await answerOf(leave, { cookie, params: { no: own }, fields: {} })).status).toBe(303)
    expect((await answerOf(overview, { cookie, params: { no: own } })).status).toBe(404)
    expect(await db().agencyMember.count({ where: { accountId: 'u-own', to: null } })).toBe(0)
  })
})
