import { z } from 'zod'
import { Day, daysBetween } from '#app/domain/shared/day.ts'

export const DELEGATION_MODES = ['PLT', 'PLH', 'AN'] as const

/** Who may act for whom, from a day to a day, and the letter that says so (domain.md 6.2). */
export const DelegationForm = z.object({
  mode: z.enum(DELEGATION_MODES),
  actingId: z.string().min(1),
  principalId: z.string().min(1),
  basis: z.string().trim().min(3).max(120),
  from: Day,
  to: Day,
})
export type DelegationForm = z.infer<typeof DelegationForm>

export type DelegationRefusal = { code: 'same-account' } | { code: 'days-turned-round' } | { code: 'too-long' }

/** The longest time for which one letter makes somebody act for another, in days [P]. */
const LONGEST_DAYS = 366

/** May this be recorded? A person does not act for themselves, nor without an end. */
export function delegationRefusal({ actingId, principalId, from, to }: DelegationForm): DelegationRefusal | undefined {
  if (actingId === principalId) return { code: 'same-account' }
  if (to < from) return { code: 'days-turned-round' }
  return daysBetween(from, to) > LONGEST_DAYS ? { code: 'too-long' } : undefined
}
