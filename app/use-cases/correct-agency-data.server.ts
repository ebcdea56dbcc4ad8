import { changeAgency, type CommonRefusal } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { correctAgencyData as decide, type CorrectAgencyRefusal } from '#app/domain/registry/agency.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import type { AgencyData } from '#app/domain/registry/new-agency.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** Corrects what is said of an agency: names, numbers, address. What is not in `correction` stays. */
export async function correctAgencyData(
  context: Context,
  { no, correction, reason }: { no: AgencyNo; correction: Partial<AgencyData>; reason: string },
): Promise<Result<Changed, CorrectAgencyRefusal | CommonRefusal>> {
  const { region } = await loadNorms()
  const districts = new Set(region.kecamatan.map(({ code }) => code))
  return changeAgency({
    context,
    no,
    permission: 'agency:correct',
    reason,
    decide: (record) => decide(record, correction, { ...context, districts }),
  })
}
