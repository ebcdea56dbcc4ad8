import { randomBytes } from 'node:crypto'
import { attackLimit, isSolved, newChallenge, type Challenge } from '#app/adapters/challenge.server.ts'
import { keyedHash } from '#app/adapters/keys.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { TURN_SECONDS, turnWait } from '#app/domain/complaints/turn.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { countReceivedSince } from '#app/repositories/complaints.server.ts'

const MINUTE_MS = 60_000

/** Turns that were taken; another process would let one be taken again, which costs the waiting all the same. */
const taken = new Set<string>()
const MOST_REMEMBERED = 50_000

/**
 * May another program send a report now? Always, but for an attack: then it shows work first. Refused with a challenge
 * that a few seconds of computing solve; nothing of the report is looked at before.
 */
export async function guardProgram(
  { now }: Context,
  proof: string | null,
): Promise<Result<null, { code: 'challenge-required'; challenge: Challenge }>> {
  if (!(await isAttacked(now))) return accept(null)
  if (proof !== null && (await isSolved(proof))) return accept(null)
  return refuse({ code: 'challenge-required', challenge: await newChallenge() })
}

/**
 * May somebody send a form now? Always, but for an attack: then they wait for a turn, which needs no script and costs nobody
 * but who sends much. Whoever filled in a field that nobody sees (`isSuspect`) always waits. Refused with the turn to send along, and how long it is waited for. A report is never lost by it: the
 * form keeps what it holds.
 */
export async function guardForm(
  { now }: Context,
  { turn, isSuspect }: { turn: string | null; isSuspect: boolean },
): Promise<Result<null, { code: 'wait'; turn: string; seconds: number }>> {
  if (!isSuspect && !(await isAttacked(now))) return accept(null)
  const nowMs = Date.parse(now)
  const wait = turn === null ? undefined : waitOf(turn, nowMs)
  if (turn === null || wait === undefined) {
    return refuse({ code: 'wait', turn: newTurn(nowMs), seconds: TURN_SECONDS })
  }
  if (wait > 0) return refuse({ code: 'wait', turn, seconds: wait })
  if (taken.size > MOST_REMEMBERED) taken.clear()
  taken.add(turn)
  return accept(null)
}

/** Undefined: it is none of ours, too old, or was taken. */
function waitOf(turn: string, nowMs: number): number | undefined {
  const asked = askedAt(turn)
  return asked === undefined || taken.has(turn) ? undefined : turnWait(asked, nowMs)
}

async function isAttacked(now: Instant): Promise<boolean> {
  const most = attackLimit()
  if (most === 0) return false
  const since = new Date(Date.parse(now) - MINUTE_MS).toISOString() as Instant
  return (await countReceivedSince(since, most)) >= most
}

function newTurn(atMs: number): string {
  const said = `${String(atMs)}.${randomBytes(9).toString('base64url')}`
  return `${said}.${keyedHash(said, 'challenges')}`
}

function askedAt(turn: string): number | undefined {
  const [at = '', chance = '', mark] = turn.split('.')
  return keyedHash(`${at}.${chance}`, 'challenges') === mark ? Number(at) : undefined
}
