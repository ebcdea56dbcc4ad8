import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { recordVerification as decide, type RecordVerificationRefusal } from '#app/domain/registry/agency.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** One look into an official system or at the place is kept (domain.md 2.3). */
export async function recordVerification(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, RecordVerificationRefusal | CommonRefusal>> {
  return changeAgency(recordVerificationOrder(context, no, form))
}

export function recordVerificationOrder(context: Context, no: AgencyNo, form: Form): Order<RecordVerificationRefusal> {
  return { context, no, permission: 'verification:record', decide: (record) => decide(record, form, context) }
}
