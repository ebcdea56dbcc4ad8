import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { NewPublicChange, PublicChange, PublicChangeKind } from '#app/domain/registry/public-change.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

const Detail = z.record(z.string(), z.string().nullable())
const Kind = z.enum([
  'REGISTERED',
  'NAME',
  'STATUS',
  'SANCTION',
  'DATA',
  'MERGED',
]) satisfies z.ZodType<PublicChangeKind>

/** Adds to the feed of public changes, in the order given. */
export async function addPublicChanges(tx: Tx, changes: readonly NewPublicChange[]): Promise<void> {
  if (changes.length === 0) return
  await tx.$executeRaw`
    insert into public_change (agency_id, kind, detail, recorded_at)
    select "agencyId", kind, detail, "recordedAt"
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change(
      "agencyId" int, kind text, detail jsonb, "recordedAt" timestamptz)`
}

/** Changes after a position of the feed, oldest first. */
export async function listChangesAfter(seq: number, limit: number): Promise<PublicChange[]> {
  return list({ where: { id: { gt: seq } }, orderBy: { id: 'asc' }, take: limit })
}

/** Changes recorded at or after a moment, oldest first. */
export async function listChangesSince(since: Instant, limit: number): Promise<PublicChange[]> {
  return list({ where: { recordedAt: { gte: since } }, orderBy: { id: 'asc' }, take: limit })
}

/** The latest changes of one agency, newest first. */
export async function listChangesOf(agencyId: number, limit: number): Promise<PublicChange[]> {
  return list({ where: { agencyId }, orderBy: { id: 'desc' }, take: limit })
}

type Wanted = Pick<
  NonNullable<Parameters<ReturnType<typeof db>['publicChange']['findMany']>[0]>,
  'where' | 'orderBy' | 'take'
>

async function list(wanted: Wanted): Promise<PublicChange[]> {
  const rows = await db().publicChange.findMany({
    ...wanted,
    select: { id: true, kind: true, detail: true, recordedAt: true, agency: { select: { no: true, name: true } } },
  })
  return rows.map((row) => ({
    seq: Number(row.id),
    no: AgencyNo.parse(row.agency.no),
    name: row.agency.name,
    kind: Kind.parse(row.kind),
    detail: Detail.parse(row.detail),
    // A date of the database has the form by construction.
    recordedAt: row.recordedAt.toISOString() as Instant,
  }))
}
