import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { recordRemedy as decide, type RecordRemedyRefusal } from '#app/domain/registry/sanction.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** An objection, appeal or court action against a sanction is recorded. */
export async function recordRemedy(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, RecordRemedyRefusal | CommonRefusal>> {
  return changeAgency(recordRemedyOrder(context, no, form))
}

export function recordRemedyOrder(context: Context, no: AgencyNo, form: Form): Order<RecordRemedyRefusal> {
  return { context, no, permission: 'remedy:record', decide: (record) => decide(record, form, context) }
}
