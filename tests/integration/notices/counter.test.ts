import { beforeAll, describe, expect, test } from 'vitest'
import { bintangAndai, must } from '../messages/bintang-andai.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { findCounterReceipt } from '#app/repositories/counter-receipts.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { saveDeadAddress } from '#app/repositories/dead-addresses.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { action as take, loader as counter } from '#app/routes/staff/counter-evidence.tsx'
import { action as clear, loader as addresses } from '#app/routes/staff/dead-addresses.tsx'
import { action as setMails, loader as notices } from '#app/routes/staff/notices.tsx'
import { loader as vetting } from '#app/routes/staff/vetting.tsx'
import { correctAgencyData } from '#app/use-cases/correct-agency-data.server.ts'
import { addressHashOf } from '#app/use-cases/post-mails.server.ts'
import { refreshWork } from '#app/use-cases/refresh-work.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { day } from '#tests/factories/agency-record.ts'
import { aPhoto } from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-counter-')

type Handler = (args: Parameters<typeof counter>[0]) => unknown
let no: AgencyNo
const cookies = { verifier: '', auditor: '' }

async function call(handler: Handler, given: { body?: BodyInit; who?: keyof typeof cookies } = {}) {
  const { body, who = 'verifier' } = given
  const headers = { cookie: cookies[who] }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body }
  const asked = { request: new Request('http://127.0.0.1:3000/petugas/x', init), params: { no }, context: {} }
  const said: unknown = await Promise.resolve()
    .then(() => handler(asked))
    .catch((thrown: unknown) => thrown)
  if (said instanceof Response) return { status: said.status, location: said.headers.get('location') ?? '', body: {} }
  const { data, init: sent } = said as { data: Record<string, unknown>; init?: { status?: number } }
  return { status: sent?.status ?? 200, location: '', body: data }
}

async function aForm(given: Record<string, string> = {}): Promise<FormData> {
  const form = new FormData()
  const typed = { kind: 'NIB', number: '9900000000001', validFrom: '2026-03-02', broughtBy: 'Sdri. Contoh, direktur' }
  for (const [name, value] of Object.entries({ ...typed, kbli: '78421', kbliVersion: '2025', ...given }))
    form.set(name, value)
  form.set('berkas', new Blob([new Uint8Array(await aPhoto(60, 40))], { type: 'image/jpeg' }), 'nib.jpg')
  return form
}

beforeAll(async () => {
  no = await bintangAndai({ email: 'mati@contoh.example', until: day('2027-12-10') })
  const staff = { kind: 'STAFF', unitId: 'DISNAKER' } as const
  for (const [id, role] of [
    ['verifier', 'VERIFIER'],
    ['auditor', 'AUDITOR'],
  ] as const) {
    const account = { id, name: id, email: `${id}@uji.example`, personKey: id, roles: [role], ...staff }
    await inTransaction((tx) => addAccount(tx, account))
    cookies[id] = await signInAs(id)
  }
}, 60_000)

describe('a document at the counter', () => {
  test('an auditor takes nothing in', async () => {
    expect((await call(counter, { who: 'auditor' })).status).toBe(403)
    expect((await call(take, { who: 'auditor', body: await aForm() })).status).toBe(403)
  })

  test('without who brought it is asked again, and the file waits', async () => {
    const answer = await call(take, { body: await aForm({ broughtBy: ' ', validFrom: 'x' }) })
    expect(answer).toMatchObject({ status: 422, body: { wrong: ['validFrom', 'broughtBy'], uploads: { kept: [{}] } } })
  })

  test('is recorded with who brought it and who took it in; it counts for nothing yet', async () => {
    const { status, location } = await call(take, { body: await aForm() })
    expect(status).toBe(303)
    const ref = location.split('terkirim=')[1] ?? ''
    expect((await findAgency(no))?.evidence.find((one) => one.ref === ref)?.decision).toBeNull()
    expect(await listFilesFor(`evidence:${ref}`)).toHaveLength(1)
    expect(await findCounterReceipt(ref)).toMatchObject({ broughtBy: 'Sdri. Contoh, direktur', takenBy: 'verifier' })
    const { body } = await call(vetting)
    expect(String((body as { received?: unknown }).received)).toContain('Sdri. Contoh, direktur oleh verifier')
    const told = await db().$queryRaw<{ body: unknown }[]>`select body from guard.ledger`
    expect(JSON.stringify(told)).not.toContain('Sdri. Contoh')
  })
})

describe('a dead address', () => {
  const found = async (address: string, accountId: string | null = null) => {
    const agency = await findAgency(no)
    const agencyId = agency?.id ?? 0
    const dead = {
      addressHash: addressHashOf(address),
      agencyId,
      accountId,
      trouble: 'RECIPIENT-550-5.1.1',
      now: now(),
    }
    return inTransaction(async (tx) => {
      const id = await saveDeadAddress(tx, dead)
      await refreshWork(tx, [agencyId], systemContext('test'))
      return id
    })
  }
  const waiting = async () => db().workItem.count({ where: { kind: 'DEAD_ADDRESS' } })

  test('is confirmed by an officer on its page, once', async () => {
    const id = await found('mati@contoh.example')
    expect((await call(addresses, { who: 'auditor' })).status).toBe(403)
    expect((await call(addresses)).body).toMatchObject({
      rows: [{ id, whose: 'Alamat pada data lembaga: mati@contoh.example', mayReplace: true }],
    })
    const body = () => new URLSearchParams({ benar: String(id) })
    expect(await call(clear, { body: body() })).toMatchObject({ status: 303 })
    expect(await waiting()).toBe(0)
    expect(await call(clear, { body: body() })).toMatchObject({
      status: 409,
      body: { error: 'Hal itu sudah diselesaikan.' },
    })
  })

  test('is settled by another address on the record; that of a person is not', async () => {
    await found('mati@contoh.example')
    await found('orang@contoh.example', 'u-1')
    await must(
      correctAgencyData(systemContext('test'), {
        ...{ no, reason: 'Alamat baru.' },
        correction: { email: 'baru@contoh.example' },
      }),
    )
    expect(await waiting()).toBe(1)
    expect((await call(addresses)).body).toMatchObject({ rows: [{ mayReplace: false }] })
  })
})

describe('mails beside notices', () => {
  test('are chosen by kind, and kept', async () => {
    expect((await call(notices)).body).toMatchObject({ mail: { saved: false } })
    await call(setMails, {
      body: new URLSearchParams({ tindakan: 'surel', 'surel-PROPOSAL_WAITS': 'ya', 'surel-X': 'ya' }),
    })
    const { body } = await call(notices)
    const { boxes } = (body as { mail: { boxes: { name: string; isTicked: boolean }[] } }).mail
    expect(boxes.filter(({ isTicked }) => isTicked).map(({ name }) => name)).toEqual(['surel-PROPOSAL_WAITS'])
  })
})
