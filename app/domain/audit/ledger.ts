import { canonicalJson } from './canonical-json.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** What the first entry names as the hash before it. */
export const GENESIS = '0'.repeat(64)

/** One act as the caller tells it. Secrets never enter: they are referred to by id. */
export type LedgerAct = {
  act: string
  /** What it was done to: an agency number, a file, a letter code. */
  subject?: string | null
  reason?: string | null
  /** Who acts for whom, where somebody does. */
  onBehalf?: string | null
  body: object
}

/** One row of the chain. `body` is canonical JSON, kept as text so that it hashes the same for ever. */
export type LedgerEntry = {
  seq: number
  at: Instant
  act: string
  actor: string
  onBehalf: string | null
  subject: string | null
  requestId: string
  reason: string | null
  body: string
  prevHash: string
  hash: string
}

/** What the hash of an entry is taken over: every field but the hash itself, the one before it included. */
export function hashedText(entry: Omit<LedgerEntry, 'hash'>): string {
  const { seq, at, act, actor, onBehalf, subject, requestId, reason, body, prevHash } = entry
  return canonicalJson({ seq, at, act, actor, onBehalf, subject, requestId, reason, body, prevHash })
}

/** Why a chain is not what it was. */
export type LedgerFault =
  | { code: 'hash-differs'; seq: number }
  | { code: 'does-not-follow'; seq: number }
  | { code: 'gap'; seq: number }
  | { code: 'tail-cut-off'; seq: number }

/** Does `entry` follow `before`? `hash` is the one computed anew. The first entry is number 1 after the genesis. */
export function faultOf(
  before: { seq: number; hash: string },
  entry: LedgerEntry,
  hash: string,
): LedgerFault | undefined {
  if (entry.seq !== before.seq + 1) return { code: 'gap', seq: before.seq + 1 }
  if (entry.prevHash !== before.hash) return { code: 'does-not-follow', seq: entry.seq }
  if (entry.hash !== hash) return { code: 'hash-differs', seq: entry.seq }
  return undefined
}
