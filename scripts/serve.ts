import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { lockHolder, heldBy } from './lib/embedded/lock.ts'
import { startEmbedded, type Embedded } from './lib/embedded/start-embedded.ts'
import { DISK_FULL, watchForFullDisk } from './lib/disk-full.ts'
import { developmentServer } from './lib/development.ts'
import { ownMigrations } from './lib/migrations.ts'
import { OperatorError, systemCode } from './lib/operator-error.ts'
import { prepareDatabase } from './lib/prepare-database.ts'
import { PROJECT } from './lib/project.ts'
import { sentenceOf } from './lib/run-command.ts'
import { readConfig, type Config } from '#app/config.server.ts'
import type { RunningServer, ServerOptions } from '#app/server.ts'

const HELP = `node scripts/serve.ts [--dev]

Starts the database, prepares it, and serves what has been built. npm start calls it, with Node 24.`

type Entry = { startServer: (options: ServerOptions) => Promise<RunningServer> }
type Serving = {
  server?: RunningServer
  embedded?: Embedded
  diskWasFull?: () => boolean
  stopping?: Promise<void>
}

const BUILT = join(PROJECT, 'build', 'server', 'index.js')

const { values } = parseArgs({ options: { dev: { type: 'boolean' }, help: { type: 'boolean' } } })
const say = (line: string): void => {
  console.log(line)
}

if (values.help) say(HELP)
else await main({ dev: values.dev ?? false })

async function main(how: { dev: boolean }): Promise<void> {
  const serving: Serving = {}
  process.on('SIGINT', () => void stop(serving, 0))
  process.on('SIGTERM', () => void stop(serving, 0))
  process.on('disconnect', () => void stop(serving, 0)) // the launcher is gone: nobody could stop us any more
  process.on('uncaughtException', (error) => {
    if (serving.stopping) return // connections that end with the database
    console.error(whyOf(serving, error))
    void stop(serving, 1)
  })
  try {
    const settings = readConfig({ DATABASE_URL: 'postgresql://embedded', ...withoutEmpty(process.env) })
    await start(serving, settings, how)
  } catch (error) {
    if (serving.stopping) return
    console.error(whyOf(serving, error))
    await stop(serving, 1)
  }
}

function whyOf(serving: Serving, error: unknown): string {
  return serving.diskWasFull?.() ? DISK_FULL : sentenceOf(error)
}

async function start(serving: Serving, settings: Config, how: { dev: boolean }): Promise<void> {
  const given = process.env['DATABASE_URL']
  if (!given) refuseHeldData(settings)
  await refuseTakenPort(settings)
  if (!how.dev) refuseUnbuilt()
  if (!given) {
    say('Menyalakan basis data …')
    serving.embedded = await startEmbedded({
      dataDir: settings.DATA_DIR,
      command: how.dev ? 'npm run dev' : 'npm start',
      say,
    })
    serving.diskWasFull = watchForFullDisk(settings.DATA_DIR)
    serving.embedded.onLost(() => {
      if (serving.stopping) return
      const lost = `Basis data berhenti tanpa diminta; lihat ${join(settings.DATA_DIR, 'postgres.log')}.`
      console.error(serving.diskWasFull?.() ? DISK_FULL : lost)
      void stop(serving, 1)
    })
  }
  const url = given ?? serving.embedded?.url ?? ''
  process.env['DATABASE_URL'] = url
  await prepareDatabase({ url, settings, embedded: serving.embedded !== undefined, say })
  serving.server = await serve(how)
  say(`CekLembaga siap di ${serving.server.url}`)
}

async function serve(how: { dev: boolean }): Promise<RunningServer> {
  if (how.dev) {
    const { entry, options } = await developmentServer()
    return entry.startServer({ ...options, expectedMigrations: ownMigrations() })
  }
  const build = (await import(pathToFileURL(BUILT).href)) as ServerOptions['build'] & { entry: { module: Entry } }
  return build.entry.module.startServer({
    build,
    files: join(PROJECT, 'build', 'client'),
    expectedMigrations: ownMigrations(),
  })
}

/** Running requests first, then the application's connections, then the database. Asked twice, it stops once. */
async function stop(serving: Serving, code: number): Promise<void> {
  serving.stopping ??= (async () => {
    await serving.server?.stop()
    await serving.embedded?.stop()
    process.exit(code)
  })()
  return serving.stopping
}

function refuseHeldData({ DATA_DIR }: Config): void {
  const holder = lockHolder(DATA_DIR)
  if (holder) throw new OperatorError(heldBy(DATA_DIR, holder))
}

function refuseUnbuilt(): void {
  if (!existsSync(BUILT)) throw new OperatorError('Aplikasi belum dibangun; jalankan "npm start" atau "npm run build".')
}

// Said before anything slow is done; whoever takes the port in the meantime is noticed when it is bound.
async function refuseTakenPort({ HOST, PORT }: Config): Promise<void> {
  if (PORT === 0) return
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      reject(unusable(error, HOST, PORT))
    })
    probe.listen(PORT, HOST, () =>
      probe.close(() => {
        resolve()
      }),
    )
  })
}

function unusable(error: Error, host: string, port: number): OperatorError {
  const where = `${host}:${String(port)}`
  if (systemCode(error) === 'EADDRINUSE') {
    return new OperatorError(
      `Port ${String(port)} (${where}) sudah dipakai program lain; pilih yang lain, misalnya PORT=${String(port + 1)} npm start.`,
    )
  }
  if (systemCode(error) === 'EACCES')
    return new OperatorError(`Port ${String(port)} tidak boleh dipakai pengguna ini (PORT).`)
  return new OperatorError(`Alamat ${where} tidak dapat dipakai (HOST, PORT).`, error)
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')) as NodeJS.ProcessEnv
}
