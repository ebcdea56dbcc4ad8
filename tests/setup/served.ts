import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { PROJECT } from '#scripts/lib/project.ts'

export type Served = {
  url: string
  /** The process that serves, or the launcher of it. */
  child: ChildProcess
  output: () => string
  /** SIGTERM, and wait until it has ended. */
  stop: () => Promise<number | null>
}

/** Starts the application as `npm start` does and waits until it says that it is ready, or ends without saying so. */
export async function startServed(options: {
  script: 'start.mjs' | 'serve.ts'
  env: Record<string, string>
  cwd?: string
  /** A file that is to hold what is printed, too. */
  log?: string
}): Promise<Served> {
  const cwd = options.cwd ?? PROJECT
  const child = spawn(process.execPath, [join(cwd, 'scripts', options.script)], {
    cwd,
    env: { ...cleanEnvironment(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
    if (options.log !== undefined) appendFileSync(options.log, chunk)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const url = await new Promise<string>((resolve, reject) => {
    child.once('close', (code) => {
      reject(new ServedEnded(code, output))
    })
    child.stdout.on('data', () => {
      const ready = /^CekLembaga siap di (\S+)$/m.exec(output)?.[1]
      if (ready) resolve(ready)
    })
  })
  return { url, child, output: () => output, stop: () => stopped(child) }
}

/** The application ended before it was ready. */
export class ServedEnded extends Error {
  readonly code: number | null
  readonly output: string
  constructor(code: number | null, output: string) {
    super(`The application ended with code ${String(code)}: ${output}`)
    this.name = 'ServedEnded'
    this.code = code
    this.output = output
  }
}

export async function stopped(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.kill(signal)
  return ended
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

// What vitest put into the environment is not for the application.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'DATABASE_URL', 'npm_lifecycle_event']
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.includes(name) && !name.startsWith('VITE')),
  ) as NodeJS.ProcessEnv
}
