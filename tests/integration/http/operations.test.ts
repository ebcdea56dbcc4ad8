import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localServer } from './local-server.ts'
import { ownMigrations } from '#scripts/lib/migrations.ts'

let server: Awaited<ReturnType<typeof localServer>>
beforeAll(async () => {
  server = await localServer(() => Promise.resolve(new Response('')), ownMigrations())
})
afterAll(() => server.close())

async function json(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const { status, body } = await server.ask(path)
  return { status, body: JSON.parse(body.toString()) as Record<string, unknown> }
}

describe('/healthz', () => {
  test('tells the clock and what kind of database it serves', async () => {
    const { status, body } = await json('/healthz')
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'ok', day: '2026-11-24', demo: false, database: 'TEST' })
  })
})

describe('/readyz', () => {
  test('is ready when database, migrations and jobs are', async () => {
    expect(await json('/readyz')).toEqual({
      status: 200,
      body: { ready: true, database: true, migrations: true, jobs: true, accepting: true },
    })
  })

  test('is not while jobs do not run, or the process is stopping', async () => {
    server.setJobs(false)
    expect((await json('/readyz')).status).toBe(503)
    server.setJobs(true)
    server.setStopping(true)
    expect((await json('/readyz')).body).toMatchObject({ ready: false, accepting: false })
    server.setStopping(false)
  })

  test('is not on a database that lacks a migration', async () => {
    const newer = await localServer(() => Promise.resolve(new Response('')), ['29990101000000_later'])
    const { status } = await newer.ask('/readyz')
    await newer.close()
    expect(status).toBe(503)
  })
})

describe('/metrics', () => {
  test('counts by area and status, and names no path', async () => {
    await server.ask('/lembaga?q=rahasia')
    const text = (await server.ask('/metrics')).body.toString()
    expect(text).toMatch(/ceklembaga_http_requests_total\{area="page",status="200"\} \d+/)
    expect(text).not.toContain('rahasia')
  })

  test('is for this machine only: not for what a proxy on it passes on', async () => {
    expect((await server.ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.1' } })).status).toBe(403)
  })
})
