import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, read, unlinkSync, write } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { config } from '#app/config.server.ts'
import { HEAD_BYTES, TAIL_BYTES } from '#app/domain/files/file-content.ts'
import type { ReceivedFile } from '#app/domain/files/file.ts'

const ALGORITHM = 'aes-256-ctr'
const KEY_BYTES = 32
const START = Buffer.alloc(16)
const PIECE = 65_536

/** Bytes that lie aside until they are stored or let go. */
export type Spooled = Omit<ReceivedFile, 'field' | 'name' | 'truncated'>

/**
 * Puts bytes aside on disk as they come, however many. The file has no name any more as soon as it is open, so nothing
 * remains of it when the process ends, however it ends; and it is encrypted under a key that is in memory only. With
 * `until` it is given up at once when that is aborted.
 */
export async function spool(source: AsyncIterable<Uint8Array>, until?: AbortSignal): Promise<Spooled> {
  const file = openNameless()
  try {
    const sum = summing()
    const cipher = createCipheriv(ALGORITHM, file.key, START)
    await pipeline(
      source,
      sum.pass,
      cipher,
      (bytes: AsyncIterable<Buffer>) => writeAll(file, bytes),
      until ? { signal: until } : {},
    )
    return { ...sum.told(), open: () => reading(file), discard: file.discard }
  } catch (error) {
    file.discard()
    throw error
  }
}

type Nameless = {
  key: Buffer
  write: (bytes: Buffer, at: number) => Promise<number>
  /** Up to so many bytes from a place on; none at the end. */
  read: (at: number) => Promise<Buffer>
  discard: () => void
}

// What nobody lets go is let go when nobody can reach it any more.
const forgotten = new FinalizationRegistry<() => void>((discard) => {
  discard()
})

// Not streams of Node: those close the descriptor when they are given up, and it may be another's by then.
const readAt = promisify(read)
const writeAt = promisify(write)

function openNameless(): Nameless {
  const folder = join(config().DATA_DIR, 'sementara')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomBytes(12).toString('hex'))
  const fd = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  const { during, close } = closing(() => {
    closeSync(fd)
  })
  const file = {
    key: randomBytes(KEY_BYTES),
    write: (bytes: Buffer, at: number) =>
      during(async () => (await writeAt(fd, bytes, 0, bytes.length, at)).bytesWritten),
    read: (at: number) =>
      during(async () => {
        const room = Buffer.allocUnsafe(PIECE)
        return room.subarray(0, (await readAt(fd, room, 0, PIECE, at)).bytesRead)
      }),
    discard: close,
  }
  forgotten.register(file, close)
  return file
}

/** Closes once, and never while something is being read or written: the number may be another file's by then. */
function closing(shut: () => void): {
  during: <Value>(work: () => Promise<Value>) => Promise<Value>
  close: () => void
} {
  const state = { busy: 0, wanted: false, closed: false }
  const closeIfFree = (): void => {
    if (state.closed || !state.wanted || state.busy > 0) return
    state.closed = true
    shut()
  }
  return {
    close: () => {
      state.wanted = true
      closeIfFree()
    },
    during: async (work) => {
      if (state.wanted) throw new Error('The upload was let go before it was read.')
      state.busy++
      try {
        return await work()
      } finally {
        state.busy--
        closeIfFree()
      }
    },
  }
}

async function writeAll(file: Nameless, source: AsyncIterable<Buffer>): Promise<void> {
  let at = 0
  for await (const chunk of source) {
    for (let rest = chunk; rest.length > 0;) {
      const written = await file.write(rest, at)
      rest = rest.subarray(written)
      at += written
    }
  }
}

async function* reading(file: Nameless): AsyncGenerator<Uint8Array> {
  const decipher = createDecipheriv(ALGORITHM, file.key, START)
  let at = 0
  for (let bytes = await file.read(at); bytes.length > 0; bytes = await file.read(at)) {
    at += bytes.length
    yield decipher.update(bytes)
  }
}

type Told = Pick<Spooled, 'size' | 'sha256' | 'head' | 'tail'>

/** Passes bytes on, and can tell afterwards how many they were, their hash, and how they begin and end. */
function summing(): { pass: (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>; told: () => Told } {
  const hash = createHash('sha256')
  let size = 0
  let head = Buffer.alloc(0)
  let last: Uint8Array[] = []
  return {
    pass: async function* (source) {
      for await (const chunk of source) {
        size += chunk.length
        hash.update(chunk)
        if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES)
        last = enough([...last, chunk])
        yield chunk
      }
    },
    told: () => ({
      ...{ size, sha256: hash.digest('hex'), head },
      tail: Buffer.from(Buffer.concat(last).subarray(-TAIL_BYTES)),
    }),
  }
}

/** As many of the last chunks as hold the tail. */
function enough(chunks: Uint8Array[]): Uint8Array[] {
  const [, ...rest] = chunks
  const size = rest.reduce((sum, { length }) => sum + length, 0)
  return size >= TAIL_BYTES ? enough(rest) : chunks
}
