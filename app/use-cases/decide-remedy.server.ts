import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { decideRemedy as decide, type DecideRemedyRefusal } from '#app/domain/registry/sanction.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** An objection, appeal or court action was decided. */
export async function decideRemedy(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, DecideRemedyRefusal | CommonRefusal>> {
  return changeAgency(decideRemedyOrder(context, no, form))
}

export function decideRemedyOrder(context: Context, no: AgencyNo, form: Form): Order<DecideRemedyRefusal> {
  return { context, no, permission: 'remedy:record', decide: (record) => decide(record, form, context) }
}
