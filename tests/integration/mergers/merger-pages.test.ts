import { beforeAll, describe, expect, test } from 'vitest'
import { added, done, must, newest, operator, record, undone } from './two-officers.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { loader as apiAgency } from '#app/routes/api/agency.ts'
import { loader as atom } from '#app/routes/api/agency-atom.ts'
import { loader as apiStatus } from '#app/routes/api/agency-status.ts'
import { action as askCorrection, loader as correction } from '#app/routes/public/correction.tsx'
import { loader as follow } from '#app/routes/public/follow.tsx'
import { loader as letter } from '#app/routes/public/status-letter.ts'
import { loader as publicPage } from '#app/routes/public/agency.tsx'
import { action as settle, loader as comparison } from '#app/routes/staff/merger.tsx'
import { action as split, loader as splitPage } from '#app/routes/staff/split.tsx'
import { requestCorrection } from '#app/use-cases/request-correction.server.ts'
import { aProgrammeOf } from '#tests/factories/agency-record.ts'
import { signInAs } from '#tests/setup/sign-in.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

type Route = (of: { request: Request; params: Record<string, string>; context: object }) => unknown
type Asked = { cookie?: string; path?: string; fields?: Record<string, string>; no?: AgencyNo }
type Answer = { status: number; to: string; caching: string; data: Record<string, unknown> }

let stays: AgencyNo
let joins: AgencyNo
const cookies = new Map<StaffRole, string>()
const as = (role: StaffRole): string => cookies.get(role) ?? ''

async function answerOf(route: unknown, { cookie = '', path = '/x', fields, no = stays }: Asked): Promise<Answer> {
  const posted = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie }, ...posted })
  try {
    return answered(await (route as Route)({ request, params: { no }, context: {} }))
  } catch (thrown) {
    return answered(thrown)
  }
}

function answered(given: unknown): Answer {
  if (given instanceof Response) {
    const { status, headers } = given
    return { status, to: headers.get('location') ?? '', caching: headers.get('cache-control') ?? '', data: {} }
  }
  const { data = {}, init } = given as { data?: Record<string, unknown>; init?: { status?: number } | null }
  return { status: init?.status ?? 200, to: '', caching: '', data }
}

const both = async () => (await record(stays)).version + (await record(joins)).version

beforeAll(async () => {
  stays = await added({ name: 'LPK Tetap', identifiers: [] })
  const capability = { type: 'LPK_SWASTA', activity: 'TRAIN', kbli: null, kbliVersion: null, foreignCapital: false }
  const programmes = [aProgrammeOf('las-smaw', 'Las SMAW'), aProgrammeOf('jahit', 'Menjahit')]
  joins = await added({ name: 'LPK Gabung', identifiers: [], capabilities: [{ ...capability, programmes }] })
  for (const role of ['VERIFIER', 'AUDITOR', 'INTAKE_OFFICER', 'OFFICE_HEAD'] as const) {
    const account = { id: role, email: `${role.toLowerCase()}@uji.example`, name: role, personKey: role }
    const rest = { kind: 'STAFF' as const, roles: [role], unitId: 'DISNAKER' }
    await inTransaction(async (tx) => addAccount(tx, { ...account, ...rest }))
    cookies.set(role, await signInAs(role))
  }
})

describe('the comparison', () => {
  const form = async (given: Record<string, string> = {}) => ({
    ...{ lain: joins, versi: String(await both()), catatan: 'Satu lembaga.', tindakan: `gabung ${stays}`, ...given },
  })

  test.each(['AUDITOR', 'INTAKE_OFFICER'] as const)('is read by %s, who proposes nothing', async (role) => {
    const page = await answerOf(comparison, { cookie: as(role), path: `/x?dengan=${joins}` })
    expect(page).toMatchObject({ status: 200, data: { mayPropose: false } })
    expect(JSON.stringify(page.data['compared'])).not.toContain('people')
    const refused = await answerOf(settle, { cookie: as(role), fields: await form() })
    expect([refused.status, await db().actProposal.count()]).toEqual([422, 0])
  })

  test.each([
    ['no reason', { catatan: ' ' }, 'Tulis catatan'],
    ['a page that is old', { versi: '1' }, 'berubah sejak halaman ini dibuka'],
    ['a page without its version', { versi: 'x' }, 'berubah sejak halaman ini dibuka'],
    ['an act there is not', { tindakan: 'lain' }, 'Data formulir tidak lengkap'],
    ['the same number twice', { lain: 'LBG-000001' }, ''],
    ['no number', { lain: 'x' }, 'Data formulir tidak lengkap'],
  ] as [string, Record<string, string>, string][])(
    '%s is told, and what was typed stays',
    async (_what, given, words) => {
      const refused = await answerOf(settle, { cookie: as('VERIFIER'), fields: await form(given) })
      expect(refused.status).toBe(422)
      expect(refused.data['error']).toContain(words)
      expect(refused.data['note']).toBe(given['catatan'] ?? 'Satu lembaga.')
    },
  )

  test('sent twice, it is proposed once', async () => {
    const fields = await form()
    const answers = await Promise.all([1, 2].map(async () => answerOf(settle, { cookie: as('VERIFIER'), fields })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await db().actProposal.count({ where: { state: 'PROPOSED' } })).toBe(1)
    await db().actProposal.deleteMany()
    await db().workItem.deleteMany()
  })
})

describe('the form of a split', () => {
  const form = async (given: Record<string, string> = {}) => {
    const { version } = await record(joins)
    const chosen = { name: 'LPK Jahit', 'pilih-0': 'programmes LPK_SWASTA/TRAIN/jahit' }
    return { ...chosen, versi: String(version), tindakan: 'lihat', catatan: 'Dua pemilik.', ...given }
  }
  const sent = async (fields: Record<string, string>, role: StaffRole = 'VERIFIER') =>
    answerOf(split, { cookie: as(role), fields, no: joins })

  test.each(['AUDITOR', 'INTAKE_OFFICER'] as const)('is closed to %s', async (role) => {
    expect((await answerOf(splitPage, { cookie: as(role), no: joins })).status).toBe(403)
    expect((await sent(await form(), role)).status).toBe(403)
    expect((await answerOf(splitPage, { no: joins })).to).toMatch(/^\/masuk/)
  })

  test.each([
    ['no name', { name: '' }, 'Nama'],
    ['a page that is old', { versi: '0' }, 'berubah sejak halaman ini dibuka'],
    ['a box made by hand', { 'pilih-9': 'evidence ev-x' }, 'tidak lagi dimiliki'],
  ])('%s is told in words, and nothing typed or ticked is lost', async (_what, given, words) => {
    const refused = await sent(await form(given))
    expect(refused.status).toBe(422)
    expect(refused.data['error']).toContain(words)
    expect(refused.data).toMatchObject({ typed: { catatan: 'Dua pemilik.' } })
    expect(refused.data['ticked']).toContain('programmes LPK_SWASTA/TRAIN/jahit')
  })

  test('sent twice, it is proposed once', async () => {
    const looked = await sent(await form())
    expect(looked).toMatchObject({ status: 200, data: { error: null } })
    const dilihat = String(looked.data['seen'])
    const fields = await form({ tindakan: 'usulkan', dilihat })
    const answers = await Promise.all([1, 2].map(async () => sent(fields)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    await db().actProposal.deleteMany()
    await db().workItem.deleteMany()
  })

  test('of a number that leads to another is the form of that one', async () => {
    await done({ type: 'join-agencies', other: joins }, stays)
    const moved = await answerOf(splitPage, { cookie: as('VERIFIER'), no: joins })
    expect([moved.status, moved.to]).toEqual([302, `/petugas/lembaga/${stays}/pisah`])
    expect((await sent(await form())).status).toBe(422)
    await undone(stays, joins)
  })
})

describe('an old number', () => {
  const places: [string, unknown, (no: string) => string, number][] = [
    ['the public page', publicPage, (no) => `/lembaga/${no}?pada=2026-01-25`, 301],
    ['the form of corrections', correction, (no) => `/lembaga/${no}/koreksi`, 301],
    ['the page to follow', follow, (no) => `/lembaga/${no}/ikuti`, 301],
    ['the status letter', letter, (no) => `/lembaga/${no}/surat-status`, 301],
    ['an agency of the API', apiAgency, (no) => `/api/v1/agencies/${no}`, 308],
    ['a status of the API', apiStatus, (no) => `/api/v1/agencies/${no}/status?at=2026-03-05`, 308],
    ['the feed', atom, (no) => `/lembaga/${no}/perubahan.atom`, 308],
  ]

  test('leads everywhere to the new one, at the same place, until it is undone', async () => {
    const early = await must(requestCorrection(operator, { no: joins, form: asked }))
    await db().workItem.deleteMany()
    await done({ type: 'join-agencies', other: joins }, stays)
    for (const [what, route, pathOf, status] of places) {
      const moved = await answerOf(route, { path: pathOf(joins), no: joins })
      expect([what, moved.status, moved.to, moved.caching]).toEqual([what, status, pathOf(stays), 'no-cache'])
    }
    // What was asked before keeps its page; what is asked now is received by the one it joined.
    const kept = await answerOf(correction, { path: `/lembaga/${joins}/koreksi?kode=${early}`, no: joins })
    expect([kept.status, kept.data['no']]).toEqual([200, joins])
    const sent = await answerOf(askCorrection, { path: `/lembaga/${joins}/koreksi`, no: joins, fields: asked })
    expect(sent.status).toBe(303)
    const led = await answerOf(correction, { path: sent.to, no: joins })
    expect(led.to).toBe(sent.to.replace(joins, stays))

    await undone(stays, joins)
    for (const [what, route, pathOf] of places) {
      const own = await answerOf(route, { path: pathOf(joins), no: joins })
      expect([what, own.status, own.to]).toEqual([what, 200, ''])
    }
    expect(await newest()).toBe(joins)
  }, 60_000)

  const asked = { kind: 'CORRECTION' as const, message: 'Alamat sudah pindah ke Jl. Baru.', contact: '' }
})
