import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { AgencyStatus, When } from '#app/domain/competency/status.ts'
import { HORIZON_DAYS, type DueWarning } from '#app/domain/warnings/thresholds.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/**
 * Agencies after `after` about which the radar may have something to say, in order: some answer of theirs changes within
 * its horizon, a document of theirs was warned of and has ended since, or their facts changed since.
 */
export async function listRadarCandidates(asked: {
  after: number
  since: Day
  today: Day
  limit: number
}): Promise<number[]> {
  const { after, since, today, limit } = asked
  const rows = await db().$queryRaw<{ id: number }[]>`
    select id from (
      select agency_id as id from status_index
      where agency_id > ${after} and holds_until <= ${today}::date + ${HORIZON_DAYS + 1}::int
      union
      select agency_id from expiry_warning
      where agency_id > ${after} and until between ${since}::date - 1 and ${today}::date
      union
      select id from agency
      where id > ${after} and changed_at >= (${since}::date - 1)::timestamp at time zone 'Asia/Jakarta'
    ) as candidate order by id limit ${limit}`
  return rows.map(({ id }) => id)
}

/** Adds warnings and answers those that were not there: each document and threshold once, whoever is faster. */
export async function addWarnings(
  tx: Tx,
  { agencyId, due, now }: { agencyId: number; due: readonly DueWarning[]; now: Instant },
): Promise<DueWarning[]> {
  const rows = due.map(({ evidenceRef, evidenceKind, programmeKey, threshold, until, covers }) => ({
    ...{ evidenceRef, evidenceKind, programmeKey, threshold, until, covers },
    types: [...new Set(covers.map(({ type }) => type))].sort(),
  }))
  const added = await tx.$queryRaw<{ evidenceRef: string; threshold: number }[]>`
    insert into expiry_warning (agency_id, evidence_ref, evidence_kind, programme_key, threshold, until, covers, types,
      recorded_at)
    select ${agencyId}, "evidenceRef", "evidenceKind", "programmeKey", threshold, until, covers, types,
      ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      "evidenceRef" text, "evidenceKind" text, "programmeKey" text, threshold int, until date, covers jsonb,
      types text[])
    order by "evidenceRef"
    on conflict (evidence_ref, threshold) do nothing
    returning evidence_ref as "evidenceRef", threshold`
  const fresh = new Set(added.map(({ evidenceRef, threshold }) => `${evidenceRef} ${String(threshold)}`))
  return due.filter(({ evidenceRef, threshold }) => fresh.has(`${evidenceRef} ${String(threshold)}`))
}

export type NewSnapshot = { agencyId: number; when: When & { knownAt: Instant }; status: AgencyStatus } & {
  norms: string
  sha256: string
}

/** Keeps what the rules answered for a day; the first that was kept for it stays. */
export async function addSnapshot(tx: Tx, { agencyId, when, status, norms, sha256 }: NewSnapshot): Promise<void> {
  const { headline } = status
  await tx.$executeRaw`
    insert into status_snapshot (agency_id, at, known_at, headline, status, norms, sha256)
    values (${agencyId}, ${when.at}::date, ${when.knownAt}::timestamptz, ${headline}, ${JSON.stringify(status)}::jsonb,
      ${norms}, ${sha256})
    on conflict (agency_id, at) do nothing`
}
