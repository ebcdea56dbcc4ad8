import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { liftSanction as decide, type LiftSanctionRefusal } from '#app/domain/registry/sanction.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** A sanction is lifted from a day. */
export async function liftSanction(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, LiftSanctionRefusal | CommonRefusal>> {
  return changeAgency(liftSanctionOrder(context, no, form))
}

export function liftSanctionOrder(context: Context, no: AgencyNo, form: Form): Order<LiftSanctionRefusal> {
  return { context, no, permission: 'sanction:lift', decide: (record) => decide(record, form, context) }
}
