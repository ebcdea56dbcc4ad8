import { createHmac } from 'node:crypto'
import dns from 'node:dns'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.server.ts'
import { signedText } from '#app/domain/following/webhook.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What goes to a webhook. `ref` is the same at every attempt of one delivery. */
export type WebhookMessage = { url: string; secret: string; ref: string; body: string; atMs: number }

export type WebhookTrouble =
  'PRIVATE_ADDRESS' | 'NO_SUCH_HOST' | 'CERTIFICATE' | 'TOO_SLOW' | 'NO_CONNECTION' | 'REDIRECT' | 'STATUS'
export type WebhookRefusal = { trouble: WebhookTrouble; status: number | null }

/** How long all of it may take, and how much of an answer is read. */
const WITHIN_MS = 10_000
const MOST_READ = 16_384

/**
 * Posts a signed message. HTTPS only; the host is looked up here, and only a public address is connected to, the very one
 * that was looked at; redirects are not followed; slow and endless answers are cut. Answers the body of a 2xx.
 */
export async function postToWebhook(
  message: WebhookMessage,
  withinMs = WITHIN_MS,
): Promise<Result<{ status: number; body: string }, WebhookRefusal>> {
  try {
    const answer = await post(message, AbortSignal.timeout(withinMs))
    const status = answer.statusCode ?? 0
    const body = await readSome(answer)
    if (status >= 200 && status < 300) return accept({ status, body })
    return refuse({ trouble: status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS', status })
  } catch (error) {
    return refuse({ trouble: troubleIn(error), status: null })
  }
}

/** `t=…,v1=…`: the moment, and HMAC-SHA-256 over moment and body. */
function signatureOf({ secret, body, atMs }: Pick<WebhookMessage, 'secret' | 'body' | 'atMs'>): string {
  const seconds = Math.floor(atMs / 1000)
  const mac = createHmac('sha256', secret).update(signedText(seconds, body)).digest('hex')
  return `t=${String(seconds)},v1=${mac}`
}

function post(message: WebhookMessage, signal: AbortSignal): Promise<IncomingMessage> {
  const { url, body, ref } = message
  return new Promise((resolve, reject) => {
    const sending = https.request(
      url,
      {
        method: 'POST',
        signal,
        agent: new https.Agent({ keepAlive: false }),
        lookup: publicLookup,
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'CekLembaga-webhook/1',
          'X-CekLembaga-Delivery': ref,
          'X-CekLembaga-Signature': signatureOf(message),
        },
      },
      resolve,
    )
    sending.once('error', reject)
    sending.end(body)
  })
}

/** Reads what is of interest, and cuts the rest. */
async function readSome(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let read = 0
  for await (const chunk of answer) {
    // Without an encoding set a stream gives buffers.
    chunks.push(chunk as Buffer)
    read += (chunk as Buffer).length
    if (read >= MOST_READ) break
  }
  answer.destroy()
  return Buffer.concat(chunks).subarray(0, MOST_READ).toString('utf8')
}

class PrivateAddress extends Error {}

/** Looks a host up for a connection; one that leads to any address that is not public is refused whole. */
const publicLookup: LookupFunction = (host, options, done) => {
  dns.lookup(host, { all: true, family: options.family ?? 0 }, (error, addresses) => {
    if (error) {
      done(error, [])
      return
    }
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))) {
      done(new PrivateAddress(), [])
      return
    }
    if (options.all) done(null, addresses)
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family)
  })
}

const TROUBLES: readonly (readonly [RegExp, WebhookTrouble])[] = [
  [/^(?:ENOTFOUND|EAI_)/, 'NO_SUCH_HOST'],
  [/CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|UNABLE_TO|^EPROTO$/, 'CERTIFICATE'],
  [/^(?:ABORT_ERR|ETIMEDOUT)$/, 'TOO_SLOW'],
]

function troubleIn(error: unknown): WebhookTrouble {
  if (error instanceof PrivateAddress) return 'PRIVATE_ADDRESS'
  if (!(error instanceof Error)) throw error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (error.name === 'TimeoutError') return 'TOO_SLOW'
  return TROUBLES.find(([pattern]) => pattern.test(code))?.[1] ?? 'NO_CONNECTION'
}
