import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openFolder } from '#tests/setup/folder.ts'
import { stopped } from '#tests/setup/served.ts'

// The embedded database's own life; what the suite itself runs on does not matter here.
const base = openFolder('ceklembaga with space ')
const isRoot = process.getuid?.() === 0
const closedFolder = isRoot ? mkdtempSync('/root/ceklembaga-closed-') : ''
const running: ChildProcess[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => stopped(child)))
})

afterAll(() => {
  rmSync(base, { recursive: true, force: true })
  if (isRoot) rmSync(closedFolder, { recursive: true, force: true })
})

type Held = { child: ChildProcess; ready: boolean; output: string }

function hold(dataDir: string, sql = ''): Promise<Held> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-database.ts'), dataDir, sql], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  return new Promise((resolve) => {
    const add = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
      if (/^ready /m.test(output)) resolve({ child, ready: true, output })
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.once('close', () => {
      resolve({ child, ready: false, output })
    })
  })
}

describe('the embedded database', () => {
  const dataDir = join(base, 'data')

  test('is made in a folder whose path has a space, with a password only its owner can read', async () => {
    const held = await hold(dataDir, 'create table kept (answer text)')
    expect(held.output).toContain('ready postgresql://ceklembaga:')
    expect(statSync(join(dataDir, 'database-password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'database.json')).mode & 0o777).toBe(0o600)
    expect(await stopped(held.child)).toBe(0)
    expect(existsSync(join(dataDir, 'database.json'))).toBe(false)
  })

  test('refuses a second process with a sentence that names the first', async () => {
    const first = await hold(dataDir)
    const second = await hold(dataDir)
    expect(second.ready).toBe(false)
    expect(second.output).toContain(`sedang dipakai proses ${String(first.child.pid)} (a test)`)
    expect(second.output).not.toContain('    at ')
  })

  test('loses nothing that was committed when its process is killed, and starts again', async () => {
    const killed = await hold(dataDir, `insert into kept values ('still here') returning answer`)
    await stopped(killed.child, 'SIGKILL')
    const next = await hold(dataDir, 'select answer from kept')
    expect(next.output).toContain('answer still here')
  })

  test('takes over a lock whose process id now belongs to somebody else', async () => {
    writeFileSync(
      join(dataDir, 'lock'),
      JSON.stringify({ pid: process.pid, started: 'long ago', command: 'npm start' }),
    )
    expect((await hold(dataDir)).ready).toBe(true)
  })

  test('takes over a lock that is no lock', async () => {
    writeFileSync(join(dataDir, 'lock'), '{')
    expect((await hold(dataDir)).ready).toBe(true)
  })

  test('clears a postmaster.pid that leads nowhere', async () => {
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), '1\n')
    expect((await hold(dataDir, 'select answer from kept')).output).toContain('still here')
  })

  test('says in one sentence that its folder cannot be made', async () => {
    writeFileSync(join(base, 'file'), '')
    const held = await hold(join(base, 'file', 'data'))
    expect(held.output).toMatch(/^Folder data .* \(DATA_DIR\) tidak dapat dibuat: .*\.\n$/)
  })

  test.runIf(isRoot)('says in one sentence that a database it already has can no longer be reached', async () => {
    const folder = openFolder('ceklembaga-closing-')
    const first = await hold(join(folder, 'data'))
    await stopped(first.child)
    chmodSync(folder, 0o700)
    const second = await hold(join(folder, 'data'))
    expect(second.output).toMatch(
      /^Basis data di \S+ tidak dapat dicapai pengguna "\w+"; buka izin foldernya \(chmod a\+x\) atau pindahkan\.\n$/,
    )
    chmodSync(folder, 0o755)
    const third = await hold(join(folder, 'data'))
    expect(third.ready).toBe(true)
    await stopped(third.child)
    rmSync(folder, { recursive: true, force: true })
  })

  test.runIf(isRoot)(
    'goes to /var/lib when its user cannot enter a folder of root, says so, and stays there',
    async () => {
      const closed = join(closedFolder, 'data')
      const first = await hold(closed, 'create table kept (answer text)')
      const place = /ditaruh di (\S+)\.$/m.exec(first.output)?.[1] ?? ''
      expect(place).toMatch(/^\/var\/lib\/ceklembaga\/[0-9a-f]{16}\/database$/)
      await stopped(first.child)
      mkdirSync(closed, { recursive: true, mode: 0o755 })
      const second = await hold(closed, `insert into kept values ('same') returning answer`)
      expect(second.output).toContain('answer same')
      expect(readFileSync(join(closed, 'database-place.json'), 'utf8')).toContain(place)
      await stopped(second.child)
      rmSync(join(place, '..'), { recursive: true, force: true })
    },
  )
})
