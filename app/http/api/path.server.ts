import { z } from 'zod'

/** The number of an agency as it stands in a path. */
export const PathNo = z.object({
  no: z
    .string()
    .regex(/^LBG-\d{6,}$/)
    .meta({ description: 'LBG-000123' }),
})
