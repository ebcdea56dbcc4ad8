import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLoopback } from './client-address.server.ts'
import { metrics } from './metrics.server.ts'
import { config } from '#app/config.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { databaseKind } from '#app/repositories/settings.server.ts'
import { isDatabaseAlive, listAppliedMigrations } from '#app/repositories/readiness.server.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'

export type Readiness = { jobs: () => boolean; stopping: () => boolean; expectedMigrations: readonly string[] }
type Kind = Awaited<ReturnType<typeof databaseKind>>

/** `/healthz` (alive; says what clock and world it serves), `/readyz` (may be sent requests), `/metrics`. */
export function makeOperations(
  readiness: Readiness,
): Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  let kind: Kind | undefined
  return {
    '/healthz': async (_request, response) => {
      kind ??= await databaseKind().catch(() => undefined)
      const clock = now()
      const demo = kind === undefined ? null : kind === 'DEMONSTRATION'
      sendJson(response, 200, { status: 'ok', clock, day: dayOfInstant(clock), demo, database: kind ?? null })
    },
    '/readyz': async (_request, response) => {
      const checks = await check(readiness)
      sendJson(response, Object.values(checks).every(Boolean) ? 200 : 503, {
        ready: Object.values(checks).every(Boolean),
        ...checks,
      })
    },
    '/metrics': async (request, response) => {
      if (!maySeeMetrics(request)) {
        sendJson(response, 403, { error: 'METRICS_TOKEN' })
        return
      }
      response.setHeader('Content-Type', metrics.contentType)
      response.setHeader('Cache-Control', 'no-store')
      response.end(await metrics.metrics())
    },
  }
}

async function check(readiness: Readiness): Promise<Record<'database' | 'migrations' | 'jobs' | 'accepting', boolean>> {
  const database = await isDatabaseAlive()
  const applied = database ? new Set(await listAppliedMigrations()) : new Set<string>()
  return {
    database,
    migrations: database && readiness.expectedMigrations.every((name) => applied.has(name)),
    jobs: readiness.jobs(),
    accepting: !readiness.stopping(),
  }
}

// With a token: whoever has it. Without: this machine only, and nothing a proxy on it passed on.
function maySeeMetrics(request: IncomingMessage): boolean {
  const token = config().METRICS_TOKEN
  if (token === undefined) return isLoopback(request)
  const given = Buffer.from((request.headers.authorization ?? '').replace(/^Bearer /, ''))
  const expected = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Cache-Control', 'no-store')
  response.end(JSON.stringify(body))
}
