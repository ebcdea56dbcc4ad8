import { connect, type Socket } from 'node:net'
import { config } from '#app/config.server.ts'
import type { ReceivedFile, ScanState } from '#app/domain/files/file.ts'

/** How long the scanner may be silent. A file of 10 MB takes it a second or two. */
const SILENT_MS = 20_000
const PIECE = 65_536
/** The longest answer that is read: a name and a verdict. */
const LONGEST_ANSWER = 4_096

export type Scanned = ScanState | 'INFECTED'

/**
 * What the scanner of `CLAMD_URL` says of a file (clamd's INSTREAM). Without one nothing is scanned and that is said; one
 * that does not answer, or not in its own words, is a failed scan and no verdict.
 */
export async function scanFile(file: Pick<ReceivedFile, 'open'>): Promise<Scanned> {
  const { CLAMD_URL } = config()
  return CLAMD_URL === undefined ? 'UNSCANNED' : scanWith(CLAMD_URL, file)
}

/** The same with the scanner at an address: `tcp://host:3310`, or `unix:/run/clamav/clamd.ctl`. */
export async function scanWith(
  address: string,
  file: Pick<ReceivedFile, 'open'>,
  silentMs = SILENT_MS,
): Promise<Scanned> {
  const socket = connect(addressOf(address))
  socket.setTimeout(silentMs, () => socket.destroy(new Error('The scanner is silent.')))
  try {
    const answer = hear(socket)
    answer.catch(() => undefined) // told when it is awaited
    // The scanner may say no before it has heard all: what it said counts, not that it stopped listening.
    await tell(socket, file).catch(() => undefined)
    return verdictOf(await answer)
  } catch {
    return 'SCAN_FAILED'
  } finally {
    socket.destroy()
  }
}

function addressOf(address: string): { path: string } | { host: string; port: number } {
  const { protocol, pathname, hostname, port } = new URL(address)
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname) }
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) }
}

/** `zINSTREAM`, then pieces with their length before them, then a length of nothing. */
async function tell(socket: Socket, file: Pick<ReceivedFile, 'open'>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of file.open()) {
    for (let at = 0; at < chunk.length; at += PIECE) await write(socket, withLength(chunk.subarray(at, at + PIECE)))
  }
  await write(socket, withLength(new Uint8Array()))
}

function withLength(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return Buffer.concat([length, piece])
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

async function hear(socket: Socket): Promise<string> {
  let heard = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    heard += chunk.toString('latin1')
    if (heard.includes('\0') || heard.length > LONGEST_ANSWER) break
  }
  return heard
}

function verdictOf(answer: string): Scanned {
  const said = answer.split('\0', 1)[0]?.trim() ?? ''
  if (/^stream: OK$/.test(said)) return 'CLEAN'
  return /^stream: .+ FOUND$/.test(said) ? 'INFECTED' : 'SCAN_FAILED'
}
