import { pino, type Logger } from 'pino'
import { config } from '#app/config.server.ts'

let logger: Logger | undefined

/** The log: JSON lines on standard output. Ids, kinds and times; never a query, a body, a name or an address. */
export function log(): Logger {
  logger ??= pino({ level: config().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return logger
}

/** An error as the log keeps it: its kind and where it came from. Messages of the database may repeat what was asked. */
export function loggedError(error: unknown): { name: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return {
    name: error.name,
    ...code,
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  }
}
