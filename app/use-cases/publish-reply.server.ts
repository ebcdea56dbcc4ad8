import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { publishReply as decide, type PublishReplyRefusal } from '#app/domain/registry/sanction.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** The right of reply of an agency, shown beside the sanction. */
export async function publishReply(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, PublishReplyRefusal | CommonRefusal>> {
  return changeAgency(publishReplyOrder(context, no, form))
}

export function publishReplyOrder(context: Context, no: AgencyNo, form: Form): Order<PublishReplyRefusal> {
  return { context, no, permission: 'sanction:record', decide: (record) => decide(record, form, context) }
}
