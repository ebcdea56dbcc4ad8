import type { CheckFault } from '#app/domain/checks/check.ts'
import type { CheckQuery } from '#app/domain/checks/points.ts'
import { RegisterAnswer } from '#app/domain/checks/register-answer.ts'
import type { OfficialSystem } from '#app/domain/checks/systems.ts'

/** The most bytes of an answer that are read: one record of a register is a few hundred. */
const MOST_BYTES = 64 * 1024

/** Why a register gave no usable answer. `isOutage`: it may be well again in a moment, and is worth asking again. */
export class RegisterFault extends Error {
  readonly fault: CheckFault
  readonly isOutage: boolean
  constructor(fault: CheckFault, { isOutage }: { isOutage: boolean }) {
    super(`A register gave no usable answer: ${fault}.`)
    this.name = 'RegisterFault'
    this.fault = fault
    this.isOutage = isOutage
  }
}

type Asked = {
  url: string
  token: string | undefined
  system: OfficialSystem
  query: CheckQuery
  timeoutMs: number
}

/**
 * Asks once: `POST {url}/lookup` with number and kind of a document, nothing of a person. The answer is read up to a
 * limit and parsed; where it is not what was agreed, or there is none, a `RegisterFault` is thrown.
 */
export async function askRegister(asked: Asked): Promise<RegisterAnswer> {
  const signal = AbortSignal.timeout(asked.timeoutMs)
  try {
    const response = await send(asked, signal)
    refuseStatus(response)
    const answer = parse(await readLimited(response))
    // A register that knows the question says that it found nothing; any other 404 is a wrong address.
    if (response.status === 404 && answer.found) throw wrongShape('UNKNOWN_SHAPE')
    return answer
  } catch (error) {
    if (error instanceof RegisterFault) throw error
    throw new RegisterFault(signal.aborted ? 'TIME_OUT' : 'NO_CONNECTION', { isOutage: true })
  }
}

async function send({ url, token, system, query }: Asked, signal: AbortSignal): Promise<Response> {
  return fetch(`${url.replace(/\/+$/, '')}/lookup`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ version: 1, system, kind: query.kind, number: query.number }),
    redirect: 'manual',
    signal,
  })
}

/** 404 is read: it may say that nothing was found. */
function refuseStatus({ status }: Response): void {
  if (status === 200 || status === 404) return
  if (TURNED_AWAY.has(status)) throw new RegisterFault('TURNED_AWAY', { isOutage: false })
  if (status >= 500 || BUSY.has(status)) throw new RegisterFault('UNAVAILABLE', { isOutage: true })
  throw wrongShape(status >= 300 && status < 400 ? 'UNKNOWN_ADDRESS' : 'UNKNOWN_SHAPE')
}

const TURNED_AWAY: ReadonlySet<number> = new Set([401, 403, 407])
const BUSY: ReadonlySet<number> = new Set([408, 425, 429])

async function readLimited(response: Response): Promise<{ text: string; status: number }> {
  const chunks: Uint8Array[] = []
  let left = MOST_BYTES
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    left -= read.value.byteLength
    if (left < 0) {
      await reader?.cancel()
      throw wrongShape('TOO_LARGE')
    }
    chunks.push(read.value)
  }
  return { text: Buffer.concat(chunks).toString('utf8'), status: response.status }
}

function parse({ text, status }: { text: string; status: number }): RegisterAnswer {
  const read = RegisterAnswer.safeParse(asJson(text))
  if (read.success) return read.data
  if (status === 404) throw wrongShape('UNKNOWN_ADDRESS')
  throw wrongShape(asJson(text) === undefined ? 'NOT_JSON' : 'UNKNOWN_SHAPE')
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function wrongShape(fault: CheckFault): RegisterFault {
  return new RegisterFault(fault, { isOutage: false })
}
