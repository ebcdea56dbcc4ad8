import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { decideEvidence as decide, type DecideEvidenceRefusal } from '#app/domain/registry/evidence.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** Two officers accept or reject a document (domain.md 9). */
export async function decideEvidence(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, DecideEvidenceRefusal | CommonRefusal>> {
  return changeAgency(decideEvidenceOrder(context, no, form))
}

export function decideEvidenceOrder(context: Context, no: AgencyNo, form: Form): Order<DecideEvidenceRefusal> {
  return { context, no, permission: 'evidence:decide', decide: (record) => decide(record, form, context) }
}
