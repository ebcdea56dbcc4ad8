import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Bench } from './bench.ts'
import { startProgram, withServedWorld } from './lib/served-world.ts'

const MOST_SECONDS = 5
const MOST_MB = 250
const PAGES = ['/', '/lembaga?q=cakrawla', '/lembaga/LBG-000001', '/data', '/api/v1/agencies/LBG-000001/status']

/** The second `npm start` on a folder that has been served before, to the first page; and the memory of its process. */
export const run: Bench = async ({ say }) => {
  say('First start …')
  return withServedWorld({}, async (first, dataDir) => {
    await first.stop()
    say('Second start …')
    const began = performance.now()
    const second = await startProgram('scripts/start.mjs', { DATA_DIR: dataDir, DEMO: '1', RATE_LIMIT_PAGES: '0' })
    await (await fetch(second.url)).text()
    const seconds = (performance.now() - began) / 1000
    for (let round = 0; round < 200; round += 1)
      await (await fetch(`${second.url}${PAGES[round % PAGES.length] ?? '/'}`)).text()
    const megabytes = residentMegabytes(servingProcess(second.child.pid ?? 0))
    await second.stop()
    return {
      name: 'start',
      rows: [
        {
          label: 'second start to first page',
          value: seconds,
          unit: 's',
          goal: `< ${MOST_SECONDS}`,
          reached: seconds < MOST_SECONDS,
        },
        {
          label: 'resident memory after 200 pages',
          value: megabytes,
          unit: 'MB',
          goal: `< ${MOST_MB}`,
          reached: megabytes < MOST_MB,
        },
      ],
      figures: { seconds, megabytes },
    }
  })
}

/** The launcher's only child is the process that serves. */
function servingProcess(launcher: number): number {
  return Number(execFileSync('pgrep', ['-P', String(launcher), '-f', 'serve.ts'], { encoding: 'utf8' }).split('\n')[0])
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1000
}
