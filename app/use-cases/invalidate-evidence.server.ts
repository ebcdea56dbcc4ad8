import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { invalidateEvidence as decide, type InvalidateEvidenceRefusal } from '#app/domain/registry/evidence.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** A document stops counting from a day. */
export async function invalidateEvidence(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, InvalidateEvidenceRefusal | CommonRefusal>> {
  return changeAgency(invalidateEvidenceOrder(context, no, form))
}

export function invalidateEvidenceOrder(context: Context, no: AgencyNo, form: Form): Order<InvalidateEvidenceRefusal> {
  return {
    context,
    no,
    permission: 'evidence:invalidate',
    reason: form.reason,
    decide: (record) => decide(record, form, context),
  }
}
