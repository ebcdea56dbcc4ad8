import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Bench, BenchRow } from './bench.ts'
import { makeBenchDatabase } from './lib/bench-database.ts'
import { itemsOf, startDirectusForReports, type ReportPeer } from './lib/directus-reports.ts'
import { guessSecrets } from './lib/guesser.ts'
import { percentile } from './lib/load.ts'
import { aLargePhoto, sendReport, type Acknowledged } from './lib/sender.ts'
import { startProgram, type Running } from './lib/served-world.ts'
import { openFolder } from '#tests/setup/folder.ts'

const GOAL_PER_SECOND = 25
const GOAL_P95_MS = 400
/** Guessing may cost others this much and no more. */
const GOAL_GUESSED = 1.5

type Options = { seconds: number; callers: number; kills: number; withDirectus: boolean }

/**
 * Reports with a file of 2 MB, on a PostgreSQL that writes to disk before it answers: how many a second, how long the
 * slowest take, beside the same through Directus 11; then with secrets guessed at full speed meanwhile; then with the
 * process killed (`kill -9`) at random moments, while senders try again under their key. `--seconds S` (20), `--callers N`
 * (8), `--kills N` (50), `--without-directus`.
 */
export const run: Bench = async ({ args, say }) => {
  const options = optionsOf(args)
  const database = await makeBenchDatabase('intake', say, { durable: true })
  const place = { DATABASE_URL: database.url, DATA_DIR: openFolder('ceklembaga-intake-') }
  try {
    const photo = await aLargePhoto()
    say(`Sending reports with a file of ${(photo.length / 1e6).toFixed(1)} MB …`)
    const quiet = await withServer(place, async (app) => send(app, photo, options))
    say('The same while secrets are guessed …')
    const guessed = await withServer(place, async (app) => sendWhileGuessed(app, photo, options))
    say(`The same while the process is killed ${String(options.kills)} times …`)
    const killed = await sendWhileKilled(place, photo, options)
    const sent = [...quiet.sent, ...guessed.sent, ...killed]
    const kept = await keptOf(database.url, sent)
    const peer = options.withDirectus ? await peerFigures(database.url, { photo, options, say }) : 'left out'
    return { name: 'intake', rows: rowsOf({ quiet, guessed, killed, kept, peer }), figures: { ...options } }
  } finally {
    await database.drop()
  }
}

function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '20' },
      callers: { type: 'string', default: '8' },
      kills: { type: 'string', default: '50' },
      'without-directus': { type: 'boolean', default: false },
    },
  })
  const { seconds, callers, kills } = values
  const numbers = { seconds: Number(seconds), callers: Number(callers), kills: Number(kills) }
  return { ...numbers, withDirectus: !values['without-directus'] }
}

type Place = Readonly<Record<string, string>>

async function startServer(place: Place): Promise<Running> {
  const limits = ['API', 'PAGES', 'CODES', 'REPORTS'].map((of) => [`RATE_LIMIT_${of}`, '0'] as const)
  const quiet = { ...Object.fromEntries(limits), ATTACK_REPORTS: '0', LOG_LEVEL: 'fatal', DEMO: '0' }
  return startProgram('scripts/serve.ts', { ...quiet, ...place })
}

async function withServer<Value>(place: Place, work: (app: Running) => Promise<Value>): Promise<Value> {
  const app = await startServer(place)
  try {
    return await work(app)
  } finally {
    await app.stop()
  }
}

type Run = { perSecond: number; p95Ms: number; sent: Acknowledged[] }

async function send(app: Running, photo: Uint8Array, { seconds, callers }: Options): Promise<Run> {
  const until = performance.now() + seconds * 1000
  const began = performance.now()
  const sent = await sendUntil({ url: () => app.url, photo, callers, isOver: () => performance.now() >= until })
  const times = sent.map(({ ms }) => ms).sort((a, b) => a - b)
  return { perSecond: (sent.length / (performance.now() - began)) * 1000, p95Ms: percentile(times, 0.95), sent }
}

type Sending = { url: () => string; photo: Uint8Array; callers: number; isOver: () => boolean }

async function sendUntil({ url, photo, callers, isOver }: Sending): Promise<Acknowledged[]> {
  const sent: Acknowledged[] = []
  let n = 0
  const caller = async (): Promise<void> => {
    while (!isOver()) sent.push(await sendReport(url, photo, (n += 1)))
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return sent
}

async function sendWhileGuessed(app: Running, photo: Uint8Array, options: Options): Promise<Run> {
  const guessing = new AbortController()
  const guesses = guessSecrets(app.url, guessing.signal)
  try {
    return await send(app, photo, options)
  } finally {
    guessing.abort()
    await guesses
  }
}

/** Kills the serving process at random moments and starts it again; senders go on until every report is acknowledged. */
async function sendWhileKilled(place: Place, photo: Uint8Array, { kills, callers }: Options): Promise<Acknowledged[]> {
  let app = await startServer(place)
  let isOver = false
  const sending = sendUntil({ url: () => app.url, photo, callers: Math.min(callers, 4), isOver: () => isOver })
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(100 + Math.random() * 900)
    app.child.kill('SIGKILL')
    app = await startServer(place)
  }
  isOver = true
  const sent = await sending
  await app.stop()
  return sent
}

type Kept = { lost: number; doubled: number; withoutFile: number }

/** What is in the database of what was acknowledged: all of it, once, each with its file. */
async function keptOf(url: string, sent: readonly Acknowledged[]): Promise<Kept> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ no: string; files: number }>(
      `select c.no, count(f.file_id)::int as files from complaint c
       left join file_link f on f.subject = 'complaint:' || c.no group by c.no`,
    )
    const files = new Map(rows.map((row) => [row.no, row.files]))
    return {
      lost: sent.filter(({ no }) => !files.has(no)).length,
      doubled: rows.length - new Set(sent.map(({ key }) => key)).size,
      withoutFile: [...files.values()].filter((count) => count !== 1).length,
    }
  } finally {
    await client.end()
  }
}

type PeerAsked = { photo: Uint8Array; options: Options; say: (line: string) => void }

/** A peer that cannot be installed or started is said, and the rest is measured. */
async function peerFigures(
  databaseUrl: string,
  { photo, options, say }: PeerAsked,
): Promise<{ perSecond: number; p95Ms: number } | string> {
  let peer: ReportPeer | undefined
  try {
    peer = await startDirectusForReports(databaseUrl, say)
    say('Sending the same through Directus …')
    return await itemsOf(peer, photo, options)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await peer?.stop()
  }
}

type Measured = {
  quiet: Run
  guessed: Run
  killed: readonly Acknowledged[]
  kept: Kept
  peer: { perSecond: number; p95Ms: number } | string
}

function rowsOf({ quiet, guessed, killed, kept, peer }: Measured): BenchRow[] {
  const slower = guessed.p95Ms / quiet.p95Ms
  const again = killed.filter(({ tries }) => tries > 1).length
  return [
    atLeast('reports with a 2 MB file', { value: quiet.perSecond, unit: '/s', goal: GOAL_PER_SECOND }),
    atMost('p95', { value: quiet.p95Ms, unit: 'ms', goal: GOAL_P95_MS }),
    { label: 'while secrets are guessed', value: guessed.perSecond, unit: '/s' },
    atMost('p95 guessed / not guessed', { value: slower, unit: 'x', goal: GOAL_GUESSED }),
    { label: 'acknowledged while killed', value: killed.length, unit: '' },
    { label: 'of these sent more than once', value: again, unit: '' },
    atMost('lost', { value: kept.lost, unit: '', goal: 0 }),
    atMost('doubled', { value: kept.doubled, unit: '', goal: 0 }),
    atMost('without their file', { value: kept.withoutFile, unit: '', goal: 0 }),
    ...peerRows(quiet, peer),
  ]
}

function peerRows(quiet: Run, peer: Measured['peer']): BenchRow[] {
  if (typeof peer === 'string') return [{ label: `Directus not measured: ${peer}`, value: 0, unit: '/s' }]
  return [
    { label: 'Directus 11, a file and an item', value: peer.perSecond, unit: '/s' },
    { label: 'Directus 11, p95', value: peer.p95Ms, unit: 'ms' },
    { label: 'reports / Directus', value: quiet.perSecond / peer.perSecond, unit: 'x' },
  ]
}

type Limit = { value: number; unit: string; goal: number }

function atLeast(label: string, { value, unit, goal }: Limit): BenchRow {
  return { label, value, unit, goal: `>= ${String(goal)}`, reached: value >= goal }
}

function atMost(label: string, { value, unit, goal }: Limit): BenchRow {
  return { label, value, unit, goal: `<= ${String(goal)}`, reached: value <= goal }
}
