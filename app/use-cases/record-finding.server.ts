import { changeAgency, type CommonRefusal } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { recordFinding as decide, type RecordFindingRefusal } from '#app/domain/registry/agency.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

type Form = Parameters<typeof decide>[1]

/** A final finding is recorded; never an open complaint. */
export async function recordFinding(
  context: Context,
  no: AgencyNo,
  form: Form,
): Promise<Result<Changed, RecordFindingRefusal | CommonRefusal>> {
  return changeAgency({ context, no, permission: 'finding:record', decide: (record) => decide(record, form, context) })
}
