import { randomBytes } from 'node:crypto'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, vi } from 'vitest'
import { SET_CLOCK } from './clock.ts'
import { databaseUrl, runSql } from './test-server.ts'
import { closeDb } from '#app/repositories/db.server.ts'
import { closeReadPool } from '#app/repositories/pool.server.ts'
import { startClock, stopClock } from '#app/repositories/clock.server.ts'

// Each test file has a database of its own, copied from the template; `config()` is read after this.
const server = inject('databaseServer')
const database = `test_${String(process.pid)}_${randomBytes(4).toString('hex')}`
process.env['DATABASE_URL'] = databaseUrl(server, database)
process.env['LOG_LEVEL'] ??= 'silent'
delete process.env['BASE_URL'] // vitest puts Vite's base path there

/** Outside systems are faked here: `outside.use(…)`. A request nobody fakes fails the test. */
export const outside = setupServer()

beforeAll(async () => {
  await runSql(server, `create database "${database}" template "${inject('databaseTemplate')}"`)
  await runSql(databaseUrl(server, database), SET_CLOCK)
  await startClock()
  outside.listen({ onUnhandledRequest: isOutside })
})

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls
  vi.restoreAllMocks()
  outside.resetHandlers()
  expect(calls, 'console.error was called').toEqual([])
})

afterAll(async () => {
  outside.close()
  stopClock()
  await Promise.allSettled([closeDb(), closeReadPool()])
  await runSql(server, `drop database if exists "${database}" with (force)`)
})

// A server that a test itself started on this machine is not outside.
function isOutside(request: Request, print: { error: () => void }): void {
  const { hostname } = new URL(request.url)
  if (hostname === '127.0.0.1' || hostname === 'localhost') return
  print.error()
  throw new Error(`Nobody fakes ${request.method} ${request.url}.`)
}
