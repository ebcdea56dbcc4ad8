import { XMLParser } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as request } from '#app/routes/open311/request.ts'
import { action as post, loader as list } from '#app/routes/open311/list.ts'
import { loader as service } from '#app/routes/open311/service.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-open311-')

const BASE = 'http://127.0.0.1/open311/v2'
const parser = new XMLParser({ parseTagValue: false })

type Route = (given: never) => Promise<Response>

async function get(route: Route, path: string): Promise<Response> {
  return route({ request: new Request(`${BASE}${path}`), params: {}, context: {} } as never)
}

async function json(route: Route, path: string): Promise<unknown> {
  return (await get(route, path)).json()
}

async function send(fields: Record<string, string>, form = 'json', key?: string): Promise<Response> {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key }
  const body = new URLSearchParams(fields)
  const sent = new Request(`${BASE}/requests.${form}`, { method: 'POST', headers, body })
  return post({ request: sent, params: {}, context: {} })
}

const levy = {
  jurisdiction_id: 'bekasikab.go.id',
  service_code: 'C1',
  address_string: 'Ruko Rekaan, Cikarang Utara',
  first_name: 'Melati',
  last_name: 'Umpama',
  email: 'melati@contoh.example',
  phone: '081299000111',
  description: 'Biaya pelatihan disebut sudah termasuk tempat di pabrik.',
  'attribute[agency_name]': 'LPK Pelita Rekaan',
  'attribute[money_paid]': 'Rp6.500.000',
}

type Receipt = { service_request_id: string; service_notice: string; account_id: null }

describe('services', () => {
  test('are the kinds of complaint, in JSON and in XML alike', async () => {
    const listed = (await json(list, '/services.json')) as { service_code: string }[]
    expect(listed).toHaveLength(25)
    expect(listed[0]).toEqual({
      service_code: 'A1',
      service_name: 'Lembaga beroperasi tanpa izin atau tanda daftar',
      description: 'Lembaga melatih atau menyalurkan tanpa izin yang dapat ditunjukkan.',
      metadata: true,
      type: 'realtime',
      keywords: 'lembaga, tanpa, izin',
      group: 'Kelayakan lembaga',
    })
    const answer = await get(list, '/services.xml')
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const xml = parser.parse(await answer.text()) as { services: { service: { service_code: string }[] } }
    expect(xml.services.service.map((one) => one.service_code)).toEqual(listed.map((one) => one.service_code))
  })

  test('say what they ask, each attribute as the standard has it', async () => {
    const definition = (await json(service, '/services/B1.json')) as { service_code: string; attributes: object[] }
    expect(definition.service_code).toBe('B1')
    const mode = { variable: true, code: 'mode', datatype: 'singlevaluelist', required: false, order: 1 }
    expect(definition.attributes[0]).toMatchObject(mode)
    expect(definition.attributes.map((one) => 'code' in one && one.code)).toContain('registered_union')
    const xml = await (await get(service, '/services/B1.xml')).text()
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<service_definition><service_code>B1</)
    expect(xml).toContain('<values><value><key>RAHASIA</key>')
  })

  test.each([
    ['/services.json?jurisdiction_id=lain.go.id', list],
    ['/services/Z9.json', service],
  ] as const)('%s is told as the standard tells errors', async (path, route) => {
    const answer = await get(route, path)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject([{ code: 404, description: expect.any(String) as string }])
  })
})

describe('sending', () => {
  test('answers with the number, and the secret this once', async () => {
    const answer = await send(levy)
    expect(answer.status).toBe(201)
    const [receipt] = (await answer.json()) as [Receipt]
    expect(receipt.service_request_id).toMatch(/^LAP-\d{4}-\d{6}$/)
    expect(receipt.service_notice).toMatch(/(?:[2-9A-Z]{4}-){6}[2-9A-Z]/)
    expect(receipt.account_id).toBeNull()
  })

  test('in XML answers in XML', async () => {
    const { service_requests: list } = parser.parse(await (await send(levy, 'xml')).text()) as {
      service_requests: { request: Receipt }
    }
    expect(list.request.service_request_id).toMatch(/^LAP-/)
  })

  test('twice under one key is one report', async () => {
    const key = crypto.randomUUID()
    const [first, again] = [await send(levy, 'json', key), await send(levy, 'json', key)]
    expect(await first.json()).toEqual(await again.json())
  })

  test.each([
    ['service_code', { ...levy, service_code: '' }],
    ['service_code', { ...levy, service_code: 'Z9' }],
    ['Lokasi', { ...levy, address_string: '' }],
    ['description', { ...levy, description: ' ' }],
    ['attribute[happened_on]', { ...levy, 'attribute[happened_on]': '13 Maret' }],
    ['attribute[money_paid]', { ...levy, 'attribute[money_paid]': 'banyak' }],
    ['attribute[mode]', { ...levy, 'attribute[mode]': 'TERSERAH' }],
  ])('without a sound %s is refused, and repeats nothing of it', async (named, fields) => {
    const answer = await send(fields)
    expect(answer.ok).toBe(false)
    const body = await answer.text()
    expect(body).toContain(named)
    for (const said of ['Pelita', 'Melati', 'pabrik', 'banyak']) expect(body).not.toContain(said)
  })
})

describe('reading', () => {
  const received: Record<string, string> = {}
  beforeAll(async () => {
    for (const mode of ['TERBUKA', 'RAHASIA', 'ANONIM']) {
      const [receipt] = (await (await send({ ...levy, 'attribute[mode]': mode })).json()) as [Receipt]
      received[mode] = receipt.service_request_id
    }
    const [official] = (await (await send({ ...levy, service_code: 'D2', 'attribute[mode]': 'TERBUKA' })).json()) as [
      Receipt,
    ]
    received['OFFICIAL'] = official.service_request_id
  })

  test('shows what was sent openly, and of that no word of the reporter', async () => {
    const no = received['TERBUKA'] ?? ''
    const [row] = (await json(request, `/requests/${no}.json`)) as [object]
    expect(row).toMatchObject({
      ...{ service_request_id: no, status: 'open', service_code: 'C1', description: '', address: '' },
      agency_responsible: 'Dinas Ketenagakerjaan',
    })
    const all = await (await get(list, '/requests.xml')).text()
    expect(all).toContain(`<service_request_id>${no}</service_request_id>`)
    for (const said of ['Pelita', 'Melati', 'pabrik', 'Ruko']) expect(all).not.toContain(said)
  })

  test.each(['RAHASIA', 'ANONIM', 'OFFICIAL'])('knows nothing of one that is %s', async (mode) => {
    const no = received[mode] ?? ''
    const known = await get(request, `/requests/${no}.json`)
    const unknown = await get(request, '/requests/LAP-2026-999999.json')
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    expect(JSON.stringify(await json(list, '/requests.json'))).not.toContain(no)
    expect(await json(list, `/requests.json?service_request_id=${no}`)).toEqual([])
  })

  test('is narrowed by kind, state and days', async () => {
    expect(await json(list, '/requests.json?service_code=A1')).toEqual([])
    expect(await json(list, '/requests.json?status=closed')).toEqual([])
    expect(await json(list, '/requests.json?end_date=2020-01-01T00:00:00Z')).toEqual([])
    expect((await get(list, '/requests.json?start_date=kemarin')).status).toBe(400)
  })
})
