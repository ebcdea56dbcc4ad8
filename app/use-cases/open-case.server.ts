import { takeYearNumber } from './take-year-number.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { caseHistory } from '#app/domain/complaints/case-history.ts'
import { CaseNo, type OversightCase } from '#app/domain/complaints/oversight-case.ts'
import { lastScreening } from '#app/domain/complaints/screening.ts'
import { factsOf, type ActFacts } from '#app/domain/complaints/screening-acts.ts'
import { kindOf } from '#app/domain/norms/complaint-kinds.ts'
import { findDecidedSubject } from '#app/repositories/complaint-openings.server.ts'
import { officeCapacityOn } from '#app/repositories/office-holdings.server.ts'
import { addCase, addCaseComplaint, addCaseEvents } from '#app/repositories/oversight-cases.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Whose capacity decides what may be signed in a case (domain.md 0.14). */
const REGENT = 'BUPATI'

/** A case that has its number; `save` puts it down, once the memo that tells of it has its own. */
export type OpenedCase = {
  case: Omit<OversightCase, 'id'>
  save: (memo: string | null, reason: string) => Promise<void>
}

/**
 * Opens a case for a report that is held, in the transaction that accepts it: its history is that of the report so far, in
 * the words of the procedure.
 */
export async function openCase(tx: Tx, context: Context, facts: ActFacts): Promise<OpenedCase> {
  const { complaint, steps, rules } = facts
  const no = CaseNo.parse(await takeYearNumber(tx, 'KSS', context))
  const subject = await findDecidedSubject(tx, complaint.id)
  const opened: Omit<OversightCase, 'id'> = {
    ...{ no, procedureId: rules.procedure.id, procedureVersion: rules.procedure.version, ...subject },
    ...{ leadKind: complaint.leadKind, kinds: complaint.kinds, unitId: complaint.unitId },
    withUnitIds: lastScreening(steps)?.withUnitIds ?? [],
    ...{ openedOn: context.today, openedAt: context.now, stage: 'S20' },
  }
  const by = actorName(context.actor)
  const known = await caseFacts(facts, context)
  return {
    case: opened,
    save: async (memo, reason) => {
      const caseId = await addCase(tx, opened)
      const events = caseHistory(complaint, steps, { facts: known, on: context.today, memo })
      await addCaseEvents(tx, caseId, { events, at: context.now, by })
      await addCaseComplaint(tx, { caseId, complaintId: complaint.id, at: context.now, by, reason })
    },
  }
}

async function caseFacts(facts: ActFacts, { today }: Context) {
  const { budgetKind } = kindOf(facts.rules.kinds, facts.complaint.leadKind)
  const officeCapacity = await officeCapacityOn(REGENT, today)
  const { emergencyOpen: _open, ...known } = factsOf(facts)
  return { ...known, budgetKind, ...(officeCapacity === undefined ? {} : { officeCapacity }) }
}
