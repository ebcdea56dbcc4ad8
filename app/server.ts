import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { rootKey } from '#app/adapters/keys.server.ts'
import { config } from '#app/config.server.ts'
import { LONGEST_BODY_MS } from '#app/http/body-time.server.ts'
import { makeAnswerer, type FetchHandler } from '#app/http/answer-page.server.ts'
import { makeListener } from '#app/http/listener.server.ts'
import { log, loggedError } from '#app/http/log.server.ts'
import { makeOperations } from '#app/http/operations.server.ts'
import { makePageCache, type PageCache } from '#app/http/page-cache.server.ts'
import { makePageHandlers } from '#app/http/page-handlers.server.ts'
import { rawAnswer } from '#app/http/plain-answer.server.ts'
import { staticFiles, type StaticFiles } from '#app/http/static-files.server.ts'
import { jobsAreRunning, runSoon, startJobs, stopJobs, type JobReport } from '#app/jobs/scheduler.server.ts'
import { forgetAgency, keepAgenciesAtHand } from '#app/repositories/agencies-at-hand.server.ts'
import { startClock } from '#app/repositories/clock.server.ts'
import { closeConnections } from '#app/repositories/connections.server.ts'
import { listenToChanges } from '#app/repositories/change-listener.server.ts'
import { forgetNorms } from '#app/repositories/norms.server.ts'
import { addDemonstrationAccounts } from '#app/use-cases/add-demonstration-accounts.server.ts'
import { prepareSigningIn } from '#app/use-cases/set-up-auth.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const FINISH_WITHIN_MS = 15_000

export type ServerOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The folder of built files, or what serves them in development. */
  files: string | StaticFiles
  expectedMigrations: readonly string[]
  mode?: 'production' | 'development'
}
export type RunningServer = { url: string; stop: () => Promise<void> }

/** Starts everything a process does: the clock, the page cache that hears of changes, jobs, and the HTTP server. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const state = { stopping: false }
  rootKey(config().keyFile) // made at the first start, so that it can be kept before anything depends on it
  prepareSigningIn()
  await startClock()
  await addDemonstrationAccounts(systemContext('start')) // of a demonstration that an earlier version loaded
  const cache = makePageCache(config().PAGE_CACHE_MB * 1_000_000)
  const listening = await listen(cache)
  const listener = makeListener({
    answer: makeAnswerer(routesOf(options), cache),
    operations: makeOperations({
      jobs: jobsAreRunning,
      stopping: () => state.stopping,
      expectedMigrations: options.expectedMigrations,
    }),
    files: typeof options.files === 'string' ? staticFiles(options.files) : options.files,
    stopping: () => state.stopping,
  })
  const http = makeHttp(listener)
  const stop = async (): Promise<void> => {
    state.stopping = true
    await finish(http)
    await stopJobs()
    await listening.stop()
    await closeConnections()
  }
  try {
    const port = await bind(http)
    await startJobs(logJob)
    return { url: `http://${urlHost(config().HOST)}:${String(port)}`, stop }
  } catch (error) {
    await stop().catch(() => undefined) // what has begun must not outlive the failure, and complain of it
    throw error
  }
}

/** In development the build changes under way, and is asked for each time. */
function routesOf({ build, mode = 'production' }: ServerOptions): FetchHandler {
  return typeof build === 'function' ? createRequestHandler(build, mode) : makePageHandlers(build, mode)
}

function listen(cache: PageCache): Promise<{ stop: () => Promise<void> }> {
  return listenToChanges({
    onAgencyChanged: (no) => {
      forgetAgency(no)
      cache.drop(no)
    },
    onNormsChanged: () => {
      forgetNorms()
      cache.drop('*')
    },
    onJobWanted: (job) => {
      runSoon(job).catch((error: unknown) => {
        log().warn({ job, error: loggedError(error) }, 'a job could not be woken; it runs at its next time')
      })
    },
    onListening: () => {
      forgetNorms()
      keepAgenciesAtHand(true)
      cache.resume()
    },
    onLost: () => {
      keepAgenciesAtHand(false)
      cache.suspend()
      log().warn('no longer told of changes: pages are made anew each time')
    },
  })
}

function logJob({ event, ...report }: JobReport): void {
  if (!('error' in report)) {
    log().debug(report, event)
    return
  }
  log().error({ ...report, error: loggedError(report.error) }, event)
}

function makeHttp(listener: Parameters<typeof createServer>[1]): Server {
  const http = createServer(
    { maxHeaderSize: 16_384, requestTimeout: LONGEST_BODY_MS, headersTimeout: 20_000, keepAliveTimeout: 20_000 },
    listener,
  )
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
    socket.end(rawAnswer(status))
  })
  http.on('error', (error) => {
    log().error({ error: loggedError(error) }, 'http server')
  })
  return http
}

async function bind(http: Server): Promise<number> {
  const { HOST, PORT } = config()
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(PORT, HOST, () => {
      http.off('error', reject)
      resolve()
    })
  })
  const address = http.address()
  return typeof address === 'object' && address ? address.port : PORT
}

// Requests that are being answered end; after the time allowed for that, connections are cut.
async function finish(http: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    http.close(() => {
      resolve()
    })
  })
  http.closeIdleConnections()
  const cut = setTimeout(() => {
    http.closeAllConnections()
  }, FINISH_WITHIN_MS)
  await closed
  clearTimeout(cut)
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
