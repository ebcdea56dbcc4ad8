import { mkdtempSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBenchDatabase } from './lib/bench-database.ts'
import { writeMessyList } from './lib/import-list.ts'
import type { BenchOptions, BenchResult } from './bench.ts'
import { prepareDatabase } from '../lib/prepare-database.ts'
import { readConfig } from '#app/config.server.ts'
import { closeDb } from '#app/repositories/db.server.ts'

const ROWS_A_SECOND = 5_000
const PEAK_MB = 300

/** 100,000 rows through the command an officer runs, in a process of its own; `--rows N` for another number. */
export async function run({ args, say }: BenchOptions): Promise<BenchResult> {
  const rows = Number(args[args.indexOf('--rows') + 1]) || 100_000
  const database = await makeBenchDatabase('import', say)
  const folder = mkdtempSync(join(tmpdir(), 'ceklembaga-import-'))
  try {
    const settings = readConfig({ ...process.env, DATABASE_URL: database.url })
    await prepareDatabase({ url: database.url, settings, embedded: false, say })
    const path = join(folder, 'list.csv')
    await writeMessyList(path, rows)
    say('Importing …')
    const first = await runImport(path, database.url)
    say('Importing the same file again …')
    const second = await runImport(path, database.url)
    return resultOf(rows, first, second)
  } finally {
    await closeDb()
    rmSync(folder, { recursive: true, force: true })
    await database.drop()
  }
}

type Run = { seconds: number; peakMb: number; created: number; updated: number }

const MEASURED = `
  await import('#scripts/lib/small-heap.ts')
  const { importAgencies } = await import('#app/use-cases/import-agencies.server.ts')
  const { systemContext } = await import('#app/use-cases/system-context.server.ts')
  const { startClock, stopClock } = await import('#app/repositories/clock.server.ts')
  await startClock()
  const start = performance.now()
  const done = await importAgencies(systemContext('import'), { path: process.argv[1], fileName: 'list.csv',
    source: 'bench', type: undefined, listedOn: undefined, map: {}, run: 'write', allRegions: 'skip' })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  const seconds = (performance.now() - start) / 1000
  const { created, updated } = done.value
  console.log(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024, created, updated }))
  stopClock()
  process.exit(0)`

async function runImport(path: string, url: string): Promise<Run> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', MEASURED, path], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`The import ended with ${String(code)}.`)
  return JSON.parse(output) as Run
}

function resultOf(rows: number, first: Run, second: Run): BenchResult {
  const rate = rows / first.seconds
  return {
    name: 'import',
    rows: [
      {
        label: 'rows a second',
        value: rate,
        unit: 'rows/s',
        goal: `>= ${String(ROWS_A_SECOND)}`,
        reached: rate >= ROWS_A_SECOND,
      },
      {
        label: 'peak memory',
        value: first.peakMb,
        unit: 'MB',
        goal: `< ${String(PEAK_MB)}`,
        reached: first.peakMb < PEAK_MB,
      },
      { label: 'agencies registered', value: first.created, unit: '' },
      { label: 'same file again', value: rows / second.seconds, unit: 'rows/s' },
      { label: 'peak memory, again', value: second.peakMb, unit: 'MB' },
      {
        label: 'changed by the same file',
        value: second.created + second.updated,
        unit: 'rows',
        goal: '0',
        reached: second.created + second.updated === 0,
      },
    ],
    figures: { rows, rowsPerSecond: rate, peakMb: first.peakMb, created: first.created, second },
  }
}
