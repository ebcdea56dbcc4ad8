import { db } from './db.server.ts'
import { databaseKind, getSetting, setSetting } from './settings.server.ts'
import type { Tx } from './transaction.server.ts'
import { dayOfInstant, startOfDay, type Day, type Instant } from '#app/domain/shared/day.ts'

const SAMPLE_EVERY_MS = 60_000

/** The clock of the register at one sample: what it said when the monotonic clock said `monotonicMs`. */
type Sample = { registerMs: number; monotonicMs: number }

let sample: Sample | undefined
let timer: NodeJS.Timeout | undefined

/**
 * Starts the one clock: the time of the database, and in a demonstration or test database an offset. It is sampled now
 * and once a minute, and advanced by the monotonic clock in between, so that asking it costs no query.
 */
export async function startClock(): Promise<void> {
  stopClock()
  sample = await takeSample()
  timer = setInterval(() => void resample(), SAMPLE_EVERY_MS)
  timer.unref()
}

export function stopClock(): void {
  clearInterval(timer)
  timer = undefined
  sample = undefined
}

/** Now, as the register's clock says. Throws when nobody started the clock. */
export function now(): Instant {
  if (!sample) throw new Error('The clock has not been started.')
  return toInstant(sample.registerMs + (performance.now() - sample.monotonicMs))
}

/** The day of now in WIB. */
export function today(): Day {
  return dayOfInstant(now())
}

/** Lets the clock of a demonstration or test database start at 08:00 WIB of `day`. Refused for a real register. */
export async function setClockStart(tx: Tx, day: Day): Promise<void> {
  if ((await databaseKind(tx)) === 'REAL') throw new Error('The clock of a real register cannot be set.')
  const start = Date.parse(startOfDay(day)) + 8 * 3_600_000
  await setSetting(tx, 'clock_offset_ms', String(Math.round(start - (await databaseMs()))))
}

async function resample(): Promise<void> {
  try {
    sample = await takeSample()
  } catch {
    // The database does not answer: the monotonic clock carries on, /readyz tells of the database.
  }
}

async function takeSample(): Promise<Sample> {
  const offset = (await databaseKind()) === 'REAL' ? 0 : Number((await getSetting('clock_offset_ms')) ?? 0)
  const before = performance.now()
  const databaseTime = await databaseMs()
  const monotonicMs = (before + performance.now()) / 2
  return { registerMs: databaseTime + offset, monotonicMs }
}

async function databaseMs(): Promise<number> {
  const [row] = await db().$queryRaw<{ ms: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`
  if (!row) throw new Error('The database did not tell the time.')
  return row.ms
}

function toInstant(ms: number): Instant {
  // The text has the form by construction.
  return new Date(ms).toISOString() as Instant
}
