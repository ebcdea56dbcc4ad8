import { createHash } from 'node:crypto'
import { db } from './db.server.ts'
import { hashedText, type LedgerEntry } from '#app/domain/audit/ledger.ts'
import type { LedgerQuestion } from '#app/domain/audit/ledger-question.ts'
import { endOfDay, startOfDay, type Instant } from '#app/domain/shared/day.ts'

/** An entry as it is read, and whether its hash is still the hash of what it says. */
export type ReadEntry = LedgerEntry & { intact: boolean }

type Row = Omit<LedgerEntry, 'seq' | 'at'> & { seq: bigint; at: Date }

/** Entries that fit a question, newest first, before a number of the chain where one is given. */
export async function listLedger(asked: LedgerQuestion, limit: number): Promise<ReadEntry[]> {
  const { perbuatan = null, perihal = null, permintaan = null, sebelum = null } = asked
  const names = asked.pelaku === undefined ? null : namesOf(asked.pelaku)
  const from = asked.dari ? startOfDay(asked.dari) : null
  const until = asked.sampai ? endOfDay(asked.sampai) : null
  const rows = await db().$queryRaw<Row[]>`
    select seq, at, act, actor, on_behalf as "onBehalf", subject, request_id as "requestId", reason, body,
      prev_hash as "prevHash", hash
    from guard.ledger
    where (${perbuatan}::text is null or act = ${perbuatan})
      and (${names}::text[] is null or actor = any(${names}) or on_behalf = any(${names}))
      and (${perihal}::text is null or subject = ${perihal})
      and (${permintaan}::text is null or request_id = ${permintaan})
      and (${from}::timestamptz is null or at >= ${from}::timestamptz)
      and (${until}::timestamptz is null or at <= ${until}::timestamptz)
      and (${sebelum}::bigint is null or seq < ${sebelum}::bigint)
    order by seq desc limit ${limit}`
  return rows.map(entryOf)
}

/** The acts that the ledger knows, for a list to choose from. */
export async function listLedgerActs(): Promise<string[]> {
  const rows = await db().$queryRaw<{ act: string }[]>`
    with recursive acts as (
      (select act from guard.ledger order by act limit 1)
      union all
      select (select act from guard.ledger where act > acts.act order by act limit 1) from acts where acts.act is not null
    ) select act from acts where act is not null`
  return rows.map(({ act }) => act)
}

/** An actor is looked for by their name in the ledger, or by the account alone, in whatever capacity it acted. */
function namesOf(actor: string): string[] {
  return [
    actor,
    ...['staff', 'agency-user', 'system', 'operator', 'PLT', 'PLH', 'AN'].map((kind) => `${kind}:${actor}`),
  ]
}

function entryOf(row: Row): ReadEntry {
  // A date of the database has the form by construction.
  const entry = { ...row, seq: Number(row.seq), at: row.at.toISOString() as Instant }
  const intact = createHash('sha256').update(hashedText(entry)).digest('hex') === entry.hash
  return { ...entry, intact }
}
