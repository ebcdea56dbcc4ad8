import { z } from 'zod'
import { AgencyNo } from '#app/domain/shared/ids.ts'

/** What an officer can say ties them to an agency (domain.md 9). */
export const TIE_KINDS = ['FAMILY', 'BUSINESS', 'FRIENDSHIP', 'FORMER_WORK', 'OTHER'] as const

/** `REPORTED`: somebody else has recorded that the officer is named in a matter of the agency (domain.md 11.9). */
export type TieKind = (typeof TIE_KINDS)[number] | 'REPORTED'

/** A tie as an officer declares it. */
export const TieForm = z.object({ agencyNo: AgencyNo, kind: z.enum(TIE_KINDS), note: z.string().trim().max(500) })
export type TieForm = z.infer<typeof TieForm>

/** What is recorded of an officer by somebody else: who is named, in what matter, and on what it rests. */
export const ReportForm = z.object({
  accountId: z.string().min(1).max(100),
  agencyNo: AgencyNo,
  reason: z.string().trim().min(1).max(500),
})
export type ReportForm = z.infer<typeof ReportForm>
