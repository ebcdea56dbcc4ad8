import { changeAgency, type CommonRefusal } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { resolveFinding as decide, type ResolveFindingRefusal } from '#app/domain/registry/agency.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** A finding is resolved. */
export async function resolveFinding(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, ResolveFindingRefusal | CommonRefusal>> {
  return changeAgency({ context, no, permission: 'finding:record', decide: (record) => decide(record, form, context) })
}
