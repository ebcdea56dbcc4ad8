import { activitiesOfType, type LettersOfApplications } from './application-letters.server.ts'
import type { Order } from './change-agencies.server.ts'
import { issueStepLetter } from './step-application.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import {
  decideApplication as decide,
  type ApplicationDecision,
  type DecideApplicationRefusal,
} from '#app/domain/applications/decisions.ts'
import type { ApplicationFile } from '#app/domain/applications/steps.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { findApplication } from '#app/repositories/applications.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/**
 * What two officers decide on an application, as an order. Staff reach it only through an act that both decided; the
 * letter is written by `issueDecisionLetter`.
 */
export function decideApplicationOrder(
  context: Context,
  order: ApplicationDecision & { file: ApplicationFile; norms: Norms },
): Order<DecideApplicationRefusal> {
  const acting = { ...context, activitiesOfType: activitiesOfType(order.norms) }
  return {
    context,
    no: order.file.agencyNo,
    permission: 'application:decide',
    reason: order.reasons,
    decide: (record) => decide(record, order, acting),
  }
}

/**
 * The letters of steps that have none yet: a decision is made in the act of two officers, its letter follows at once or,
 * if that was cut off, when somebody next opens the application. Never twice.
 */
export async function issueMissingLetters(
  context: Context,
  { ref, no, letters }: { ref: string; no: AgencyNo; letters: LettersOfApplications },
): Promise<void> {
  const seen = await findApplication(ref)
  if (!seen || lacking(seen.file).length === 0) return
  await inTransaction(async (tx) => {
    const [agency] = await lockAgencies(tx, [no])
    const found = await findApplication(ref, tx)
    if (!agency || !found) return
    const acts = []
    for (const { seq } of lacking(found.file)) {
      acts.push(...(await issueStepLetter(tx, { context, ref, seq, agency, letters })))
    }
    await appendLedgerActs(tx, acts)
  })
}

function lacking({ steps }: ApplicationFile) {
  return steps.filter(({ body, letterCode }) => body.type === 'DECIDED' && letterCode === null)
}
