import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { openApplication as decide, type OpenApplicationRefusal } from '#app/domain/registry/application.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** An application arrived: it shields rows that were never met while it is open. */
export async function openApplication(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, OpenApplicationRefusal | CommonRefusal>> {
  return changeAgency(openApplicationOrder(context, no, form))
}

export function openApplicationOrder(context: Context, no: AgencyNo, form: Form): Order<OpenApplicationRefusal> {
  return { context, no, permission: 'application:keep', decide: (record) => decide(record, form, context) }
}
