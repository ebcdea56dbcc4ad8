import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { action as decideProposal, loader as proposalPage } from '#app/routes/staff/agency-proposal.tsx'
import { loader as proposalList } from '#app/routes/staff/agency-proposals.tsx'
import { action as register, loader as newAgency } from '#app/routes/staff/agency-new.tsx'
import { loader as applicationLetter } from '#app/routes/staff/application-letter.ts'
import { action as keyIn, loader as counter } from '#app/routes/staff/application-new.tsx'
import { action as actOn, loader as applicationPage } from '#app/routes/staff/application.tsx'
import { loader as applicationList } from '#app/routes/staff/applications.tsx'
import { action as decideClaim, loader as claimPage } from '#app/routes/staff/claim.tsx'
import { loader as claimList } from '#app/routes/staff/claims.tsx'
import { loader as answerLetter } from '#app/routes/staff/correction-letter.ts'
import { action as answer, loader as correctionPage } from '#app/routes/staff/correction.tsx'
import { loader as correctionList } from '#app/routes/staff/corrections.tsx'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { findApplication } from '#app/repositories/applications.server.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { findCorrection } from '#app/repositories/corrections.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { requestCorrection } from '#app/use-cases/request-correction.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

type Route = (of: { request: Request; params: Record<string, string>; context: object }) => unknown
type Asked = { cookie?: string; path?: string; fields?: Record<string, string>; params?: Record<string, string> }

async function answerOf(route: unknown, { cookie = '', path = '/petugas', fields, params = {} }: Asked) {
  const posted = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { cookie }, ...posted })
  try {
    return answered(await (route as Route)({ request, params, context: {} }))
  } catch (thrown) {
    return answered(thrown)
  }
}

function answered(given: unknown): { status: number; to: string; data: Record<string, unknown>; isPdf: boolean } {
  if (given instanceof Response) {
    const isPdf = given.headers.get('content-type') === 'application/pdf'
    return { status: given.status, to: given.headers.get('location') ?? '', data: {}, isPdf }
  }
  const { data = {}, init } = given as { data?: Record<string, unknown>; init?: { status?: number } | null }
  return { status: init?.status ?? 200, to: '', data, isPdf: false }
}

async function anOfficer(
  id: string,
  roles: ('VERIFIER' | 'AUDITOR' | 'INTAKE_OFFICER' | 'ADMINISTRATOR')[],
): Promise<string> {
  const account = {
    ...{ id, name: `Petugas ${id}`, email: `${id}@contoh.example`, kind: 'STAFF' as const, roles },
    ...{ unitId: 'DISNAKER', position: null, nip: null, personKey: `p-${id}`, isDemonstration: false },
  }
  await inTransaction(async (tx) => addAccount(tx, account))
  return signInAs(id)
}

let no: AgencyNo
let verifier: string
let administrator: string
beforeAll(async () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency({ name: 'LPK Loket Rekaan' })
  const added = await registerAgency(systemContext('acts'), form)
  if (!added.ok) throw new Error(added.refusal.code)
  no = added.value.no
  verifier = await anOfficer('s-verifier', ['VERIFIER'])
  administrator = await anOfficer('s-administrator', ['ADMINISTRATOR'])
})

const PAGES = {
  ...{ applicationList, applicationPage, applicationLetter, counter, newAgency, correctionList, correctionPage },
  ...{ answerLetter, claimList, claimPage, proposalList, proposalPage },
}
const ACTIONS = { keyIn, register, actOn, answer, decideClaim, decideProposal }

describe('who may not', () => {
  test.each(Object.entries(PAGES))('a stranger is led to sign in: %s', async (...[, page]) => {
    const got = await answerOf(page, { params: { no, ref: 'x', seq: '1' } })
    expect(got).toMatchObject({ status: 303, to: expect.stringMatching(/^\/masuk\?/) as string })
  })

  test.each([...Object.entries(PAGES), ...Object.entries(ACTIONS)])(
    'the administrator has no part in it: %s',
    async (...[, route]) => {
      const params = { no, ref: 'x', seq: '1' }
      expect((await answerOf(route, { cookie: administrator, params, fields: { tindakan: 'x' } })).status).toBe(403)
    },
  )

  test.each(
    Object.entries({ applicationPage, applicationLetter, correctionPage, answerLetter, claimPage, proposalPage }),
  )('what is not there is not there: %s', async (...[, page]) => {
    expect((await answerOf(page, { cookie: verifier, params: { ref: 'TIDAK-ADA', seq: '1' } })).status).toBe(404)
  })
})

describe('at the counter', () => {
  test('an agency that is on record is shown before another is registered', async () => {
    const fields = { name: 'LPK Loket Rekaan', nib: '9900000000001', capability: 'LPK_SWASTA/TRAIN' }
    const looked = await answerOf(register, { cookie: verifier, fields: { ...fields, tindakan: 'cari' } })
    expect(looked.data['same']).toMatchObject([{ no, why: expect.stringContaining('nomor sama (NIB)') as string }])
    const unseen = await answerOf(register, { cookie: verifier, fields: { ...fields, tindakan: 'daftar' } })
    expect(unseen).toMatchObject({ status: 422, data: { wrong: ['isOther'], typed: { name: 'LPK Loket Rekaan' } } })
  })

  test('one that is new is registered, and its application keyed in', async () => {
    const fields = { name: 'LPK Baru Sekali', capability: 'LPK_SWASTA/TRAIN', tindakan: 'daftar', isOther: 'ya' }
    const done = await answerOf(register, { cookie: verifier, fields })
    expect(done).toMatchObject({ status: 303, to: expect.stringMatching(/LBG-\d{6}\/permohonan$/) as string })
    const wrong = await answerOf(register, { cookie: verifier, fields: { ...fields, nib: '12', email: 'x' } })
    expect(wrong).toMatchObject({ status: 422, data: { wrong: ['nib', 'email'] } })
  })

  test('an application is keyed in, sent back, and its decision proposed', async () => {
    const form = { kind: 'CHANGE', message: 'Pindah tempat pelatihan.' }
    const keyed = await answerOf(keyIn, { cookie: verifier, params: { no }, fields: form })
    const ref = keyed.to.split('/').at(-1) ?? ''
    const page = { cookie: verifier, params: { ref } }
    const nothing = await answerOf(actOn, { ...page, fields: { tindakan: 'minta', 'teks-minta': ' ' } })
    expect(nothing).toMatchObject({ status: 409 })
    await answerOf(actOn, { ...page, fields: { tindakan: 'minta', 'teks-minta': 'Denah\r\nFoto' } })
    expect((await findApplication(ref))?.file).toMatchObject({ stage: 'RETURNED', missing: ['Denah', 'Foto'] })
    await answerOf(actOn, { ...page, fields: { tindakan: 'lengkap', 'teks-lengkap': '' } })
    const shown = await answerOf(applicationPage, page)
    const versi = String(shown.data['seenVersion'])
    const proposed = await answerOf(actOn, {
      ...page,
      fields: { tindakan: 'kabulkan', 'teks-putusan': 'Sesuai.', versi },
    })
    expect(proposed).toMatchObject({ status: 303, to: `/petugas/permohonan/${ref}?hasil=diusulkan` })
    expect((await findApplication(ref))?.file.stage).toBe('RUNNING')
    expect((await answerOf(applicationLetter, { cookie: verifier, params: { ref, seq: '2' } })).isPdf).toBe(true)
  })
})

describe('a request', () => {
  test('is answered on its page, the contact shown only when asked for', async () => {
    const form = { kind: 'CORRECTION', message: 'Nama lembaga salah tulis.', contact: 'siti@contoh.example' } as const
    const asked = await requestCorrection({ ...systemContext('x'), actor: { kind: 'public' } }, { no, form })
    const ref = asked.ok ? asked.value : ''
    const page = { cookie: verifier, params: { ref } }
    expect(JSON.stringify((await answerOf(correctionPage, page)).data)).not.toContain('siti@')
    expect((await answerOf(answer, { ...page, fields: { tindakan: 'kontak' } })).data['contact']).toBe(
      'siti@contoh.example',
    )
    const empty = await answerOf(answer, { ...page, fields: { tindakan: 'jawab', outcome: 'REFUSED', text: ' ' } })
    expect(empty).toMatchObject({ status: 409, data: { error: 'Tulis isi jawaban.' } })
    const sent = await answerOf(answer, {
      ...page,
      fields: { tindakan: 'jawab', outcome: 'REFUSED', text: 'Sudah benar.' },
    })
    expect(sent.status).toBe(303)
    expect((await findCorrection(ref))?.answer).toMatchObject({ outcome: 'REFUSED' })
    expect((await answerOf(answerLetter, page)).isPdf).toBe(true)
  })
})
