import { z } from 'zod'
import { Act } from './act.ts'

/** Acts that wait for a second officer when the demonstration begins. */
export const DemonstrationProposals = z.object({
  schemaVersion: z.literal(1),
  proposals: z.array(z.object({ accountId: z.string(), agencyId: z.string(), act: Act, reason: z.string() })),
})
