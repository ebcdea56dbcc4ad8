import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { localServer } from './local-server.ts'
import { runSql } from '#tests/setup/test-server.ts'
import { config } from '#app/config.server.ts'
import { listenToChanges } from '#app/repositories/change-listener.server.ts'

const LONG = 'Balai latihan kerja. '.repeat(500)
let made: string[] = []
let answerSoon = Promise.resolve()
let server: Awaited<ReturnType<typeof localServer>>

beforeAll(async () => {
  server = await localServer(async (request) => {
    const { pathname, search } = new URL(request.url)
    made.push(pathname + search)
    await answerSoon
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
    if (pathname === '/own') headers.set('cache-control', 'no-store')
    if (pathname === '/cookie') headers.set('set-cookie', 'bahasa=en')
    return new Response(`${String(made.length)} ${LONG}`, { status: pathname === '/none' ? 404 : 200, headers })
  })
})

beforeEach(() => {
  made = []
  answerSoon = Promise.resolve()
  server.cache.drop('*')
})

afterAll(() => server.close())

describe('a public page', () => {
  test('is made once and then sent as it was', async () => {
    const first = await server.ask('/lembaga/LBG-000001')
    const second = await server.ask('/lembaga/LBG-000001')
    expect(second.body.equals(first.body)).toBe(true)
    expect(made).toHaveLength(1)
  })

  test.each([
    ['another order of the same query', '/lembaga?q=a&jenis=BLK', '/lembaga?jenis=BLK&q=a'],
    ['a campaign mark', '/lembaga?q=a', '/lembaga?q=a&utm_source=x'],
  ])('is one page for %s', async (_why, one, other) => {
    await server.ask(one)
    await server.ask(other)
    expect(made).toHaveLength(1)
  })

  test('never sees a query parameter that no page knows', async () => {
    await server.ask('/lembaga?utm_source=x&q=a')
    expect(made).toEqual(['/lembaga?q=a'])
  })

  test.each([
    ['language', { cookie: 'bahasa=en' }],
    ['theme', { cookie: 'tema=gelap' }],
  ])('is another page in another %s', async (_what, headers) => {
    await server.ask('/')
    await server.ask('/', { headers })
    await server.ask('/', { headers })
    expect(made).toHaveLength(2)
  })

  test.each([
    ['asked for with a session', '/', { cookie: 'sesi=1' }],
    ['that sets a cookie', '/cookie', {}],
    ['that says it is personal', '/own', {}],
    ['that is not found', '/none', {}],
    ['of a code', '/cek/ABC', {}],
  ])('is not kept: one %s', async (_what, path, headers) => {
    await server.ask(path, { headers })
    await server.ask(path, { headers })
    expect(made).toHaveLength(2)
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await server.ask('/')
    const again = await server.ask('/', { headers: { 'if-none-match': String(headers.etag) } })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('is sent compressed to who takes that', async () => {
    const plain = await server.ask('/')
    const brotli = await server.ask('/', { headers: { 'accept-encoding': 'gzip, br' } })
    const gzip = await server.ask('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
  })

  test('answers HEAD with the headers of GET and no body', async () => {
    const get = await server.ask('/')
    const head = await server.ask('/', { method: 'HEAD' })
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.body).toHaveLength(0)
  })

  test('is made once for many who ask at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => server.ask('/')))
    expect(made).toHaveLength(1)
  })

  test('goes when its agency changes; the page of another agency stays', async () => {
    await server.ask('/lembaga/LBG-000001')
    await server.ask('/lembaga/LBG-000002')
    server.cache.drop('LBG-000001')
    await server.ask('/lembaga/LBG-000001')
    await server.ask('/lembaga/LBG-000002')
    expect(made).toEqual(['/lembaga/LBG-000001', '/lembaga/LBG-000002', '/lembaga/LBG-000001'])
  })

  test('that was being made when something changed is not kept', async () => {
    let finish: () => void = () => undefined
    answerSoon = new Promise((resolve) => {
      finish = resolve
    })
    const asked = server.ask('/')
    await expect.poll(() => made.length).toBe(1)
    server.cache.drop('*')
    finish()
    await asked
    await server.ask('/')
    expect(made).toHaveLength(2)
  })

  test('is not kept while nobody tells of changes', async () => {
    server.cache.suspend()
    await server.ask('/')
    await server.ask('/')
    server.cache.resume()
    expect(made).toHaveLength(2)
  })

  test('takes no more memory than it may', async () => {
    for (let page = 0; page < 80; page += 1) await server.ask(`/lembaga?q=${String(page)}`)
    expect(server.cache.bytes()).toBeLessThanOrEqual(1_000_000)
    expect(server.cache.bytes()).toBeGreaterThan(500_000)
  })
})

describe('changes that another process tells of', () => {
  test('are heard, and heard again after the connection was cut', async () => {
    const heard: string[] = []
    const listening = await listenToChanges({
      onAgencyChanged: (no) => heard.push(no),
      onNormsChanged: () => heard.push('norms'),
      onListening: () => heard.push('listening'),
      onLost: () => heard.push('lost'),
      onJobWanted: () => heard.push('job'),
    })
    const url = config().DATABASE_URL
    await runSql(url, `select pg_notify('agency_changed', 'LBG-000007'), pg_notify('norms_changed', '')`)
    await expect.poll(() => heard).toEqual(['listening', 'LBG-000007', 'norms'])
    await runSql(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ceklembaga-listen'
      and datname = current_database()`,
    )
    await expect.poll(() => heard.slice(3), { timeout: 10_000 }).toEqual(['lost', 'listening'])
    await listening.stop()
  })
})
