/** What PostgreSQL and sockets say while a database stops, starts, has no connection left, or cannot be reached. */
const CODES = new Set([
  ...['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'],
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'],
])
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
const SENTENCES =
  /Connection terminated|Client has encountered a connection error|Client was closed|Connection ended|Unable to start a transaction|Transaction already closed/

/** The database does not answer now; whoever asks again later is served. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('The database does not answer.', { cause })
    this.name = 'DatabaseAway'
  }
}

/** Is it the database that is away, rather than something that is wrong with us? Looks at the causes of an error too. */
export function isDatabaseAway(error: unknown): boolean {
  return causesOf(error).some((one) => one instanceof DatabaseAway || saysSo(one))
}

type Saying = { code?: unknown; kind?: unknown; originalCode?: unknown; message?: unknown }

function saysSo(given: object): boolean {
  const { code, kind, originalCode, message } = given as Saying
  const isCode = [code, originalCode].some((one) => typeof one === 'string' && CODES.has(one))
  const isKind = typeof kind === 'string' && KINDS.has(kind)
  return isCode || isKind || (typeof message === 'string' && SENTENCES.test(message))
}

/** An error and what it says it came of, five deep: a loop of causes ends too. */
function causesOf(error: unknown, depth = 0): object[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { cause, errors, meta } = error as {
    cause?: unknown
    errors?: unknown
    meta?: { driverAdapterError?: unknown }
  }
  const inside = [cause, meta?.driverAdapterError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])]
  return [error, ...inside.flatMap((one) => causesOf(one, depth + 1))]
}
