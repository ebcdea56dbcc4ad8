import { createHash } from 'node:crypto'
import { postMails } from './post-mails.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { statusOn } from '#app/domain/registry/status-on.ts'
import { warningsDue, type DueWarning } from '#app/domain/warnings/thresholds.ts'
import { warningMails, warningNotices } from '#app/domain/warnings/told.ts'
import { addDays, Day, earlier } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { addNotices } from '#app/repositories/notices.server.ts'
import { listRecipientsOf } from '#app/repositories/recipients.server.ts'
import { getSetting, setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import { addSnapshot, addWarnings, listRadarCandidates } from '#app/repositories/warnings.server.ts'

/** The last day whose night was worked through to its end. */
const THROUGH = 'warnings.through'
const BATCH = 100

type Night = { context: Context; norms: Norms; since: Day }
export type Warned = { agencies: number; warnings: number; lapsed: number }

/**
 * What the night does about documents that end (domain.md 11.4): it records warnings and snapshots, and tells. The status
 * needs none of it; the page said so at midnight. Nights that were missed are made up for. One transaction for each
 * agency, and each document and threshold once: two processes, or one that died and is started again, do nothing twice.
 */
export async function warnOfExpiry(context: Context): Promise<Result<Warned, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'notice:send')
  if (!allowed.ok) return allowed
  const { today } = context
  const through = await getSetting(THROUGH)
  const since = through === undefined ? today : earlier(addDays(Day.parse(through), 1), today)
  const done: Warned = { agencies: 0, warnings: 0, lapsed: 0 }
  const night = { context, norms: await loadNorms(), since }
  for (let after = 0; ;) {
    const ids = await listRadarCandidates({ after, since, today, limit: BATCH })
    for (const record of await listAgencies(ids, context.now)) await warnAgency(record, night, done)
    if (ids.length < BATCH) break
    after = ids.at(-1) ?? after
  }
  await inTransaction((tx) => setSetting(tx, THROUGH, today))
  return accept(done)
}

async function warnAgency(record: AgencyRecord, { context, norms, since }: Night, done: Warned): Promise<void> {
  const due = warningsDue(record, norms, { since, today: context.today, knownAt: context.now })
  if (due.length === 0) return
  const fresh = await inTransaction((tx) => save(tx, { record, due, norms, context }))
  if (fresh.length === 0) return
  done.agencies += 1
  done.warnings += fresh.length
  done.lapsed += fresh.filter(({ threshold }) => threshold === 0).length
}

type Found = { record: AgencyRecord; due: readonly DueWarning[]; norms: Norms; context: Context }

async function save(tx: Tx, { record, due, norms, context }: Found): Promise<DueWarning[]> {
  const { id: agencyId, no, name } = record
  const fresh = await addWarnings(tx, { agencyId, due, now: context.now })
  if (fresh.length === 0) return fresh
  const snapshots = await keepSnapshots(tx, { record, due: fresh, norms, context })
  const { recipients, accountIds } = await listRecipientsOf(tx, agencyId)
  await postMails(tx, warningMails({ no, name }, fresh, recipients), context.now)
  await addNotices(tx, warningNotices({ no, name }, fresh, accountIds), context.now)
  await refreshWork(tx, [agencyId], context)
  const warnings = fresh.map(({ evidenceRef, threshold, until }) => ({ evidenceRef, threshold, until }))
  await appendLedger(tx, context, ledgerActOf({ type: 'expiry-warned', warnings, snapshots }, no))
  return fresh
}

/** For each day on which something lapsed: what the agency's status became at 00:00 WIB, and why. */
async function keepSnapshots(tx: Tx, { record, due, norms, context }: Found): Promise<string[]> {
  const lapsed = due.filter(({ threshold }) => threshold === 0)
  const kept: string[] = []
  for (const at of new Set(lapsed.map(({ until }) => addDays(until, 1)))) {
    const when = { at, knownAt: context.now }
    const status = statusOn(record, norms, when)
    const sha256 = createHash('sha256').update(canonicalJson({ when, status })).digest('hex')
    await addSnapshot(tx, { agencyId: record.id, when, status, norms: norms.fingerprint, sha256 })
    kept.push(sha256)
  }
  return kept
}
