import type { PublicChange } from '#app/domain/registry/public-change.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What is wrong with the address of a webhook. Whether its host is public is only known when it is looked up. */
export type WebhookUrlFault = 'empty' | 'too-long' | 'not-an-address' | 'not-https' | 'with-password' | 'not-public'

const LONGEST = 500
/** Names that lead to a machine or a network of one's own. */
const OWN_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|arpa|test|invalid)$/

/** Reads where a webhook is: an HTTPS address of a public host, without name and password. */
export function readWebhookUrl(typed: string): Result<string, { code: WebhookUrlFault }> {
  const text = typed.trim()
  if (text === '') return refuse({ code: 'empty' })
  if (text.length > LONGEST) return refuse({ code: 'too-long' })
  const url = URL.parse(text)
  if (!url) return refuse({ code: 'not-an-address' })
  const fault = faultOf(url)
  if (fault) return refuse({ code: fault })
  url.hash = ''
  return accept(url.href)
}

function faultOf(url: URL): WebhookUrlFault | undefined {
  if (url.protocol !== 'https:') return 'not-https'
  if (url.username !== '' || url.password !== '') return 'with-password'
  const host = url.hostname.replace(/\.$/, '')
  return OWN_NAMES.test(host) || !host.includes('.') || isNumber(host) ? 'not-public' : undefined
}

/** A host given by number: no certificate of the public names it, and a name is what can be looked up and checked. */
function isNumber(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host)
}

/** How a webhook stands. `PAUSED`: it failed too often; its owner wakes it by a new check. */
export type WebhookState = 'ASKED' | 'FOLLOWS' | 'PAUSED' | 'LEFT'

/** So many changes in a row that could not be told, and nothing more is tried until its owner has looked. */
const MOST_FAILURES = 20

/** The state after a change could not be told for good. */
export function stateAfterFailures(state: WebhookState, failures: number): WebhookState {
  return state === 'FOLLOWS' && failures >= MOST_FAILURES ? 'PAUSED' : state
}

/** So many checks may be asked for before a webhook follows: nobody makes a tool for knocking of us. */
export const MOST_CHECKS = 20

/** Does an answer prove that whoever runs the address wants this? It repeats the challenge, bare or in JSON. */
export function answersChallenge(body: string, challenge: string): boolean {
  const text = body.trim()
  return text === challenge || challengeIn(text) === challenge
}

function challengeIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'challenge' in value ? value.challenge : undefined
  } catch {
    return undefined
  }
}

/** What a webhook is told of one change; everything in it is public. `id` is the position in the feed of changes. */
export function changePayload(change: PublicChange, baseUrl: string): object {
  const { seq, no, name, kind, detail, recordedAt } = change
  return {
    type: 'change',
    id: seq,
    agency: { no, name, page: `${baseUrl}/lembaga/${no}`, status: `${baseUrl}/api/v1/agencies/${no}/status` },
    change: { kind, detail, recordedAt },
  }
}

/** What is signed: the moment, in seconds since 1970, and the body as it is sent. An old message cannot be sent again. */
export function signedText(seconds: number, body: string): string {
  return `${String(seconds)}.${body}`
}
