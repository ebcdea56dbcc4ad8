import { changeAgency } from './change-agencies.server.ts'
import { recordVerificationOrder } from './record-verification.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { tellAccounts } from './tell-accounts.server.ts'
import { registers, type OfficialRegisters } from '#app/adapters/official-registers.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { pointResults, wasAnswered, type CheckEvent, type CheckOutcome } from '#app/domain/checks/check.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { addHours } from '#app/domain/shared/working-days.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { claimCheck, endCheck, linkVerification, type ClaimedCheck } from '#app/repositories/checks.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** So many registers are asked at once; a slow one holds up no more than its own line. */
const LINES = 3
/** A run ends after so many; the next minute's goes on. */
const MOST_A_RUN = 200
/** Hours after which whoever took a look is taken for gone: far longer than a register is waited for. */
const LOST_AFTER_HOURS = 0.1

/** How the ledger names an officer (`actorName`). */
const STAFF = 'staff:'

export type ChecksRun = { answered: number; unanswered: number }

/**
 * Makes the looks that were asked for. A register is asked outside any transaction; what it said is kept in one, together
 * with the verification it becomes. A look whose maker died is taken again; if the dead one wakes, its answer is dropped.
 */
export async function runOfficialChecks(
  context: Context,
  { lookUp }: Pick<OfficialRegisters, 'lookUp'> = registers,
): Promise<Result<ChecksRun, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'verification:record')
  if (!allowed.ok) return allowed
  const run = { answered: 0, unanswered: 0, left: MOST_A_RUN }
  await Promise.all(Array.from({ length: LINES }, () => workLine(context, lookUp, run)))
  return accept({ answered: run.answered, unanswered: run.unanswered })
}

async function workLine(
  context: Context,
  lookUp: OfficialRegisters['lookUp'],
  run: ChecksRun & { left: number },
): Promise<void> {
  while (run.left > 0) {
    run.left -= 1
    const claimed = await claimNext()
    if (!claimed) return
    const outcome = await lookUp(claimed.system, claimed.query)
    const kept = await keep({ ...context, now: now() }, claimed, outcome)
    if (kept && wasAnswered(outcome.state)) run.answered += 1
    else if (kept) run.unanswered += 1
  }
}

async function claimNext(): Promise<ClaimedCheck | undefined> {
  const at = now()
  return inTransaction((tx) => claimCheck(tx, { now: at, lostBefore: addHours(at, -LOST_AFTER_HOURS) }))
}

/** Somebody else has taken the look in the meantime. */
class TakenOver extends Error {}

/** Answers whether what was seen was kept: not where another process has taken the look. */
async function keep(context: Context, claimed: ClaimedCheck, outcome: CheckOutcome): Promise<boolean> {
  try {
    if (!wasAnswered(outcome.state)) await keepUnanswered(context, claimed, outcome)
    else await keepAnswered(context, claimed, outcome)
    return true
  } catch (error) {
    if (error instanceof TakenOver) return false
    throw error
  }
}

async function keepAnswered(context: Context, claimed: ClaimedCheck, outcome: CheckOutcome): Promise<void> {
  const { agencyNo, evidenceRef, system, requestedBy } = claimed
  const points = 'points' in outcome ? pointResults(outcome.points) : []
  const look = { system, evidenceRef, checkedBy: requestedBy, result: outcome.state, screenshotHash: null, points }
  const kept = await changeAgency({
    ...recordVerificationOrder(context, agencyNo, look),
    alongside: async (tx) => {
      await end(tx, context, { claimed, outcome })
      await linkVerification(tx, claimed.id, context.now)
      return [{ context, act: ledgerActOf(endedEvent(claimed, outcome), agencyNo) }]
    },
  })
  // An agency that was merged, or a document that is gone: the look is kept, and becomes no verification.
  if (!kept.ok) await keepUnanswered(context, claimed, outcome)
}

async function keepUnanswered(context: Context, claimed: ClaimedCheck, outcome: CheckOutcome): Promise<void> {
  await inTransaction(async (tx) => {
    const [record] = await lockAgencies(tx, [claimed.agencyNo])
    await end(tx, context, { claimed, outcome })
    await refreshWork(tx, record ? [record.id] : [], context)
    if (record) await tellWhoAsked(tx, context, { claimed, record })
    await appendLedger(tx, context, ledgerActOf(endedEvent(claimed, outcome), claimed.agencyNo))
  })
}

/** All attempts are over: whoever asked looks it up by hand. */
async function tellWhoAsked(
  tx: Tx,
  context: Context,
  { claimed, record }: { claimed: ClaimedCheck; record: AgencyRecord },
): Promise<void> {
  const { id, system, evidenceRef, requestedBy } = claimed
  const { no, name } = record
  const facts = { kind: 'CHECK_FAILED' as const, agency: { no, name }, system, evidenceRef }
  const to = requestedBy.startsWith(STAFF) ? [requestedBy.slice(STAFF.length)] : []
  await tellAccounts(tx, context, { facts, to, onceFor: `check/${String(id)}` })
}

async function end(
  tx: Tx,
  context: Context,
  { claimed, outcome }: { claimed: ClaimedCheck; outcome: CheckOutcome },
): Promise<void> {
  if (!(await endCheck(tx, claimed, { outcome, now: context.now }))) throw new TakenOver('A look was taken over.')
}

function endedEvent({ id }: ClaimedCheck, outcome: CheckOutcome): CheckEvent {
  const fault = 'fault' in outcome ? outcome.fault : null
  return { type: 'check-ended', checkId: id, state: outcome.state, fault }
}
