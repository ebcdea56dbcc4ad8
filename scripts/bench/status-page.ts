import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, BenchRow } from './bench.ts'
import { bestOfTurns, type Load } from './lib/requests.ts'
import { embeddedUrl, startProgram, withServedWorld, type Running } from './lib/served-world.ts'

const PAGE = '/lembaga/LBG-000001'
const GOAL = 0.5
const TURNS = 3

/**
 * The whole page of an agency. Kept as bytes, beside a bare Express route that sends the same bytes; and made anew, by a
 * cookie that no page is kept for, beside a bare `renderToString` of the same page with what it is given at hand. Made
 * anew by a warm process, which has the facts at hand too; and, to know, by one that reads and derives them each time.
 */
export const run: Bench = async ({ args, say }) => {
  const seconds = Number(args[args.indexOf('--seconds') + 1]) || 4
  return withServedWorld({}, async (app, dataDir) => {
    const folder = mkdtempSync(join(tmpdir(), 'ceklembaga-peer-'))
    const page = await (await fetch(`${app.url}${PAGE}`)).text()
    writeFileSync(join(folder, 'page.html'), page)
    const express = await startProgram('scripts/bench/peers/express-bytes.ts', { PEER_FILE: join(folder, 'page.html') })
    const render = await startProgram('scripts/bench/peers/render-page.ts', {
      ...{ PEER_PATH: PAGE, DATABASE_URL: embeddedUrl(dataDir), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    })
    const cold = await startProgram('scripts/start.mjs', {
      ...{ DATABASE_URL: embeddedUrl(dataDir), DATA_DIR: dataDir, DEMO: '1', AGENCIES_AT_HAND: '0' },
      ...{ RATE_LIMIT_PAGES: '0', LOG_LEVEL: 'error' },
    })
    try {
      await refuseAnotherPage(render, page)
      say('Measuring …')
      const load = (url: string, headers: Load['headers'] = {}): Load => ({ url, seconds, callers: 8, headers })
      const [kept = 0, bytes = 0, anew = 0, read = 0, rendered = 0] = await bestOfTurns(
        [
          load(`${app.url}${PAGE}`),
          load(express.url),
          load(`${app.url}${PAGE}`, { cookie: 'lain=1' }),
          load(`${cold.url}${PAGE}`, { cookie: 'lain=1' }),
          load(render.url),
        ],
        TURNS,
      )
      const figures = { kept, express: bytes, anew, read, render: rendered, pageBytes: Buffer.byteLength(page) }
      return { name: 'status-page', rows: rowsOf(figures), figures }
    } finally {
      await Promise.all([express.stop(), render.stop(), cold.stop()])
      rmSync(folder, { recursive: true })
    }
  })
}

/** A peer that renders something else is no peer. */
async function refuseAnotherPage(render: Running, page: string): Promise<void> {
  const rendered = await (await fetch(render.url)).text()
  if (Math.abs(rendered.length - page.length) > page.length / 100) {
    throw new Error(`The peer renders ${String(rendered.length)} signs, the page has ${String(page.length)}.`)
  }
}

type Figures = Record<'kept' | 'express' | 'anew' | 'read' | 'render', number>

function rowsOf({ kept, express, anew, read, render }: Figures): BenchRow[] {
  return [
    { label: 'kept page', value: kept, unit: '/s' },
    { label: 'bare Express, same bytes', value: express, unit: '/s' },
    ratio('kept / Express', kept / express),
    { label: 'page made anew', value: anew, unit: '/s' },
    { label: 'bare renderToString, same page', value: render, unit: '/s' },
    ratio('made anew / renderToString', anew / render),
    { label: 'page made anew, facts read and derived each time', value: read, unit: '/s' },
    { label: 'that / renderToString', value: read / render, unit: 'x' },
  ]
}

function ratio(label: string, value: number): BenchRow {
  return { label, value, unit: 'x', goal: `>= ${GOAL}`, reached: value >= GOAL }
}
