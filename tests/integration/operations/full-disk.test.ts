import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { DISK_FULL } from '#scripts/lib/disk-full.ts'
import { PROJECT } from '#scripts/lib/project.ts'
import { stopped } from '#tests/setup/served.ts'

// A disk of its own, small and in memory: only root may mount one.
const MB = 2 ** 20
const disk = mkdtempSync(join(tmpdir(), 'ceklembaga-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', disk]).status === 0
const dataDir = join(disk, 'data')
const filler = join(disk, 'filler')
const running: ChildProcess[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((child) => stopped(child)))
})

afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

/** Leaves so much room for the database. */
function leave(megabytes: number): void {
  free()
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - megabytes * MB)))
}

function free(): void {
  rmSync(filler, { force: true })
}

type Ended = { ready: boolean; status: number | null; complaint: string; output: string; child: ChildProcess }

/** Runs a command until it says that it is ready, or ends. */
async function run(script: string, ...parameters: string[]): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, DATA_DIR: dataDir, PORT: '0', DEMO: '0' } as unknown as NodeJS.ProcessEnv
  const command = ['--disable-warning=ExperimentalWarning', join('scripts', script), ...parameters]
  const child = spawn(process.execPath, command, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const said = { output: '', complaint: '' }
  const ready = new Promise<'ready'>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.output += chunk.toString('utf8')
      if (said.output.includes('CekLembaga siap')) resolve('ready')
    })
  })
  child.stderr.on('data', (chunk: Buffer) => (said.complaint += chunk.toString('utf8')))
  const first = await Promise.race([ready, once(child, 'close')])
  return { ready: first === 'ready', status: child.exitCode, ...said, child }
}

async function started(): Promise<ChildProcess> {
  const { ready, status, child, complaint } = await run('serve.ts')
  expect({ ready, status, complaint }).toEqual({ ready: true, status: null, complaint: '' })
  return child
}

describe.skipIf(!mounted)('a full disk (a small one is mounted, as root)', () => {
  test.each([
    ['makes its database', 2],
    ['makes its database, nearly to its end', 36],
  ])(
    'while npm start %s ends in one sentence, and the next start works',
    async (_what, room) => {
      rmSync(dataDir, { recursive: true, force: true })
      leave(room)
      const { ready, status, complaint } = await run('serve.ts')
      expect({ ready, status }).toEqual({ ready: false, status: 1 })
      expect(complaint).toMatch(/^[^\n]*tidak ada ruang tersisa di disk[^\n]*\.\n$/i)
      free()
      await stopped(await started())
    },
    60_000,
  )

  test.each([0.1, 1, 2, 4])(
    'that leaves %d MB for its tables and rules: it starts, or says so in one sentence, and then starts',
    async (room) => {
      rmSync(dataDir, { recursive: true, force: true })
      mkdirSync(dataDir)
      const cluster = spawn(process.execPath, [join(import.meta.dirname, 'hold-database.ts'), dataDir])
      await once(cluster.stdout, 'data')
      await stopped(cluster)
      leave(room)
      const { ready, status, complaint, child } = await run('serve.ts')
      if (!ready) expect({ status, complaint }).toEqual({ status: 1, complaint: `${DISK_FULL}\n` })
      await stopped(child)
      free()
      await stopped(await started())
    },
    90_000,
  )

  test('under an import ends the import in one sentence, and nothing of it is there', async () => {
    const server = await started()
    const rows = Array.from(
      { length: 30_000 },
      (_, n) => `LPK Fiktif Nomor ${String(n)},99${String(n).padStart(11, '0')}`,
    )
    const list = join(tmpdir(), 'daftar-penuh.csv')
    writeFileSync(list, ['Nama,NIB', ...rows].join('\n'))
    leave(8)
    const full = await run('import.ts', list)
    expect(full).toMatchObject({ status: 1, output: '', complaint: `${DISK_FULL}\n` })
    free()
    await stopped(server)

    await started()
    const report = await run('import.ts', list, '--dry-run', '--json')
    rmSync(list)
    expect(JSON.parse(report.output)).toMatchObject({ created: 30_000, unchanged: 0 })
    expect(await run('audit.ts', 'verify')).toMatchObject({ status: 0 })
  }, 120_000)
})
