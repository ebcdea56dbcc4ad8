import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localServer, type Asked } from './local-server.ts'
import { clientAddress, networkOf } from '#app/http/client-address.server.ts'
import { contentSecurityPolicy } from '#app/http/headers.server.ts'
import { makeLimiter } from '#app/http/limits.server.ts'
import { loggedError } from '#app/http/log.server.ts'
import type { IncomingMessage } from 'node:http'

let server: Awaited<ReturnType<typeof localServer>>
beforeAll(async () => {
  server = await localServer(async (request) => {
    if (new URL(request.url).pathname === '/broken') throw new Error('select secret from agency')
    if (new URL(request.url).pathname === '/api/v1/early') return new Response('no', { status: 405 })
    const body = await request.text()
    return Response.json({ url: request.url, received: body.length })
  })
})
afterAll(() => server.close())

describe('every answer', () => {
  test.each(['/', '/api/v1/agencies', '/healthz', '/%E0%A4%A', '/broken'])(
    'to %s carries the policy of the pages',
    async (path) => {
      const { headers } = await server.ask(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'; font-src 'self'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers['strict-transport-security']).toBeUndefined()
    },
  )

  test('has a request id of its own, whatever the client sent', async () => {
    const { headers } = await server.ask('/', { headers: { 'x-request-id': 'mine' } })
    expect(headers['x-request-id']).not.toBe('mine')
  })

  test('of the API may be read by any page', async () => {
    expect((await server.ask('/api/v1/x')).headers['access-control-allow-origin']).toBe('*')
    expect((await server.ask('/')).headers['access-control-allow-origin']).toBeUndefined()
  })

  test('knows only our own host', async () => {
    const { body } = await server.ask('/api/v1/x', {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    })
    expect(body.toString()).not.toContain('evil.example')
  })

  test.each(['/lapor', '/lapor/kejadian', '/lacak'])('of %s is kept nowhere and told to nobody', async (path) => {
    const { headers } = await server.ask(path)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toBe('noindex, nofollow')
  })

  test.each<[string, number]>([
    ['/lapor/kejadian', 200],
    ['/lembaga/LBG-000001/koreksi', 403],
  ])('to a form of %s that tells no origin', async (path, status) => {
    const asked = { method: 'POST', headers: { origin: 'null' }, body: Buffer.from('a=1') }
    expect((await server.ask(path, asked)).status).toBe(status)
  })

  test('allows no script and no frame', () => {
    const policy = contentSecurityPolicy('/')
    expect(policy).not.toContain('script-src')
    expect(policy).toContain("frame-ancestors 'none'")
  })
})

describe('a request nobody can answer', () => {
  test.each<[string, string, Asked, number]>([
    ['a path that is no text', '/lembaga/%E0%A4%A', {}, 400],
    ['a null byte in the path', '/lembaga/%00', {}, 400],
    ['a null byte in the query', '/lembaga?q=%00', {}, 400],
    ['a path that names another host', '//evil.example/x', {}, 400],
    ['a backslash', '/%5cevil.example', {}, 400],
    ['a line break in the path', '/a%0d%0ab', {}, 400],
    ['a path of 5,000 letters', `/${'a'.repeat(5_000)}`, {}, 414],
    ['a method of another kind', '/', { method: 'DELETE' }, 405],
    ['a form of a megabyte', '/lembaga/LBG-000001/koreksi', { method: 'POST', body: Buffer.alloc(1_000_000) }, 413],
    ['an upload of 21 megabytes', '/verifikasi', { method: 'POST', headers: { 'content-length': '21000000' } }, 413],
  ])('%s', async (...[, path, asked, status]) => {
    expect((await server.ask(path, asked)).status).toBe(status)
  })

  test('is told so in words, on the API as a problem', async () => {
    const page = await server.ask('/%00')
    const api = await server.ask('/api/v1/agencies/%00')
    expect(page.body.toString()).toContain('tidak dapat dibaca')
    expect(api.headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(api.body.toString())).toMatchObject({ status: 400, type: 'about:blank' })
  })

  test('a document of ten megabytes may be uploaded', async () => {
    const { body } = await server.ask('/verifikasi', { method: 'POST', body: Buffer.alloc(10_000_000) })
    expect(JSON.parse(body.toString())).toMatchObject({ received: 10_000_000 })
  })

  const chunked = { 'transfer-encoding': 'chunked' }
  test('a body that does not say how long it is is counted as it comes', async () => {
    const small = await server.ask('/x', { method: 'POST', headers: chunked, body: 'nama=LPK' })
    expect(JSON.parse(small.body.toString())).toMatchObject({ received: 8 })
    const large = server.ask('/x', { method: 'POST', headers: chunked, body: Buffer.alloc(2_000_000) })
    // The connection may be cut before the client has read why.
    expect(
      await large.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413)
  })

  test('a client that sends on after it was answered does no harm', async () => {
    await server.early('/api/v1/early')
    expect((await server.ask('/x')).status).toBe(200)
  })

  test('something broken is a 500 that tells nothing of it', async () => {
    const { status, body } = await server.ask('/broken')
    expect(status).toBe(500)
    expect(body.toString()).not.toContain('secret')
  })
})

describe('limits', () => {
  const minute = 60_000
  test('let so many a minute pass, and say when to come back', () => {
    const limiter = makeLimiter(2)
    const answers = [0, 1, 2].map((second) => limiter.take('192.0.2.1', second * 1000))
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: false, retryAfterSeconds: 58 }])
    expect(limiter.take('192.0.2.2', 2_000).ok).toBe(true)
    expect(limiter.take('192.0.2.1', minute).ok).toBe(true)
  })

  test("turn the API's 601st request of a minute away, as a problem with Retry-After", async () => {
    const statuses = []
    let last = await server.ask('/api/v1/x')
    for (let asked = 1; asked <= 1_300 && last.status !== 429; asked += 1) {
      statuses.push(last.status)
      last = await server.ask('/api/v1/x')
    }
    expect(statuses.length).toBeLessThanOrEqual(1_200)
    expect(last.headers['content-type']).toBe('application/problem+json')
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  })

  test.each([
    ['an IPv4 address', '203.0.113.9', '203.0.113.9'],
    ['an IPv4 address in IPv6 clothes', '::ffff:203.0.113.9', '203.0.113.9'],
    ["a subscriber's IPv6 network", '2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['a short IPv6 address', '2001:db8::1', '2001:db8:0:0'],
  ])('count %s as one', (_what, address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test.each([
    ['no proxy is trusted', 0, '127.0.0.1'],
    ['one proxy is ours', 1, '198.51.100.2'],
    ['two are ours', 2, '203.0.113.1'],
  ])('believe X-Forwarded-For as far as %s', (_what, trusted, address) => {
    const request = {
      socket: { remoteAddress: '127.0.0.1' },
      headers: { 'x-forwarded-for': 'made up, 203.0.113.1, 198.51.100.2' },
    } as unknown as IncomingMessage
    expect(clientAddress(request, trusted)).toBe(address)
  })
})

test('the log keeps of an error where it was, not what it said', () => {
  expect(JSON.stringify(loggedError(new Error('LPK Rahasia is in the query')))).not.toContain('Rahasia')
})
