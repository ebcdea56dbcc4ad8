import { z } from 'zod'

/** The number of an agency in the register, LBG-000123. Never re-used; after a merge it redirects. */
export const AgencyNo = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^LBG-\d{6,}$/)
  .brand('AgencyNo')
export type AgencyNo = z.infer<typeof AgencyNo>

/** The n-th number of the register. */
export function agencyNo(n: number): AgencyNo {
  return AgencyNo.parse(`LBG-${String(n).padStart(6, '0')}`)
}
