import { z } from 'zod'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** What ties an officer to an agency (domain.md 9). */
export const TIE_KINDS = ['FAMILY', 'BUSINESS', 'FRIENDSHIP', 'FORMER_WORK', 'OTHER'] as const
export type TieKind = (typeof TIE_KINDS)[number]

/** A tie as an officer declares it. */
export const TieForm = z.object({ agencyNo: AgencyNo, kind: z.enum(TIE_KINDS), note: z.string().trim().max(500) })
export type TieForm = z.infer<typeof TieForm>
