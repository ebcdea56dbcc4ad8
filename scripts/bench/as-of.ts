import type { Bench } from './bench.ts'
import { makeBenchDatabase } from './lib/bench-database.ts'
import { percentile } from './lib/load.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import { addDays, Day, endOfDay, type Moment } from '#app/domain/shared/day.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { now, startClock } from '#app/repositories/clock.server.ts'
import { closeConnections } from '#app/repositories/connections.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { demonstrationWords } from '../lib/demonstration-words.ts'
import { loadDemonstration } from '#app/use-cases/load-demonstration.server.ts'
import { loadReferenceData } from '#app/use-cases/load-reference-data.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

const TODAY = Day.parse('2026-11-24')
const DAYS_BACK = 1000
const AGENCIES = 120
const GOAL = 2

/** The status of an agency at random past days, as known at random days, beside the status now; one after the other. */
export const run: Bench = async ({ args, say }) => {
  const count = Number(args[args.indexOf('--questions') + 1]) || 3000
  const database = await makeBenchDatabase('as-of', say)
  try {
    await startClock()
    await loadReferenceData(systemContext('bench'))
    await loadDemonstration(systemContext('bench'), { words: demonstrationWords })
    say('Measuring …')
    const ask = await asker()
    await Promise.all([ask(1, TODAY, now()), ask(2, TODAY, now())])
    const today: number[] = []
    const past: number[] = []
    for (let n = 0; n < count; n += 1) {
      const at = addDays(TODAY, -((n * 7919) % DAYS_BACK))
      today.push(await ask((n * 31) % AGENCIES, TODAY, now()))
      past.push(await ask((n * 31) % AGENCIES, at, endOfDay(addDays(at, (n * 13) % 90))))
    }
    return resultOf(today, past)
  } finally {
    await closeConnections()
    await database.drop()
  }
}

async function asker(): Promise<(n: number, at: Day, knownAt: Moment) => Promise<number>> {
  const norms = await loadNorms()
  return async (n, at, knownAt) => {
    const began = performance.now()
    const agency = await findAgency(agencyNo(n + 1), knownAt)
    if (agency) publicRecordOn(agency, norms, { at, knownAt })
    return performance.now() - began
  }
}

function resultOf(today: readonly number[], past: readonly number[]): Awaited<ReturnType<Bench>> {
  const [p95Now, p95Past] = [percentile(today, 0.95), percentile(past, 0.95)]
  const ratio = p95Past / p95Now
  return {
    name: 'as-of',
    rows: [
      { label: 'now, p95', value: p95Now, unit: 'ms' },
      { label: 'a past day, p95', value: p95Past, unit: 'ms' },
      { label: 'past / now', value: ratio, unit: 'x', goal: `<= ${GOAL}`, reached: ratio <= GOAL },
    ],
    figures: { p95NowMs: p95Now, p95PastMs: p95Past, ratio },
  }
}
