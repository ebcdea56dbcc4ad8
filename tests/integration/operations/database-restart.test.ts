import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asUser } from '#scripts/lib/embedded/operating-user.ts'
import { findPlaces } from '#scripts/lib/embedded/places.ts'
import { THROWAWAY } from '#scripts/lib/embedded/postmaster.ts'
import { startEmbedded, type Embedded } from '#scripts/lib/embedded/start-embedded.ts'
import { PROJECT } from '#scripts/lib/project.ts'
import { openFolder } from '#tests/setup/folder.ts'
import { freePort, startServed, type Served } from '#tests/setup/served.ts'
import { makeTemplate } from '#tests/setup/template.ts'
import { databaseUrl, runSql } from '#tests/setup/test-server.ts'

// A PostgreSQL of this test's own, so that it can be restarted while the application asks it.
const run = promisify(execFile)
const dataDir = openFolder('ceklembaga-mulai-ulang-')
// What is acknowledged has to be there after a crash of the server: a commit waits for its log.
const SETTINGS = THROWAWAY.filter((setting) => setting !== 'synchronous_commit=off')
let embedded: Embedded
let served: Served
let database: string
let cookie = ''

beforeAll(async () => {
  embedded = await startEmbedded({ dataDir, command: 'a test', settings: SETTINGS })
  database = databaseUrl(embedded.url, 'mulai_ulang')
  await makeTemplate(embedded.url, 'mulai_ulang')
  await runSql(database, `delete from system_setting where key = 'kind'`)
  await runSql(
    database,
    `insert into system_setting (key, value) values ('kind', 'DEMONSTRATION'), ('demonstration', 'loaded')`,
  )
  const env = { DATABASE_URL: database, DATA_DIR: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'warn' }
  served = await startServed({ script: 'serve.ts', env: { ...env, RATE_LIMIT_PAGES: '0', RATE_LIMIT_API: '0' } })
  const entered = await post('/masuk/demonstrasi', { akun: 'demo-pengaduan' })
  cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}, 180_000)

afterAll(async () => {
  await served.stop()
  await control('stop', 'fast').catch(() => undefined)
  await embedded.stop()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

async function control(what: 'restart' | 'stop', how: 'fast' | 'immediate'): Promise<void> {
  const { binaries, database: folder, user } = findPlaces(dataDir, () => undefined)
  // What it writes goes to the log it has; without one of its own it would hold ours open.
  const asked = [what, '-D', folder, '-w', '-t', '60', '-s', '-m', how, '-l', join(folder, 'mulai-ulang.log')]
  await run(join(binaries, 'bin', 'pg_ctl'), asked, { ...asUser(user), cwd: '/' })
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { cookie, origin: new URL(served.url).origin }
  return fetch(`${served.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  })
}

const get = (path: string) => fetch(`${served.url}${path}`, { headers: { cookie }, redirect: 'manual' })

type Seen = { path: string; status: number; text: string }
const seen: Seen[] = []
const written: { name: string; status: number }[] = []
let isLoading = true
let number = 0

/** Asks again and again, as somebody who does not give up. */
async function reading(path: string): Promise<void> {
  while (isLoading) {
    const answer = await get(path)
    seen.push({ path, status: answer.status, text: answer.status === 200 ? '' : await answer.text() })
    if (answer.status === 200) await answer.arrayBuffer()
    await wait(20)
  }
}

async function writing(): Promise<void> {
  while (isLoading) {
    number += 1
    const name = `LPK Mulai Ulang ${String(number)} ${String(number * 7919)}`
    const answer = await post('/petugas/lembaga-baru', {
      ...{ name, capability: 'LPK_SWASTA/TRAIN', tindakan: 'daftar', isOther: 'ya' },
    })
    const text = await answer.text()
    written.push({ name, status: answer.status })
    seen.push({ path: '/petugas/lembaga-baru', status: answer.status, text })
    await wait(50)
  }
}

/** So many more writings have been told to be done. */
async function untilWritten(more: number): Promise<void> {
  const done = () => written.filter(({ status }) => status === 303).length
  const goal = done() + more
  await expect.poll(done, { timeout: 60_000, interval: 100 }).toBeGreaterThanOrEqual(goal)
}

const rows = async <Row extends object>(sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const { rows: found } = await client.query<Row>(sql)
  await client.end()
  return found
}

describe('the database restarts while the rooms are in use', () => {
  test('every request is answered: as ever, or with a sentence and 503; nobody is signed out, nothing breaks', async () => {
    const load = ['/petugas/antrean', '/petugas/lembaga', '/lembaga', '/api/v1/agencies', '/petugas/usulan'].map(
      reading,
    )
    load.push(writing(), writing())
    await untilWritten(2)
    await control('restart', 'fast')
    await untilWritten(2)
    await control('restart', 'immediate') // as if it had failed
    await untilWritten(2)
    isLoading = false
    await Promise.all(load)
    const statuses = Object.groupBy(seen, ({ status }) => String(status))
    expect(Object.keys(statuses).toSorted()).toEqual(['200', '303', '503'])
    const away = statuses['503'] ?? []
    expect(away.length).toBeGreaterThan(0)
    for (const { text } of away) expect(text).toContain('Layanan sedang berhenti sebentar.')
    expect((statuses['303'] ?? []).every(({ path }) => path === '/petugas/lembaga-baru')).toBe(true)
  }, 240_000)

  test('it recovers by itself', async () => {
    for (const path of ['/petugas/antrean', '/lembaga', '/api/v1/agencies']) expect((await get(path)).status).toBe(200)
    await expect.poll(async () => (await get('/readyz')).status, { timeout: 20_000 }).toBe(200)
    expect(served.child.exitCode).toBeNull()
  }, 60_000)

  test('what was told to be done is there, what is there is whole, and the ledger holds', async () => {
    const done = written.filter(({ status }) => status === 303).map(({ name }) => name)
    expect(done.length).toBeGreaterThan(3)
    const there = await rows<{ name: string; pieces: number }>(`
      select a.name, (select count(*) from capability c where c.agency_id = a.id)::int
        + (select count(*) from status_index s where s.agency_id = a.id and s.capability_id is not null)::int
        + (select count(*) from guard.ledger l where l.subject = a.no)::int as pieces
      from agency a where a.name like 'LPK Mulai Ulang %'`)
    expect(there.map(({ name }) => name)).toEqual(expect.arrayContaining(done))
    expect(new Set(there.map(({ pieces }) => pieces))).toEqual(new Set([3]))
    const env = { ...process.env, DATABASE_URL: database, DATA_DIR: dataDir }
    const { stdout } = await run(process.execPath, ['scripts/audit.ts', 'verify'], { cwd: PROJECT, env })
    expect(stdout).toMatch(/utuh|whole/i)
  }, 60_000)

  test('the log tells that the database was away, and of nothing that broke', () => {
    expect(served.output()).toContain('the database is away')
    expect(served.output()).not.toContain('a page failed')
  })
})
