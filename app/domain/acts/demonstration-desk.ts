import { z } from 'zod'
import { Act } from './act.ts'
import { Day } from '#app/domain/shared/day.ts'

/** What lies on the officers' desk when the demonstration begins: proposals, a request, a visit. */
export const DemonstrationDesk = z.object({
  schemaVersion: z.literal(1),
  proposals: z.array(z.object({ accountId: z.string(), agencyId: z.string(), act: Act, reason: z.string() })),
  corrections: z.array(z.object({ agencyId: z.string(), kind: z.literal('CORRECTION'), message: z.string() })),
  visits: z.array(
    z.object({
      accountId: z.string(),
      agencyId: z.string(),
      plannedOn: Day,
      reason: z.string(),
      team: z.array(z.string()),
      lead: z.string(),
    }),
  ),
})
export type DemonstrationDesk = z.infer<typeof DemonstrationDesk>
