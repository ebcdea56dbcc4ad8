import { randomBytes } from 'node:crypto'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, vi, type MockInstance } from 'vitest'
import { SET_CLOCK } from './clock.ts'
import { databaseUrl, runSql } from './test-server.ts'
import { closeConnections } from '#app/repositories/connections.server.ts'
import { startClock } from '#app/repositories/clock.server.ts'

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
  outside.listen({ onUnhandledFrame: refuseOutside })
})

let errors: MockInstance | undefined
beforeEach(() => {
  errors = vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = errors?.mock.calls ?? []
  vi.restoreAllMocks()
  outside.resetHandlers()
  expect(calls, 'console.error was called').toEqual([])
})

afterAll(async () => {
  outside.close()
  await closeConnections()
  await runSql(server, `drop database if exists "${database}" with (force)`)
})

// A server that a test itself started on this machine is not outside.
function refuseOutside({ frame }: { frame: { protocol: string; data: unknown } }): void {
  const { request } = frame.data as { request?: Request }
  const url = request?.url ?? `${frame.protocol}://outside`
  if (['127.0.0.1', 'localhost'].includes(new URL(url).hostname)) return
  throw new Error(`Nobody fakes ${url}.`)
}
