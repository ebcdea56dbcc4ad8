import { z } from 'zod'
import { STAFF_ROLES } from './roles.ts'

/** The accounts of the demonstration world: officers of each role, and people of its agencies. */
export const DemonstrationAccounts = z.object({
  accounts: z.array(
    z.object({
      id: z.string().startsWith('demo-'),
      kind: z.enum(['STAFF', 'AGENCY']),
      name: z.string(),
      email: z.email(),
      roles: z.array(z.enum(STAFF_ROLES)),
      unitId: z.string().nullable(),
      position: z.string(),
      personKey: z.string(),
      agencies: z.array(z.object({ id: z.string(), role: z.enum(['OWNER', 'STAFF', 'PROXY']) })),
    }),
  ),
})
