import { DISK_FULL, watchForFullDisk } from './disk-full.ts'
import { lockHolder } from './embedded/lock.ts'
import { runningEmbedded, startEmbedded } from './embedded/start-embedded.ts'
import { OperatorError } from './operator-error.ts'
import { prepareDatabase } from './prepare-database.ts'
import { readConfig } from '#app/config.server.ts'
import { startClock } from '#app/repositories/clock.server.ts'
import { closeConnections } from '#app/repositories/connections.server.ts'

export type CommandOptions = {
  /** How the command is called, for whoever is told that it holds the database. */
  command: string
  /** `prepared`: tables and reference data are there and the clock runs. `bare`: only a connection. */
  database?: 'prepared' | 'bare'
  say?: (line: string) => void
}

/**
 * Runs a command line that needs the database: the one `DATABASE_URL` names and nothing else; else the embedded one of
 * `DATA_DIR`, which is used when it runs already and otherwise started for as long as `work` takes.
 */
export async function withDatabase<Value>(
  options: CommandOptions,
  work: (url: string) => Promise<Value>,
): Promise<Value> {
  const say =
    options.say ??
    ((line: string) => {
      console.error(line)
    })
  const found = await findDatabase(options.command, say)
  process.env['DATABASE_URL'] = found.url
  try {
    if (options.database !== 'bare') await makeReady(found, say)
    return await work(found.url)
  } catch (error) {
    throw found.diskWasFull() ? new OperatorError(DISK_FULL, error) : error
  } finally {
    await closeConnections()
    await found.stop()
  }
}

type Found = { url: string; embedded: boolean; diskWasFull: () => boolean; stop: () => Promise<void> }

async function makeReady({ url, embedded }: Found, say: (line: string) => void): Promise<void> {
  await prepareDatabase({ url, settings: readConfig({ ...process.env, DATABASE_URL: url }), embedded, say })
  await startClock()
}

async function findDatabase(command: string, say: (line: string) => void): Promise<Found> {
  const given = process.env['DATABASE_URL']
  const settings = readConfig({ ...process.env, DATABASE_URL: given || 'postgresql://embedded' })
  if (given) return { url: given, embedded: false, diskWasFull: () => false, stop: () => Promise.resolve() }
  const running = await waitForRunning(settings.DATA_DIR)
  if (running) {
    const diskWasFull = watchForFullDisk(settings.DATA_DIR)
    return { url: running, embedded: true, diskWasFull, stop: () => Promise.resolve() }
  }
  const embedded = await startEmbedded({ dataDir: settings.DATA_DIR, command, say })
  const interrupt = (): void => void embedded.stop().then(() => process.exit(130))
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const diskWasFull = watchForFullDisk(settings.DATA_DIR)
  return { url: embedded.url, embedded: true, diskWasFull, stop: () => embedded.stop('when-unused') }
}

// Whoever holds the data folder may still be starting its database.
async function waitForRunning(dataDir: string): Promise<string | undefined> {
  for (const until = performance.now() + 60_000; performance.now() < until;) {
    const running = runningEmbedded(dataDir)
    if (running) return running.url
    if (!lockHolder(dataDir)) return undefined
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new OperatorError(`Basis data di ${dataDir} dipegang proses lain yang tidak kunjung siap.`)
}
