import { parseArgs } from 'node:util'
import type { Bench, BenchRow } from './bench.ts'
import { makeBenchDatabase } from './lib/bench-database.ts'
import { agencyPath, startDirectus, type Directus } from './lib/directus.ts'
import { fillRegister } from './lib/many-agencies.ts'
import { bestOfTurns, type Load } from './lib/requests.ts'
import { startProgram, withServedWorld, type Running } from './lib/served-world.ts'

const NO = 'LBG-000001'
const FASTIFY_GOAL = 0.5
const DIRECTUS_GOAL = 10
const TURNS = 3

/**
 * The status of one agency of many as JSON, derived anew each time. Beside it a bare Fastify route that reads the same
 * rows with the same query and derives nothing, and Directus reading the same record: the agency and what belongs to it;
 * and, to know, the agency's own row alone. `--agencies N` (20,000), `--seconds S` (4) a turn, `--without-directus`.
 */
export const run: Bench = async ({ args, say }) => {
  const options = optionsOf(args)
  const database = await makeBenchDatabase('api-status', say)
  try {
    return await withServedWorld({ DATABASE_URL: database.url }, async (app) => {
      say(`Filling the register up to ${String(options.agencies)} agencies …`)
      await fillRegister(database.url, options.agencies)
      const fastify = await startProgram('scripts/bench/peers/fastify-rows.ts', { PEER_DATABASE_URL: database.url })
      const directus = options.withDirectus ? await directusOrWhyNot(database.url, say) : 'left out'
      say('Measuring …')
      const figures = await measure({ app, fastify, directus }, options.seconds)
      await Promise.all([fastify.stop(), typeof directus === 'string' ? undefined : directus.stop()])
      return { name: 'api-status', rows: rowsOf(figures, directus), figures: { ...options, ...figures } }
    })
  } finally {
    await database.drop()
  }
}

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agencies: { type: 'string', default: '20000' },
      seconds: { type: 'string', default: '4' },
      'without-directus': { type: 'boolean', default: false },
    },
  })
  const { agencies, seconds } = values
  return { agencies: Number(agencies), seconds: Number(seconds), withDirectus: !values['without-directus'] }
}

/** A peer that cannot be installed or started is said, and the rest is measured. */
async function directusOrWhyNot(databaseUrl: string, say: (line: string) => void): Promise<Directus | string> {
  try {
    return await startDirectus(databaseUrl, say)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type Asked = { app: Running; fastify: Running; directus: Directus | string }
type Figures = { own: number; fastify: number; directus: number | undefined; directusRow: number | undefined }

async function measure({ app, fastify, directus }: Asked, seconds: number): Promise<Figures> {
  const load = (url: string, headers: Load['headers'] = {}): Load => ({ url, seconds, callers: 8, headers })
  const loads = [load(`${app.url}/api/v1/agencies/${NO}/status`), load(`${fastify.url}/${NO}`)]
  if (typeof directus !== 'string') {
    loads.push(load(`${directus.url}${agencyPath(NO, 'record')}`, directus.headers))
    loads.push(load(`${directus.url}${agencyPath(NO, 'row')}`, directus.headers))
  }
  const [own = 0, peer = 0, record, row] = await bestOfTurns(loads, TURNS)
  return { own, fastify: peer, directus: record, directusRow: row }
}

function rowsOf(figures: Figures, started: Directus | string): BenchRow[] {
  const { own, fastify } = figures
  return [
    { label: 'status as JSON', value: own, unit: '/s' },
    { label: 'bare Fastify and pg, same rows', value: fastify, unit: '/s' },
    ratio('status / Fastify', own / fastify, FASTIFY_GOAL),
    ...directusRows(figures, started),
  ]
}

function directusRows({ own, directus, directusRow }: Figures, started: Directus | string): BenchRow[] {
  if (directus === undefined || directusRow === undefined) {
    const why = typeof started === 'string' ? started : 'no answer'
    return [{ label: `Directus not measured: ${why}`, value: 0, unit: '/s' }]
  }
  return [
    { label: 'Directus, the same record', value: directus, unit: '/s' },
    ratio('status / Directus', own / directus, DIRECTUS_GOAL),
    { label: 'Directus, the own row of the agency alone', value: directusRow, unit: '/s' },
    { label: 'status / Directus, that row alone', value: own / directusRow, unit: 'x' },
  ]
}

function ratio(label: string, value: number, goal: number): BenchRow {
  return { label, value, unit: 'x', goal: `>= ${String(goal)}`, reached: value >= goal }
}
