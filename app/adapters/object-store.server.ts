import { createHash } from 'node:crypto'
import {
  askStore,
  bucketOf,
  bytesOf,
  ObjectFault,
  type Answer,
  type Body,
  type Bucket,
} from './object-request.server.ts'
import { faultOf, patientWay, type OutagePatience } from './patience.server.ts'
import { config } from '#app/config.server.ts'
import { hashOfKey, type ObjectFaultCode, type ObjectKey } from '#app/domain/files/object.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** How patiently a store is asked, in milliseconds; how often; and when it is left alone for a while. */
export type StorePatience = OutagePatience & {
  /** No byte has moved for this long. */
  stallMs: number
}

const PATIENCE: StorePatience = {
  stallMs: 10_000,
  attempts: 3,
  firstDelayMs: 250,
  longestDelayMs: 3_000,
  failuresUntilOpen: 6,
  openMs: 5_000,
}

/** A store of encrypted bytes outside the database. What it does badly is an answer, never an exception. */
export type ObjectStore = {
  isOn: () => boolean
  /** Keeps bytes under the key of their hash. Twice does no harm. */
  put: (key: ObjectKey, body: Body) => Promise<Result<null, ObjectFaultCode>>
  /**
   * The bytes under a key, which must have its hash. Is the line cut, the rest is fetched; what cannot be had in the end,
   * or is not the same, is thrown as an `ObjectFault` before the last bytes are given.
   */
  open: (key: ObjectKey) => Promise<Result<AsyncIterable<Uint8Array>, ObjectFaultCode>>
  /** Reads all of an object and says what is wrong with it, if anything. */
  verify: (key: ObjectKey) => Promise<ObjectFaultCode | undefined>
  /** How many bytes lie under a key. */
  sizeOf: (key: ObjectKey) => Promise<Result<number, ObjectFaultCode>>
  /** Removes an object; one that is not there is removed. */
  remove: (key: ObjectKey) => Promise<Result<null, ObjectFaultCode>>
}

/** The bucket of `S3_URL`. Asked again after a pause that grows; one that is down is left alone for a while. */
export function objectStore(
  patience: StorePatience = PATIENCE,
  s3Url: () => string | undefined = () => config().S3_URL,
): ObjectStore {
  const way = patientWay(ObjectFault, patience)
  const asking = (bucket: Bucket): Asking => ({
    ask: (call) => way.execute(async () => askStore(bucket, call, patience.stallMs)),
    attempts: patience.attempts,
  })
  const inBucket = async <Value>(work: (asking: Asking) => Promise<Value>): Promise<Result<Value, ObjectFaultCode>> => {
    const url = s3Url()
    if (url === undefined) return refuse('OFF')
    try {
      return accept(await work(asking(bucketOf(url))))
    } catch (error) {
      return refuse(faultOf(ObjectFault, error))
    }
  }
  return {
    isOn: () => s3Url() !== undefined,
    put: (key, body) => inBucket(async ({ ask }) => letGo(await ask({ method: 'PUT', key, body }))),
    open: (key) => inBucket((given) => opened(given, key)),
    verify: async (key) => {
      const read = await inBucket(async (given) => readAll(await opened(given, key)))
      return read.ok ? undefined : read.refusal
    },
    sizeOf: (key) => inBucket(async ({ ask }) => sizeIn(await ask({ method: 'HEAD', key }))),
    remove: (key) => inBucket((given) => removed(given, key)),
  }
}

/** The store as this process asks it. */
export const objects: ObjectStore = objectStore()

type Asking = { ask: (call: Parameters<typeof askStore>[1]) => Promise<Answer>; attempts: number }

async function opened({ ask, attempts }: Asking, key: ObjectKey): Promise<AsyncIterable<Uint8Array>> {
  const first = await ask({ method: 'GET', key, from: 0 })
  const again = (from: number): Promise<Answer> => ask({ method: 'GET', key, from })
  return sameBytes(mended(first, { again, at: 0, attempts }), key)
}

type Rest = { again: (from: number) => Promise<Answer>; at: number; attempts: number }

/** An answer that breaks off goes on where it broke off. */
async function* mended(answer: Answer, { again, at, attempts }: Rest): AsyncGenerator<Uint8Array> {
  let reached = at
  try {
    for await (const chunk of bytesOf(answer)) {
      reached += chunk.length
      yield chunk
    }
    return
  } catch (error) {
    if (!(error instanceof ObjectFault) || attempts <= 1) throw error
  }
  const rest = await again(reached)
  if (reached > 0 && rest.response.status !== 206) throw new ObjectFault('CUT')
  yield* mended(rest, { again, at: reached, attempts: attempts - 1 })
}

/** Holds the last bytes back until all are known to have the hash they must have. */
async function* sameBytes(source: AsyncIterable<Uint8Array>, key: ObjectKey): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array | undefined
  for await (const chunk of source) {
    if (held) yield held
    hash.update(chunk)
    held = chunk
  }
  if (hash.digest('hex') !== hashOfKey(key)) throw new ObjectFault('CHANGED')
  if (held) yield held
}

async function readAll(source: AsyncIterable<Uint8Array>): Promise<null> {
  for await (const chunk of source) if (chunk.length < 0) break
  return null
}

async function letGo({ response }: Answer): Promise<null> {
  await response.body?.cancel().catch(() => undefined)
  return null
}

async function sizeIn(answer: Answer): Promise<number> {
  const size = Number(answer.response.headers.get('content-length'))
  await letGo(answer)
  return size
}

async function removed({ ask }: Asking, key: ObjectKey): Promise<null> {
  try {
    return await letGo(await ask({ method: 'DELETE', key }))
  } catch (error) {
    if (error instanceof ObjectFault && error.fault === 'MISSING') return null
    throw error
  }
}
