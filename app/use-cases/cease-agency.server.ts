import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { ceaseAgency as decide, type CeaseAgencyRefusal } from '#app/domain/registry/agency.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** An agency says that it has stopped. */
export async function ceaseAgency(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, CeaseAgencyRefusal | CommonRefusal>> {
  return changeAgency(ceaseAgencyOrder(context, no, form))
}

export function ceaseAgencyOrder(context: Context, no: AgencyNo, form: Form): Order<CeaseAgencyRefusal> {
  return { context, no, permission: 'agency:cease', decide: (record) => decide(record, form, context) }
}
