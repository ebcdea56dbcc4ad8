import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROJECT } from '#scripts/lib/project.ts'

// What stops a start: one sentence, exit code 1, and nothing slow before it.
const dataDir = join(mkdtempSync(join(tmpdir(), 'ceklembaga-start-')), 'data')
const taken: Server = createServer()
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve)
  })
  const address = taken.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterAll(() => {
  taken.close()
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

function serve(environment: Record<string, string>): { status: number | null; said: string } {
  const { PATH = '', HOME = '' } = process.env
  const ended = spawnSync(process.execPath, [join(PROJECT, 'scripts', 'serve.ts')], {
    env: { PATH, HOME, DATA_DIR: dataDir, PORT: '0', ...environment } as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status: ended.status, said: ended.stderr.trim() }
}

describe('npm start is stopped by', () => {
  test.each([
    ['a port that is not a number', { PORT: 'tiga' }, 'PORT'],
    ['a database address that is none', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['a day that does not exist', { CLOCK_START: '2026-02-30' }, 'CLOCK_START'],
    ['a word that is no DEMO', { DEMO: 'ya' }, 'DEMO'],
    ['an address that is none', { BASE_URL: 'ceklembaga' }, 'BASE_URL'],
    ['a database that does not answer', { DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/x' }, 'DATABASE_URL'],
    ['a host that is not this machine', { HOST: '203.0.113.7', PORT: '3999' }, 'HOST'],
  ] as const)('%s, in one sentence that names it', (_why, environment, name) => {
    const { status, said } = serve(environment)
    expect(said).toContain(name)
    expect(said.split('\n')).toHaveLength(1)
    expect(status).toBe(1)
  })

  test('a port that another program has', () => {
    const { status, said } = serve({ PORT: String(port) })
    expect(said).toBe(
      `Port ${String(port)} (127.0.0.1:${String(port)}) sudah dipakai program lain; pilih yang lain, misalnya PORT=${String(port + 1)} npm start.`,
    )
    expect(status).toBe(1)
  })
})

test('npm start on a fresh clone without a network says in one sentence what to look at', () => {
  const clone = join(dataDir, '..', 'clone')
  for (const part of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(join(PROJECT, part), join(clone, part), { recursive: true })
  const { PATH = '', HOME = '' } = process.env
  const ended = spawnSync(process.execPath, [join(clone, 'scripts', 'start.mjs')], {
    env: {
      ...{ PATH, HOME, npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' },
      npm_config_cache: join(clone, 'cache'),
    } as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
    timeout: 100_000,
  })
  expect(ended.stderr.trim()).toBe(
    'Paket tidak dapat dipasang: registri paket npm tidak dapat dicapai; periksa jaringan atau setelan proksi npm.',
  )
  expect(ended.status).toBe(1)
}, 110_000)
