import { z } from 'zod'
import { MODES, REPORTER_KINDS } from './complaint.ts'
import { ComplaintContent } from './content.ts'
import { ReporterIdentity } from './identity.ts'
import { REPORT_LANGUAGES } from '#app/domain/norms/complaint-kinds.ts'

/** A report as another program sends it for somebody: what it says, and, apart from that, who says it. */
export const SentReport = z.strictObject({
  mode: z.enum(MODES).default('RAHASIA'),
  reporterKind: z.enum(REPORTER_KINDS).default('PUBLIC'),
  language: z.enum(REPORT_LANGUAGES).default('id'),
  content: ComplaintContent,
  identity: ReporterIdentity.nullable().default(null),
})
export type SentReport = z.infer<typeof SentReport>

/**
 * An idempotency key: 22 signs or more, such as a UUID. It is as good as the secret that is made from it, so it may not
 * be guessable.
 */
export const SentKey = z
  .string()
  .trim()
  .regex(/^[\w.:+/=-]{22,200}$/)
