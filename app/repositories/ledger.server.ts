import { createHash } from 'node:crypto'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import { actorName, onBehalfName, type Context } from '#app/domain/access/actor.ts'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import {
  faultOf,
  GENESIS,
  hashedText,
  type LedgerAct,
  type LedgerEntry,
  type LedgerFault,
} from '#app/domain/audit/ledger.ts'
import { endOfDay, type Day, type Instant } from '#app/domain/shared/day.ts'

/** One lock for the chain; any number, but always this one. */
const CHAIN_LOCK = 7_215_001

const BATCH = 5_000

type Row = Omit<LedgerEntry, 'seq'> & { seq: bigint }
type Head = { seq: number; hash: string }

/**
 * Appends one act to the chain. Call it last in the transaction: from here to the commit nobody else can append.
 */
export async function appendLedger(tx: Tx, context: Context, act: LedgerAct): Promise<void> {
  await appendLedgerActs(tx, [{ context, act }])
}

/** Appends several acts, each with its own moment, in the order given. One round trip for any number. */
export async function appendLedgerActs(tx: Tx, acts: readonly { context: Context; act: LedgerAct }[]): Promise<void> {
  if (acts.length === 0) return
  await tx.$queryRaw`select pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)::text`
  const entries = chain(await headIn(tx), acts)
  await tx.$executeRaw`
    insert into guard.ledger (seq, at, act, actor, on_behalf, subject, request_id, reason, body, prev_hash, hash)
    select seq, at, act, actor, "onBehalf", subject, "requestId", reason, body, "prevHash", hash
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry(
      seq bigint, at timestamptz, act text, actor text, "onBehalf" text, subject text, "requestId" text, reason text,
      body text, "prevHash" text, hash text)`
}

/** Walks the whole chain in batches. With `head`, the entry with that hash must be in it: a cut-off tail is noticed. */
export async function verifyLedger(
  expected: { head?: string } = {},
): Promise<{ entries: number; head: string; fault: LedgerFault | null }> {
  let last: Head = { seq: 0, hash: GENESIS }
  let headSeen = expected.head === undefined || expected.head === GENESIS
  for await (const entry of allEntries()) {
    const fault = faultOf(last, entry, hashOf(entry))
    if (fault) return { entries: last.seq, head: last.hash, fault }
    last = { seq: entry.seq, hash: entry.hash }
    headSeen ||= entry.hash === expected.head
  }
  const fault = headSeen ? null : ({ code: 'tail-cut-off', seq: last.seq + 1 } as const)
  return { entries: last.seq, head: last.hash, fault }
}

/** The last entry written up to the end of a day (WIB): what is published as the head of that day. */
export async function ledgerHead(day: Day): Promise<{ seq: number; at: Instant; hash: string } | undefined> {
  const [row] = await db().$queryRaw<{ seq: bigint; at: Date; hash: string }[]>`
    select seq, at, hash from guard.ledger where at <= ${endOfDay(day)}::timestamptz order by seq desc limit 1`
  return row && { seq: Number(row.seq), at: toInstant(row.at), hash: row.hash }
}

async function headIn(tx: Tx): Promise<Head> {
  const [row] = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`
    select seq, hash from guard.ledger order by seq desc limit 1`
  return row ? { seq: Number(row.seq), hash: row.hash } : { seq: 0, hash: GENESIS }
}

function chain(head: Head, acts: readonly { context: Context; act: LedgerAct }[]): LedgerEntry[] {
  let before = head
  return acts.map(({ context, act }) => {
    const open = {
      seq: before.seq + 1,
      at: context.now,
      act: act.act,
      actor: actorName(context.actor),
      onBehalf: act.onBehalf ?? onBehalfName(context.actor),
      subject: act.subject ?? null,
      requestId: context.requestId,
      reason: act.reason ?? null,
      body: canonicalJson(act.body),
      prevHash: before.hash,
    }
    const entry = { ...open, hash: hashOf(open) }
    before = entry
    return entry
  })
}

async function* allEntries(): AsyncGenerator<LedgerEntry> {
  let seq = 0
  for (;;) {
    const batch = await entriesAfter(seq)
    yield* batch
    if (batch.length < BATCH) return
    seq = batch.at(-1)?.seq ?? seq
  }
}

async function entriesAfter(seq: number): Promise<LedgerEntry[]> {
  const rows = await db().$queryRaw<(Omit<Row, 'at'> & { at: Date })[]>`
    select seq, at, act, actor, on_behalf as "onBehalf", subject, request_id as "requestId", reason, body,
      prev_hash as "prevHash", hash
    from guard.ledger where seq > ${seq} order by seq limit ${BATCH}`
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: toInstant(row.at) }))
}

function hashOf(entry: Omit<LedgerEntry, 'hash'>): string {
  return createHash('sha256').update(hashedText(entry)).digest('hex')
}

function toInstant(at: Date): Instant {
  // A date of the database has the form by construction.
  return at.toISOString() as Instant
}
