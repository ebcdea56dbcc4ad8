import { z } from 'zod'
import { capabilityOf } from '#app/domain/applications/application-form.ts'
import type { NewAgency } from '#app/domain/registry/new-agency.ts'
import { orBlank } from '#app/domain/shared/blank.ts'
import type { Day } from '#app/domain/shared/day.ts'

const Form = z.object({
  name: z.string().trim().min(3).max(200),
  nib: orBlank(z.string().regex(/^\d{13}$/)),
  legalForm: orBlank(z.string().max(60)),
  districtCode: orBlank(z.string().max(20)),
  address: orBlank(z.string().max(300)),
  phone: orBlank(z.string().max(30)),
  email: orBlank(z.email().max(200)),
  capability: z.string().min(3),
})
export type NewAgencyForm = z.infer<typeof Form>

/** An agency as it is keyed in, or which of its fields are wrong. */
export function readNewAgencyForm(
  typed: Record<string, string>,
): { ok: true; form: NewAgencyForm } | { ok: false; wrong: string[] } {
  const read = Form.safeParse(typed)
  if (read.success) return { ok: true, form: read.data }
  return { ok: false, wrong: Object.keys(z.flattenError(read.error).fieldErrors) }
}

/** The same as it enters the register, on a day. */
export function newAgencyOf(form: NewAgencyForm, on: Day): Omit<NewAgency, 'recordedAt'> {
  const { name, nib, legalForm, districtCode, address, phone, email, capability } = form
  const { type, activity } = capabilityOf(capability)
  return {
    ...{ no: null, name, legalForm, districtCode, address, phone, email },
    ...{ postcode: null, website: null, otherNames: [], branches: [], listings: [], people: [] },
    registeredOn: on,
    identifiers: nib === null ? [] : [{ scheme: 'nib', value: nib }],
    capabilities: [{ type, activity, kbli: null, kbliVersion: null, foreignCapital: false, programmes: [] }],
  }
}
