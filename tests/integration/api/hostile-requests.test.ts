import { beforeAll, describe, expect, test } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Problem } from '#app/http/api/shapes.server.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { loader as agencies } from '#app/routes/api/agencies.ts'
import { loader as agency } from '#app/routes/api/agency.ts'
import { loader as atom } from '#app/routes/api/agency-atom.ts'
import { loader as agencyStatus } from '#app/routes/api/agency-status.ts'
import { loader as changes } from '#app/routes/api/changes.ts'
import { action as notFoundWrite, loader as notFound } from '#app/routes/api/not-found.ts'
import { action as noSopWrite, loader as sop } from '#app/routes/api/sop.ts'
import { loader as verifyRead } from '#app/routes/api/verify.ts'
import { loader as workingDays } from '#app/routes/api/working-days.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

type Route = (given: LoaderFunctionArgs) => Response | Promise<Response>

let no: AgencyNo
beforeAll(async () => {
  const context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r', ...on('2026-03-02') } as const
  const added = await registerAgency(context, aNewAgency({ name: 'LPK Tahan Uji' }))
  if (!added.ok) throw new Error(added.refusal.code)
  no = added.value.no
})

async function get(route: unknown, path: string, params: Record<string, string> = { no }): Promise<Response> {
  // A route reads the request and its parameters; Remix gives it nothing else that it uses.
  return (route as Route)({ request: new Request(`http://cek.test${path}`), params, context: {} })
}

/** Texts that have broken somebody's search before. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['200 letters', 'a'.repeat(200)],
  ['200 words', 'lpk '.repeat(200)],
  ['10,000 letters', 'x'.repeat(10_000)],
  ['emoji', '🏭👷🏽‍♀️'],
  ['half of an emoji', '\ud83c'],
  ['wildcards', String.raw`%_\%\_`],
  ['a NUL', 'lpk\0tahan'],
  ['nothing but a NUL', '\0'],
  ['quotes', `'; drop table agency; --"`],
  ['operators of a text search', 'lpk & ! | <-> :* ('],
  ['a regular expression', '(a+)+$[['],
  ['right-to-left marks', '\u202elpk\u202c'],
  ['a combining letter without end', `a${'\u0301'.repeat(500)}`],
  ['only spaces', ' \t\n '],
  ['digits without end', '9'.repeat(200)],
  ['a number of the register that is too large', 'LBG-99999999999999999999'],
]

describe('every text that is searched for gets a page', () => {
  test.each(TEXTS)('%s', async (_, q) => {
    const answer = await get(agencies, `/api/v1/agencies?${new URLSearchParams({ q }).toString()}`)
    expect(answer.status).toBe(200)
  })
})

describe('every text in place of a code, a day or a cursor gets a page or a problem', () => {
  const places = ['type', 'district', 'activity', 'status', 'cursor', 'limit'].map((name) => [agencies, name] as const)
  const days = ['at', 'knownAt'].map((name) => [agencyStatus, name] as const)
  const rest = [[workingDays, 'start'] as const, [workingDays, 'add'] as const, [changes, 'since'] as const]
  test.each([...places, ...days, ...rest, [changes, 'limit'] as const])('%o %s', async (route, name) => {
    for (const [, text] of TEXTS) {
      const query = new URLSearchParams({ start: '2026-03-13', add: '5', [name]: text })
      await expectPageOrProblem(await get(route, `/x?${query.toString()}`))
    }
  })
})

describe('what cannot be answered is a problem that names the parameter', () => {
  test.each([
    [agencyStatus, '?at=2026-02-31', 'at'],
    [agencyStatus, '?at=2023-12-31', 'at'],
    [agencyStatus, '?at=0000-01-01', 'at'],
    [agencyStatus, '?at=9999-12-31', 'at'],
    [agencyStatus, '?knownAt=2026-02-31T00:00:00Z', 'knownAt'],
    [agencyStatus, '?knownAt=9999-12-31', 'knownAt'],
    [workingDays, '?start=2026-02-31&add=5', 'start'],
    [workingDays, '?start=2026-03-13&add=-1', 'add'],
    [workingDays, '?start=2026-03-13&add=501', 'add'],
    [workingDays, '?start=2026-03-13&add=1.5', 'add'],
    [agencies, '?limit=0', 'limit'],
    [agencies, '?limit=-1', 'limit'],
    [agencies, '?limit=abc', 'limit'],
    [agencies, '?limit=NaN', 'limit'],
    [agencies, '?cursor=rusak', 'cursor'],
    [agencies, '?cursor=n', 'cursor'],
    [agencies, '?cursor=0.5_', 'cursor'],
    [agencies, '?cursor=99999999999999999999', 'cursor'],
    [changes, '?since=-1', 'since'],
    [changes, '?since=1e300', 'since'],
    [changes, '?limit=0', 'limit'],
  ])('%o %s: %s', async (route, query, parameter) => {
    const answer = await get(route, `/x${query}`)
    const problem = Problem.parse(await answer.json())
    expect([answer.status, problem.status, problem.parameter]).toEqual([400, 400, parameter])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  test.each(['0001-01-01', '2023-12-31', '9998-12-31'])(
    'working days from %s are counted or refused',
    async (start) => {
      await expectPageOrProblem(await get(workingDays, `/x?start=${start}&add=500`))
    },
  )

  test.each(['1e9', '999999999999'])('a limit of %s is the largest there is', async (limit) => {
    expect((await get(agencies, `/x?limit=${limit}`)).status).toBe(200)
    expect((await get(changes, `/x?limit=${limit}`)).status).toBe(200)
  })

  test('a problem never repeats what was sent', async () => {
    const answer = await get(agencyStatus, '/x?at=%3Cscript%3Erahasia')
    expect(await answer.text()).not.toContain('rahasia')
  })
})

test.each(['', 'LBG-', 'LBG-000000', 'LBG-99999999999999999999', '../etc', '\0', '🏭', 'x'.repeat(5_000)])(
  'the number %j belongs to nobody, on every route',
  async (given) => {
    for (const route of [agency, agencyStatus, atom]) {
      const answer = await get(route, '/x', { no: given })
      expect([answer.status, Problem.parse(await answer.json()).status]).toEqual([404, 404])
    }
  },
)

test('a number in small letters is the same agency', async () => {
  expect((await get(agency, '/x', { no: no.toLowerCase() })).status).toBe(200)
})

test('an agency that was recorded later was not known then', async () => {
  expect((await get(agencyStatus, '/x?knownAt=2024-01-01')).status).toBe(404)
})

test.each([
  [notFound, 404],
  [notFoundWrite, 404],
  [noSopWrite, 405],
  [verifyRead, 405],
])('%o answers %i with a problem', async (route, status) => {
  const answer = await get(route, '/api/v1/tidak-ada')
  expect([answer.status, Problem.parse(await answer.json()).status]).toEqual([status, status])
})

test('the procedure says that it has no decree yet', async () => {
  expect(await (await get(sop, '/api/v1/sop')).json()).toMatchObject({ legalMode: 'PRE_PERBUP', procedure: null })
})

async function expectPageOrProblem(answer: Response): Promise<void> {
  expect([200, 400, 404]).toContain(answer.status)
  const body: unknown = await answer.json()
  if (answer.status !== 200) Problem.parse(body)
}
