import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  AgencyAnswer,
  AgencyPage,
  ChangesPage,
  Problem,
  StatusAnswer,
  WorkingDaysAnswer,
} from '#app/http/api/shapes.server.ts'
import { startClock } from '#app/repositories/clock.server.ts'
import { loader as agencies } from '#app/routes/api/agencies.ts'
import { loader as agency } from '#app/routes/api/agency.ts'
import { loader as agencyStatus } from '#app/routes/api/agency-status.ts'
import { loader as atom } from '#app/routes/api/agency-atom.ts'
import { loader as changes } from '#app/routes/api/changes.ts'
import { loader as csv } from '#app/routes/api/data-agencies-csv.ts'
import { loader as dataPackage } from '#app/routes/api/data-package.ts'
import { action as refusedWrite } from '#app/routes/api/agencies.ts'
import { loader as ledgerHead } from '#app/routes/api/ledger-head.ts'
import { loader as openapi } from '#app/routes/api/openapi.ts'
import { action as verify } from '#app/routes/api/verify.ts'
import { loader as workingDays } from '#app/routes/api/working-days.ts'
import { demonstrationWords } from '../../../scripts/lib/demonstration-words.ts'
import { loadDemonstration } from '#app/use-cases/load-demonstration.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

type Route = (given: LoaderFunctionArgs) => Response | Promise<Response>

beforeAll(async () => {
  const loaded = await loadDemonstration(systemContext('test'), { words: demonstrationWords })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  await startClock()
}, 60_000)

async function get(route: unknown, path: string, more: { no?: string; headers?: Record<string, string> } = {}) {
  const request = new Request(`http://cek.test/api/v1${path}`, { headers: more.headers ?? {} })
  // A route reads the request and its parameters; Remix gives it nothing else that it uses.
  return (route as Route)({ request, params: { no: more.no }, context: {} })
}

async function json(route: unknown, path: string, no?: string): Promise<unknown> {
  return (await get(route, path, no === undefined ? {} : { no })).json()
}

describe('the API answers as its contract says', () => {
  test('a misspelt name finds the agency, with its status of now', async () => {
    const page = AgencyPage.parse(await json(agencies, '/agencies?q=cakrawla&limit=5'))
    expect(page.items[0]).toMatchObject({
      no: 'LBG-000001',
      name: 'LPK Cakrawala Contoh',
      types: ['LPK_SWASTA'],
      status: {
        code: 'BELUM_MEMENUHI_SYARAT',
        label: { id: 'Belum memenuhi persyaratan', en: 'Requirements not met' },
      },
    })
  })

  test('pages follow each other without a gap or a repetition', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = AgencyPage.parse(
        await json(agencies, `/agencies?limit=50${cursor === '' ? '' : `&cursor=${cursor}`}`),
      )
      seen.push(...page.items.map(({ no }) => no))
      cursor = page.next
    }
    expect(seen).toHaveLength(132)
    expect(new Set(seen).size).toBe(132)
  })

  test('the status carries its trace, each row with its legal basis', async () => {
    const answer = StatusAnswer.parse(await json(agencyStatus, '/agencies/LBG-000001/status', 'LBG-000001'))
    expect(answer.headline.code).toBe('BELUM_MEMENUHI_SYARAT')
    expect(answer.headline.sentence.id).toContain('LPK-08')
    const forklift = answer.capabilities.find(({ programme }) => programme === 'Operator Forklift')
    expect(forklift?.trace.find(({ requirement }) => requirement === 'LPK-08')).toMatchObject({ outcome: 'missing' })
    expect(forklift?.trace.every(({ legalBasis }) => legalBasis.length > 0)).toBe(true)
  })

  test('a listed agency that nobody examined has no code, and says who listed it', async () => {
    const answer = StatusAnswer.parse(await json(agencyStatus, '/agencies/LBG-000121/status', 'LBG-000121'))
    expect(answer.headline.code).toBeNull()
    expect(answer.listedBy).toMatchObject({ on: '2026-09-01' })
  })

  test('an agency is told whole, and nothing that is not public', async () => {
    const text = await (await get(agency, '/agencies/LBG-000001', { no: 'LBG-000001' })).text()
    AgencyAnswer.parse(JSON.parse(text))
    expect(text).not.toMatch(/npwp|director|idHash/i)
  })

  test('five working days over Lebaran 2026 end on 27 March', async () => {
    const answer = WorkingDaysAnswer.parse(await json(workingDays, '/working-days?start=2026-03-13&add=5'))
    expect(answer).toMatchObject({ due: '2026-03-27', calendar: '2026.1' })
    expect(answer.days.filter(({ counted }) => counted)).toHaveLength(5)
  })

  test('changes can be followed from where one stopped', async () => {
    const first = ChangesPage.parse(await json(changes, '/changes?limit=3'))
    const next = ChangesPage.parse(await json(changes, `/changes?limit=3&since=${first.next ?? ''}`))
    expect(next.items[0]?.seq).toBeGreaterThan(first.items[2]?.seq ?? Infinity)
  })

  test('the description of the API names every path', async () => {
    const { openapi: version, paths } = (await json(openapi, '/openapi.json')) as { openapi: string; paths: object }
    expect(version).toBe('3.1.0')
    expect(Object.keys(paths)).toHaveLength(8)
  })
})

describe('reading again, and what is refused', () => {
  test('an answer that has not changed is not sent again', async () => {
    const first = await get(workingDays, '/working-days?start=2026-03-13&add=5')
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
    const again = await get(workingDays, '/working-days?start=2026-03-13&add=5', { headers })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('a write to a reading route is turned down with what it answers', async () => {
    const answer = await get(refusedWrite, '/agencies')
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each([
    ['empty', new Uint8Array(), 400],
    ['no PDF', new TextEncoder().encode('bukan PDF'), 415],
  ])('a document that is %s is a problem', async (_name, body, status) => {
    const request = new Request('http://cek.test/api/v1/verify', { method: 'POST', body })
    const answer = await (verify as Route)({ request, params: {}, context: {} })
    expect(answer.status).toBe(status)
    Problem.parse(await answer.json())
  })

  test.each([
    [agencies, '/agencies?limit=-1'],
    [agencies, '/agencies?limit=abc'],
    [agencies, '/agencies?cursor=%00%00'],
    [agencyStatus, '/x/status?at=2026-02-31'],
    [agencyStatus, '/x/status?at=2999-01-01'],
    [agencyStatus, '/x/status?at=1999-01-01'],
    [agencyStatus, '/x/status?knownAt=gestern'],
    [workingDays, '/working-days'],
    [workingDays, '/working-days?start=2026-03-13&add=1e9'],
    [changes, '/changes?since=kemarin'],
  ])('%o %s is a problem in words', async (route, path) => {
    const answer = await get(route, path, { no: 'LBG-000001' })
    expect(answer.status).toBe(400)
    Problem.parse(await answer.json())
  })

  test.each(['LBG-999999', 'LBG-1', '%00', "'; drop table agency;--"])('the number %s is not found', async (no) => {
    expect((await get(agencyStatus, '/x/status', { no })).status).toBe(404)
    expect((await get(agency, '/x', { no })).status).toBe(404)
    expect((await get(atom, '/x', { no })).status).toBe(404)
  })

  test('whatever is asked, the answer is a page or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 220, unit: 'binary' }), fc.string({ maxLength: 20 }), async (q, at) => {
        const query = new URLSearchParams({ q, cursor: at, type: at })
        expect((await get(agencies, `/agencies?${query.toString()}`)).status).toBeLessThan(500)
        const day = new URLSearchParams({ at, knownAt: q.slice(0, 30) })
        const answer = await get(agencyStatus, `/x/status?${day.toString()}`, { no: 'LBG-000001' })
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 60, seed: 4 },
    )
  })
})

describe('open data', () => {
  test('the list has the columns its description names, and a row an agency', async () => {
    const { resources } = (await json(dataPackage, '/')) as {
      resources: { schema: { fields: { name: string }[] } }[]
    }
    const text = await (await get(csv, '/')).text()
    const [head, ...rows] = text.trimEnd().split('\r\n')
    expect(head?.split(',')).toEqual(resources[0]?.schema.fields.map(({ name }) => name))
    expect(rows).toHaveLength(132)
  })

  test('the head of each day is there, and the feed of an agency is Atom', async () => {
    const { heads } = (await json(ledgerHead, '/')) as { heads: { hash: string }[] }
    expect(heads[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    const feed = await (await get(atom, '/x', { no: 'LBG-000001' })).text()
    expect(feed).toMatch(/^<\?xml[^>]*\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/)
    expect(feed.match(/<entry>/g)?.length).toBe(feed.match(/<\/entry>/g)?.length)
  })
})
