import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { now, startClock, today } from '#app/repositories/clock.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { loader as agencyLoader } from '#app/routes/public/agency.tsx'
import { action as vettingAction, loader as vettingLoader } from '#app/routes/staff/vetting.tsx'
import { loader as queueLoader } from '#app/routes/staff/queue.tsx'
import { localServer } from '#tests/integration/http/local-server.ts'
import { bintangAndai, CERTIFICATE, submitted } from '#tests/integration/messages/bintang-andai.ts'
import { day } from '#tests/factories/agency-record.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

type Route = (given: { request: Request; params: object; context: object }) => unknown

let no: AgencyNo
let cookie: string

/** Lets the clock of the register show this moment from now on. */
async function setClock(at: string): Promise<void> {
  const [row] = await db().$queryRaw<
    { ms: number }[]
  >`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`
  const offset = Date.parse(at) - (row?.ms ?? 0)
  await inTransaction((tx) => setSetting(tx, 'clock_offset_ms', String(Math.round(offset))))
  await startClock()
}

function ask(
  route: unknown,
  path: string,
  given: { params?: object; form?: Record<string, string> } = {},
): Promise<unknown> {
  const post = given.form ? { method: 'POST', body: new URLSearchParams(given.form) } : {}
  const request = new Request(`http://127.0.0.1:3000${path}`, { ...post, headers: { cookie } })
  return Promise.resolve((route as Route)({ request, params: given.params ?? {}, context: {} }))
}

const text = async (...asked: Parameters<typeof ask>): Promise<string> => JSON.stringify(await ask(...asked))

/** Waits until the register's day is another one. */
async function midnight(): Promise<void> {
  const before = today()
  while (today() === before) await wait(5)
}

beforeAll(async () => {
  no = await bintangAndai()
  const account = {
    id: 'm-1',
    name: 'Petugas Malam',
    email: 'malam@contoh.example',
    kind: 'STAFF',
    roles: ['VERIFIER'],
  } as const
  await inTransaction((tx) =>
    addAccount(tx, {
      ...account,
      roles: [...account.roles],
      unitId: 'DISNAKER',
      position: null,
      personKey: 'p-m',
    }),
  )
  cookie = await signInAs('m-1')
}, 120_000)
afterAll(() => setClock('2026-11-24T01:00:00Z'))

describe('midnight in WIB while an officer is signed in', () => {
  test('the status changes with the first millisecond of 1 October, on the page of the public and in the rooms', async () => {
    await setClock('2026-09-30T16:59:58.500Z')
    expect(today()).toBe('2026-09-30')
    const publicBefore = await text(agencyLoader, `/lembaga/${no}`, { params: { no } })
    expect(publicBefore).toContain('Terverifikasi dan aktif')
    await midnight()
    expect(now() >= '2026-09-30T17:00:00.000Z').toBe(true)
    expect(today()).toBe('2026-10-01')
    expect(await text(agencyLoader, `/lembaga/${no}`, { params: { no } })).toContain('Masa berlaku berakhir')
    expect(await text(vettingLoader, `/petugas/lembaga/${no}/verifikasi`, { params: { no } })).toContain('2026-10-01')
  })

  test('the session goes on, and the queue counts from the new day', async () => {
    await setClock('2026-09-30T16:59:58.800Z')
    const before = await ask(queueLoader, '/petugas/antrean')
    await midnight()
    const after = await ask(queueLoader, '/petugas/antrean')
    expect([before, after].map((page) => JSON.stringify(page))).toEqual([
      expect.stringContaining('30 September 2026'),
      expect.stringContaining('1 Oktober 2026'),
    ])
  })

  test('a page kept in memory for everybody is not shown on the next day', async () => {
    await setClock('2026-09-30T16:59:58.800Z')
    let made = 0
    const server = await localServer(() => {
      made += 1
      return Promise.resolve(new Response(today(), { headers: { 'content-type': 'text/html' } }))
    })
    const page = async () => (await server.ask('/lembaga')).body.toString()
    expect([await page(), await page(), made]).toEqual(['2026-09-30', '2026-09-30', 1])
    await midnight()
    expect([await page(), made]).toEqual(['2026-10-01', 2])
    await server.close()
  })

  test('a form opened before midnight and sent after it counts on the day it was sent', async () => {
    await setClock('2026-09-30T16:59:50.000Z')
    const ref = await submitted(
      no,
      { kind: CERTIFICATE, programmeKey: 'las-smaw', validTo: day('2029-09-29') },
      '2026-09-29',
    )
    const at = `/petugas/lembaga/${no}/verifikasi/LPK-03.las-smaw`
    const params = { no, syarat: 'LPK-03.las-smaw' }
    const opened = (await ask(vettingLoader, at, { params })) as { data: { seenVersion?: number } }
    const version = opened.data.seenVersion ?? (await db().agency.findFirst({ where: { no } }))?.version ?? 0
    await setClock('2026-09-30T16:59:59.000Z')
    await midnight()
    const form = {
      tindakan: 'terima',
      bukti: ref,
      versi: String(version),
      catatan: 'Dibuka sebelum tengah malam.',
      tanpaHubungan: 'ya',
    }
    const answer = await ask(vettingAction, at, { params, form })
    expect(answer).toMatchObject({ status: 303 })
    const [proposal] = await db().actProposal.findMany()
    expect(proposal?.proposedAt.toISOString() ?? '').toMatch(/^2026-09-30T17:00:0/)
  })
})
