import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { AgencyPage } from '#app/http/api/shapes.server.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { db } from '#app/repositories/db.server.ts'
import { loader as agencies } from '#app/routes/api/agencies.ts'
import { loader as agency } from '#app/routes/api/agency.ts'
import { loader as atom } from '#app/routes/api/agency-atom.ts'
import { loader as agencyStatus } from '#app/routes/api/agency-status.ts'
import { loader as changes } from '#app/routes/api/changes.ts'
import { loader as workingDays } from '#app/routes/api/working-days.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

type Route = (given: LoaderFunctionArgs) => Response | Promise<Response>

let kept: AgencyNo
let merged: AgencyNo
beforeAll(async () => {
  kept = await added('LPK Tetap Uji', '9900000000301')
  merged = await added('LPK Gabung Uji', '9900000000302')
  const into = await db().agency.findUniqueOrThrow({ where: { no: kept }, select: { id: true } })
  await db().agency.update({ where: { no: merged }, data: { redirectsToId: into.id } })
})

async function added(name: string, nib: string): Promise<AgencyNo> {
  const context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r', ...on('2026-03-02') } as const
  const form = aNewAgency({ name, districtCode: '32.16.09', identifiers: [{ scheme: 'nib', value: nib }] })
  const result = await registerAgency(context, form)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.no
}

async function get(route: unknown, path: string, given: { no?: string; headers?: Record<string, string> } = {}) {
  const request = new Request(`http://cek.test${path}`, { headers: given.headers ?? {} })
  // A route reads the request and its parameters; Remix gives it nothing else that it uses.
  return (route as Route)({ request, params: { no: given.no ?? kept }, context: {} })
}

describe('who has an answer already is told that it still stands', () => {
  test.each([
    ['the status, although each is asked at its own moment', agencyStatus, '/x/status'],
    ['the status on a past day', agencyStatus, '/x/status?at=2026-03-05&knownAt=2026-03-06'],
    ['an agency', agency, '/x'],
    ['a search', agencies, '/x?q=tetap'],
    ['a deadline', workingDays, '/x?start=2026-03-13&add=5'],
    ['the changes', changes, '/x'],
    ['a feed', atom, '/x'],
  ])('%s', async (_, route, path) => {
    const etag = (await get(route, path)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"/)
    await new Promise((resolve) => setTimeout(resolve, 5))
    for (const sent of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await get(route, path, { headers: { 'If-None-Match': sent } })
      expect([sent, again.status, await again.text()]).toEqual([sent, 304, ''])
    }
    expect((await get(route, path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
  })
})

describe('the number of a merged agency leads to the one it joined', () => {
  test.each([
    [agency, (no: string) => `/api/v1/agencies/${no}`],
    [agencyStatus, (no: string) => `/api/v1/agencies/${no}/status?at=2026-03-05`],
    [atom, (no: string) => `/lembaga/${no}/perubahan.atom`],
  ])('%o', async (route, pathOf) => {
    const answer = await get(route, pathOf(merged), { no: merged })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, pathOf(kept)])
  })
})

test.each(['32.16.09', 'Cikarang Utara', 'cikarang utara', 'CIKARANG-UTARA'])(
  'agencies of a kecamatan are found by %s',
  async (district) => {
    const answer = await get(agencies, `/x?${new URLSearchParams({ district }).toString()}`)
    expect(AgencyPage.parse(await answer.json()).items.map(({ no }) => no)).toEqual([kept])
  },
)

describe('a day or moment the register cannot know is a problem', () => {
  const moments = ['0000-01-01', '1969-12-31', '0000-01-01T00:00:00%2B07:00', '9999-12-31T23:59:59-12:00']
  test.each(moments)('%s', async (moment) => {
    expect((await get(changes, `/x?since=${moment}`)).status).toBe(400)
    expect((await get(agencyStatus, `/x?knownAt=${moment}`)).status).toBe(400)
  })
})

test('whatever is asked of whichever route, the answer is a page or a problem', async () => {
  const routes = [agencies, agency, agencyStatus, atom, changes, workingDays]
  const names = ['q', 'type', 'status', 'limit', 'cursor', 'since', 'start', 'add', 'at', 'knownAt']
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc.double().map(String),
    fc.bigInt().map(String),
  )
  const query = fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 4 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      query,
      fc.option(text, { nil: undefined }),
      async (route, asked, no) => {
        const answer = await get(route, `/x?${new URLSearchParams(asked).toString()}`, no === undefined ? {} : { no })
        expect([200, 400, 404]).toContain(answer.status)
      },
    ),
    { numRuns: 300, seed: 8 },
  )
})
