import { z } from 'zod'
import { capabilityOf, ProgrammeForm } from '#app/domain/applications/application-form.ts'
import { changedFields, type ProposedChange } from '#app/domain/proposals/agency-proposal.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'

const blankIsNull = (longest: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
    z.string().max(longest).nullable(),
  )

/** What may be corrected, as the form names it: every field as it should be. */
export const DataForm = z.object({
  name: z.string().trim().min(3).max(200),
  legalForm: blankIsNull(60),
  districtCode: blankIsNull(20),
  address: blankIsNull(300),
  postcode: blankIsNull(10),
  phone: blankIsNull(30),
  email: blankIsNull(200),
  website: blankIsNull(300),
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
