import { tellAccounts } from './tell-accounts.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import {
  alarmOf,
  changeOf,
  isOpenAlarm,
  requirePattern,
  type PatternRef,
} from '#app/domain/complaints/pattern-alarm.ts'
import { findPatterns as find, type Pattern, type PatternRules } from '#app/domain/complaints/patterns.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { asActor } from '#app/domain/queue/assign.ts'
import { patternWork } from '#app/domain/queue/pattern-work.ts'
import { addDays, type Day } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import {
  addAlarm,
  listPatternReports,
  lockAlarms,
  saveAlarm,
  saveSettled,
} from '#app/repositories/pattern-alarms.server.ts'
import { replaceWorkOf } from '#app/repositories/queue.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** How far back is looked: reports of one pattern are a window apart at most, and an alarm is told of for so long. */
const DAYS_BACK = 400

type Found = { patterns: number; new: number; grown: number }

/**
 * Looks for patterns of pressure among the reports and says which are new or have grown: into the queue, and to those
 * who may read patterns. Running it twice is harmless: the second run finds what is known.
 */
export async function findPatterns(context: Context): Promise<Result<Found, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'pattern:find')
  if (!allowed.ok) return allowed
  const patterns = await patternsOn(context.today)
  return inTransaction(async (tx) => {
    const alarms = await lockAlarms(tx)
    const changes = patterns.map((pattern) => ({ pattern, alarm: alarmOf(pattern, alarms) }))
    for (const { pattern, alarm } of changes) {
      const change = changeOf(pattern, alarm)
      if (!alarm) await raise(tx, context, pattern)
      else if (change === 'GROWN') await grow(tx, context, { pattern, alarm })
    }
    await refreshPatternWork(tx, context)
    const count = (change: string) => changes.filter(({ pattern, alarm }) => changeOf(pattern, alarm) === change).length
    return accept({ patterns: patterns.length, new: count('NEW'), grown: count('GROWN') })
  })
}

/** The patterns among the reports of the last year, as they are on a day. */
export async function patternsOn(today: Day): Promise<Pattern[]> {
  const [norms, reports] = await Promise.all([loadNorms(), listPatternReports(addDays(today, -DAYS_BACK))])
  return find(reports, rulesOn(norms, today))
}

function rulesOn({ parameters }: Norms, today: Day): PatternRules {
  return {
    minReporters: numberOn(parameters, 'param.pressure.min_reporters', today),
    windowDays: numberOn(parameters, 'param.pattern.window', today),
  }
}

async function raise(tx: Tx, context: Context, pattern: Pattern): Promise<void> {
  const ref = await addAlarm(tx, pattern, context.now)
  const { strength, reporters, reports } = pattern
  const facts = { kind: 'PATTERN_FOUND', ref, strength } as const
  const readers = (await listAssignees(tx)).filter((one) => requirePattern(asActor(one)).ok)
  await tellAccounts(tx, context, { facts, to: readers.map(({ accountId }) => accountId), onceFor: `pattern/${ref}` })
  const event = { type: 'pattern-found', strength, reporters, reports: reports.length } as const
  await appendLedger(tx, context, ledgerActOf(event, ref))
}

async function grow(
  tx: Tx,
  context: Context,
  { pattern, alarm }: { pattern: Pattern; alarm: { id: number; ref: PatternRef } },
): Promise<void> {
  await saveAlarm(tx, alarm.id, { pattern, at: context.now })
  const event = { type: 'pattern-grown', reporters: pattern.reporters, reports: pattern.reports.length } as const
  await appendLedger(tx, context, ledgerActOf(event, alarm.ref))
}

/** What of the queue is about patterns becomes exactly those that somebody still has to look at. */
async function refreshPatternWork(tx: Tx, { today }: Context): Promise<void> {
  const items = (await lockAlarms(tx)).filter(isOpenAlarm).map(patternWork)
  await replaceWorkOf(tx, { whose: 'all', kinds: ['PATTERN'], items }, today)
}

/** An officer looked at a pattern and says what follows. It opens again when more reporters tell of it. */
export async function settlePattern(
  context: Context,
  { ref, reason }: { ref: PatternRef; reason: string },
): Promise<
  Result<null, NotAllowed | { code: 'no-such-pattern' } | { code: 'reason-needed' } | { code: 'settled-already' }>
> {
  const allowed = requirePattern(context.actor, 'pattern:settle')
  if (!allowed.ok) return allowed
  if (reason.trim() === '') return refuse({ code: 'reason-needed' })
  return inTransaction(async (tx) => {
    const alarm = (await lockAlarms(tx)).find((one) => one.ref === ref)
    if (!alarm) return refuse({ code: 'no-such-pattern' } as const)
    if (!isOpenAlarm(alarm)) return refuse({ code: 'settled-already' } as const)
    const { reporters } = alarm
    const settled = { at: context.now, by: actorName(context.actor), reason: reason.trim(), reporters }
    await saveSettled(tx, alarm.id, settled)
    await refreshPatternWork(tx, context)
    await appendLedger(tx, context, ledgerActOf({ type: 'pattern-settled', reporters }, ref))
    return accept(null)
  })
}
