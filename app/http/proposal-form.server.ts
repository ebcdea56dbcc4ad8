import { z } from 'zod'
import { capabilityOf, ProgrammeForm } from '#app/domain/applications/application-form.ts'
import { changedFields, type ProposedChange } from '#app/domain/proposals/agency-proposal.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { orBlank } from '#app/domain/shared/blank.ts'

const text = (longest: number) => orBlank(z.string().max(longest))

/** What may be corrected, as the form names it: every field as it should be. */
export const DataForm = z.object({
  name: z.string().trim().min(3).max(200),
  legalForm: text(60),
  districtCode: text(20),
  address: text(300),
  postcode: text(10),
  phone: text(30),
  email: text(200),
  website: text(300),
})
export const DATA_FIELDS = Object.keys(DataForm.shape) as (keyof z.infer<typeof DataForm>)[]

const Programme = ProgrammeForm.extend({ capability: z.string().min(3) })

/** A proposal of data or of a programme, or which of its fields are wrong. */
export function readProposalForm(
  record: AgencyRecord,
  typed: Record<string, string>,
): { ok: true; change: ProposedChange } | { ok: false; wrong: string[] } {
  if (typed['jenis'] === 'program') return programmeIn(typed)
  const form = DataForm.safeParse(typed)
  if (!form.success) return { ok: false, wrong: Object.keys(z.flattenError(form.error).fieldErrors) }
  return { ok: true, change: changedFields(record, form.data) }
}

function programmeIn(typed: Record<string, string>): ReturnType<typeof readProposalForm> {
  const form = Programme.safeParse(typed)
  if (!form.success) return { ok: false, wrong: Object.keys(z.flattenError(form.error).fieldErrors) }
  const { capability, kbli, kbliVersion, ...programme } = form.data
  const code = { kbli, kbliVersion: kbli === null ? null : kbliVersion }
  return { ok: true, change: { type: 'PROGRAMME', of: capabilityOf(capability), programme: { ...programme, ...code } } }
}
