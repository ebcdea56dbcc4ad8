import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { config } from '#app/config.server.ts'
import { HEAD_BYTES, TAIL_BYTES } from '#app/domain/files/file-content.ts'
import type { ReceivedFile } from '#app/domain/files/file.ts'

const ALGORITHM = 'aes-256-ctr'
const KEY_BYTES = 32
const START = Buffer.alloc(16)

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
    const out = createWriteStream('', { fd: file.fd, autoClose: false, start: 0 })
    await pipeline(source, sum.pass, cipher, out, until ? { signal: until } : {})
    return { ...sum.told(), open: () => reading(file), discard: file.discard }
  } catch (error) {
    file.discard()
    throw error
  }
}

type Nameless = { fd: number; key: Buffer; discard: () => void; isOpen: () => boolean }

// What nobody lets go is let go when nobody can reach it any more.
const forgotten = new FinalizationRegistry<() => void>((discard) => {
  discard()
})

function openNameless(): Nameless {
  const folder = join(config().DATA_DIR, 'sementara')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomBytes(12).toString('hex'))
  const fd = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  const state = { open: true }
  const discard = (): void => {
    if (!state.open) return
    state.open = false
    closeSync(fd)
  }
  const file = { fd, key: randomBytes(KEY_BYTES), discard, isOpen: () => state.open }
  forgotten.register(file, discard)
  return file
}

async function* reading(file: Nameless): AsyncGenerator<Uint8Array> {
  if (!file.isOpen()) throw new Error('The upload was let go before it was read.')
  const decipher = createDecipheriv(ALGORITHM, file.key, START)
  const source = createReadStream('', { fd: file.fd, autoClose: false, start: 0 })
  for await (const chunk of source as AsyncIterable<Buffer>) yield decipher.update(chunk)
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
