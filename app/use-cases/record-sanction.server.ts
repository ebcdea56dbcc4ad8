import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { askLadder } from '#app/domain/registry/ladder.ts'
import {
  recordSanction as decide,
  type RecordSanctionRefusal,
  type SanctionForm,
} from '#app/domain/registry/sanction.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** A final written decision enters the register; the ladder of its regime may refuse it (domain.md 5.5). */
export async function recordSanction(
  context: Context,
  no: AgencyNo,
  form: SanctionForm,
): Promise<Result<Changed, RecordSanctionRefusal | CommonRefusal>> {
  return changeAgency(recordSanctionOrder(context, { no, form, norms: await loadNorms() }))
}

export function recordSanctionOrder(
  context: Context,
  { no, form, norms }: { no: AgencyNo; form: SanctionForm; norms: Norms },
): Order<RecordSanctionRefusal> {
  return {
    context,
    no,
    permission: 'sanction:record',
    decide: (record) => decide(record, form, { ...context, askLadder: askLadder(norms, context) }),
  }
}
