import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { AwsV4Signer } from 'aws4fetch'
import type { ObjectFaultCode, ObjectKey } from '#app/domain/files/object.ts'

/** Why a store did not do what it was asked. `isOutage`: it may be well again in a moment, and is worth asking again. */
export class ObjectFault extends Error {
  readonly fault: ObjectFaultCode
  readonly isOutage: boolean
  constructor(fault: ObjectFaultCode, said?: string) {
    super(`The object store did not do it: ${fault}${said === undefined ? '' : ` (${said})`}.`)
    this.name = 'ObjectFault'
    this.fault = fault
    this.isOutage = OUTAGES.has(fault)
  }
}

const OUTAGES: ReadonlySet<ObjectFaultCode> = new Set(['NO_CONNECTION', 'TIME_OUT', 'UNAVAILABLE', 'CUT'])

/** A bucket, and how to get in: what `S3_URL` says. */
export type Bucket = { url: string; region: string; accessKeyId: string; secretAccessKey: string }

/** Bytes to be sent, as often as asked; their number and hash are known before. */
export type Body = { size: number; sha256: string; open: () => AsyncIterable<Uint8Array> }

export type ObjectCall =
  | { method: 'PUT'; key: ObjectKey; body: Body }
  | { method: 'GET'; key: ObjectKey; from: number }
  | { method: 'HEAD' | 'DELETE'; key: ObjectKey }

const NOTHING = createHash('sha256').digest('hex')
const DEFAULT_REGION = 'us-east-1'

/** `https://KEY:SECRET@server/bucket/folder?region=…`: the folder may be missing, the region is us-east-1 then. */
export function bucketOf(s3Url: string): Bucket {
  const { protocol, host, pathname, username, password, searchParams } = new URL(s3Url)
  return {
    url: `${protocol}//${host}${pathname.replace(/\/+$/, '')}`,
    region: searchParams.get('region') ?? DEFAULT_REGION,
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
  }
}

/**
 * Asks once, signed (SigV4; the hash of what is sent is part of it, so the store refuses other bytes). Gives up when no
 * byte has moved for `stallMs`. Anything but success is thrown as an `ObjectFault`.
 */
export async function askStore(bucket: Bucket, call: ObjectCall, stallMs: number): Promise<Answer> {
  const guard = stallGuard(stallMs)
  try {
    const response = await fetch(await signed(bucket, call), {
      ...(call.method === 'PUT' ? { body: streamOf(call.body, guard), duplex: 'half' } : {}),
      signal: guard.signal,
      redirect: 'manual',
    })
    await refuseStatus(response)
    guard.pause()
    return { response, guard }
  } catch (error) {
    guard.pause()
    throw error instanceof ObjectFault ? error : faultOf(guard)
  }
}

/** An answer whose bytes are still to be read, or to be let go. */
export type Answer = { response: Response; guard: StallGuard }

/** The bytes of an answer as they come; a connection that is cut or stands still is an `ObjectFault`. */
export async function* bytesOf({ response, guard }: Answer): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  const next = async (): Promise<Uint8Array | undefined> => {
    guard.touch()
    try {
      return (await reader?.read())?.value
    } catch {
      throw faultOf(guard, 'CUT')
    } finally {
      guard.pause() // whoever reads slowly is not the store
    }
  }
  try {
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk
  } finally {
    await reader?.cancel().catch(() => undefined)
  }
}

async function signed({ url: root, ...entry }: Bucket, call: ObjectCall): Promise<Request> {
  const url = `${root}/${call.key}`
  const headers: Record<string, string> = {
    'x-amz-content-sha256': call.method === 'PUT' ? call.body.sha256 : NOTHING,
    ...(call.method === 'GET' && call.from > 0 ? { range: `bytes=${String(call.from)}-` } : {}),
    ...(call.method === 'PUT' ? { 'content-type': 'application/octet-stream' } : {}),
  }
  const signer = new AwsV4Signer({ ...entry, method: call.method, url, headers, service: 's3' })
  const { headers: all } = await signer.sign()
  // A store wants to know the length of what comes; a stream does not say it.
  if (call.method === 'PUT') all.set('content-length', String(call.body.size))
  return new Request(url, { method: call.method, headers: all })
}

function streamOf(body: Body, guard: StallGuard): ReadableStream {
  return Readable.toWeb(Readable.from(touching(body.open(), guard), { objectMode: false })) as ReadableStream
}

async function* touching(source: AsyncIterable<Uint8Array>, guard: StallGuard): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    guard.touch()
    yield chunk
  }
}

/** Aborts when it was not touched for a while; a pause ends with the next touch. */
type StallGuard = { signal: AbortSignal; touch: () => void; pause: () => void }

function stallGuard(ms: number): StallGuard {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const pause = (): void => {
    clearTimeout(timer)
  }
  const touch = (): void => {
    pause()
    timer = setTimeout(() => {
      controller.abort()
    }, ms)
  }
  touch()
  return { signal: controller.signal, touch, pause }
}

function faultOf({ signal }: StallGuard, otherwise: ObjectFaultCode = 'NO_CONNECTION'): ObjectFault {
  return new ObjectFault(signal.aborted ? 'TIME_OUT' : otherwise)
}

async function refuseStatus(response: Response): Promise<void> {
  if (response.ok) return
  const said = /<Code>(\w{1,60})<\/Code>/.exec(await response.text())?.[1]
  throw new ObjectFault(faultOfStatus(response.status, said), said ?? String(response.status))
}

/** A store that is busy says 503 SlowDown; one that waited too long for our bytes says 400 RequestTimeout. */
function faultOfStatus(status: number, said: string | undefined): ObjectFaultCode {
  if (said === 'NoSuchBucket') return 'NO_BUCKET'
  if (status === 404) return 'MISSING'
  if (status === 401 || status === 403) return 'TURNED_AWAY'
  const isBusy = status >= 500 || BUSY.has(status) || said === 'RequestTimeout'
  return isBusy ? 'UNAVAILABLE' : 'UNKNOWN_ANSWER'
}

const BUSY: ReadonlySet<number> = new Set([408, 409, 425, 429])
