import { z } from 'zod'

/** Most signs of a message: two printed pages. */
const MESSAGE_LIMIT = 2000

/** Asked by anybody: a correction of the page, or by the agency: a right of reply (domain.md 9). */
export const CorrectionForm = z.object({
  kind: z.enum(['CORRECTION', 'RIGHT_OF_REPLY']),
  message: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(10).max(MESSAGE_LIMIT)),
  /** Where to answer; may stay empty, then nobody can be answered. */
  contact: z.string().trim().max(200).default(''),
})
export type CorrectionForm = z.infer<typeof CorrectionForm>

/** Working days within which a correction is answered (domain.md 9 [P]). */
export const ANSWER_WITHIN = 3
