import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { PROJECT } from '../../lib/project.ts'
import { openFolder } from '#tests/setup/folder.ts'

export type Running = { url: string; child: ChildProcess; stop: () => Promise<void> }

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** A program of its own that prints `ready` (or the application's last line) when it serves. */
export async function startProgram(script: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(PROJECT, script)], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (/ready|siap di/.test(chunk.toString())) resolve()
    })
    child.once('exit', (code) => {
      reject(new Error(`${script} ended with ${String(code)}.`))
    })
  })
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { url: `http://127.0.0.1:${String(port)}`, child, stop }
}

/** The built application with the demonstration world in a folder that is thrown away. No limits, quiet. */
export async function withServedWorld<Value>(
  env: Readonly<Record<string, string>>,
  work: (app: Running, dataDir: string) => Promise<Value>,
): Promise<Value> {
  const dataDir = openFolder('ceklembaga-bench-')
  const quiet = { RATE_LIMIT_API: '0', RATE_LIMIT_PAGES: '0', LOG_LEVEL: 'error', DEMO: '1' }
  const app = await startProgram('scripts/start.mjs', { ...quiet, DATA_DIR: dataDir, ...env })
  try {
    return await work(app, dataDir)
  } finally {
    if (app.child.exitCode === null) await app.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The running embedded database of a folder, as other commands find it. */
export function embeddedUrl(dataDir: string): string {
  const { url } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { url: string }
  return url
}
