import { db } from './db.server.ts'
import { dayOfInstant, type Day, type Instant } from '#app/domain/shared/day.ts'

export type LedgerHead = { day: Day; seq: number; at: Instant; hash: string }

/** The last entry of each WIB day, newest first: whoever keeps one notices a tail that was cut off. */
export async function listLedgerHeads(limit: number): Promise<LedgerHead[]> {
  const rows = await db().$queryRaw<{ seq: bigint; at: Date; hash: string }[]>`
    select seq, at, hash from (
      select distinct on ((at at time zone 'Asia/Jakarta')::date) seq, at, hash
      from guard.ledger order by (at at time zone 'Asia/Jakarta')::date desc, seq desc limit ${limit}
    ) head order by seq desc`
  return rows.map(({ seq, at, hash }) => {
    // A date of the database has the form by construction.
    const instant = at.toISOString() as Instant
    return { day: dayOfInstant(instant), seq: Number(seq), at: instant, hash }
  })
}
