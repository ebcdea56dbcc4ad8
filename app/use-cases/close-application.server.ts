import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { closeApplication as decide, type CloseApplicationRefusal } from '#app/domain/registry/application.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** An application ended. */
export async function closeApplication(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, CloseApplicationRefusal | CommonRefusal>> {
  return changeAgency(closeApplicationOrder(context, no, form))
}

export function closeApplicationOrder(context: Context, no: AgencyNo, form: Form): Order<CloseApplicationRefusal> {
  return { context, no, permission: 'application:keep', decide: (record) => decide(record, form, context) }
}
