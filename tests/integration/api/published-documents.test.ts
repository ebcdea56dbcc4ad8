import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { VerifyAnswer } from '#app/http/api/shapes.server.ts'
import { AGENCY_COLUMNS } from '#app/domain/registry/open-data.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { loader as atom } from '#app/routes/api/agency-atom.ts'
import { loader as catalogue } from '#app/routes/api/data-catalog.ts'
import { loader as csv } from '#app/routes/api/data-agencies-csv.ts'
import { loader as dataPackage } from '#app/routes/api/data-package.ts'
import { loader as openapi } from '#app/routes/api/openapi.ts'
import { action as verify } from '#app/routes/api/verify.ts'
import { loader as statusLetter } from '#app/routes/public/status-letter.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { aNewAgency, on } from '#tests/factories/agency-record.ts'

process.env['KEY_FILE'] = join(mkdtempSync(join(tmpdir(), 'kunci-')), 'keys')

type Route = (given: LoaderFunctionArgs) => Response | Promise<Response>

const FORMULA = '=HYPERLINK("http://jahat.example")'
const MARKUP = 'LPK <Las> & "Bubut"'

let nos: AgencyNo[]
beforeAll(async () => {
  nos = [await added(FORMULA, '9900000000201'), await added(MARKUP, '9900000000202')]
})

async function added(name: string, nib: string): Promise<AgencyNo> {
  const context = { actor: { kind: 'operator', name: 'uji' }, requestId: 'r', ...on('2026-03-02') } as const
  const form = aNewAgency({ name, address: '@SUM(1+1), Jl. Rekaan', identifiers: [{ scheme: 'nib', value: nib }] })
  const result = await registerAgency(context, form)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.no
}

async function answerOf(route: unknown, init: RequestInit = {}, no = ''): Promise<Response> {
  // A route reads the request and its parameters; Remix gives it nothing else that it uses.
  return (route as Route)({ request: new Request('http://cek.test/x', init), params: { no }, context: {} })
}

test('the description of the API is valid OpenAPI 3.1', async () => {
  const document = (await (await answerOf(openapi)).json()) as Record<string, unknown>
  const validator = new Validator()
  expect(await validator.validate(document)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

describe('the open list', () => {
  const rows = async () => {
    const text = await (await answerOf(csv)).text()
    return parse<Record<string, string>>(text, { columns: true, record_delimiter: '\r\n' })
  }

  test('holds in each column what its description says', async () => {
    const types = { string: /^.*$/s, date: /^(?:\d{4}-\d{2}-\d{2})?$/, integer: /^\d+$/ }
    for (const row of await rows()) {
      expect(Object.keys(row)).toEqual(AGENCY_COLUMNS.map(({ name }) => name))
      for (const { name, type } of AGENCY_COLUMNS) expect(row[name], name).toMatch(types[type])
    }
  })

  test('has each agency once, by its key', async () => {
    expect((await rows()).map(({ no }) => no)).toEqual(nos)
  })

  test('gives a spreadsheet no formula to run', async () => {
    const [first] = await rows()
    expect([first?.['name'], first?.['address']]).toEqual([`'${FORMULA}`, "'@SUM(1+1), Jl. Rekaan"])
  })

  test('is described by a data package and a catalogue that lead to it', async () => {
    const described = [await answerOf(dataPackage), await answerOf(catalogue)]
    for (const answer of described) expect(await answer.text()).toContain('/data/agencies.csv"')
    expect(described[1]?.headers.get('content-type')).toBe('application/ld+json')
  })
})

test('the feed of an agency is well-formed whatever its name', async () => {
  const feed = await (await answerOf(atom, {}, nos[1])).text()
  expect(feed).toContain('LPK &lt;Las&gt; &amp; &quot;Bubut&quot;')
  expect(feed.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&')
  expect(openTags(feed)).toEqual([])
  for (const name of ['id', 'title', 'updated']) expect(feed).toContain(`<${name}>`)
})

describe('POST /api/v1/verify', () => {
  const sent = async (body: BodyInit) => answerOf(verify, { method: 'POST', body })
  const letter = async () => new Uint8Array(await (await answerOf(statusLetter, {}, nos[1])).arrayBuffer())

  test('knows a letter of ours', async () => {
    const answer = VerifyAnswer.parse(await (await sent(await letter())).json())
    expect(answer).toMatchObject({ outcome: 'unchanged', letter: { agency: { no: nos[1], name: MARKUP } } })
  })

  test('knows it when it comes in a form', async () => {
    const form = new FormData()
    form.append('file', new File([await letter()], 'surat.pdf', { type: 'application/pdf' }))
    expect(await (await sent(form)).json()).toMatchObject({ outcome: 'unchanged' })
  })

  test('tells a letter in which one byte was changed', async () => {
    const bytes = await letter()
    bytes[500] = (bytes[500] ?? 0) ^ 1
    expect(VerifyAnswer.parse(await (await sent(bytes)).json()).outcome).toBe('altered')
  })

  test('tells a PDF of somebody else', async () => {
    expect(await (await sent('%PDF-1.7\n%%EOF')).json()).toEqual({ outcome: 'not-ours' })
  })

  test.each([
    ['nothing', '', 400],
    ['a picture', 'GIF89a', 415],
    ['eleven megabytes', new Uint8Array(11_000_000), 413],
  ])('%s is a problem', async (_, body, status) => {
    expect((await sent(body)).status).toBe(status)
  })
})

/** Names of the elements that are opened and not closed, or closed in another order. */
function openTags(xml: string): string[] {
  const open: string[] = []
  for (const [, closing, name = '', self] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (self) continue
    if (closing && open.at(-1) === name) open.pop()
    else open.push(name)
  }
  return open
}
