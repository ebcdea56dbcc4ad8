import { z } from 'zod'

/** Most signs of a message: two printed pages. */
const MESSAGE_LIMIT = 2000

/**
 * Asked by anybody: a correction of the page; by the agency: a right of reply (domain.md 9); by a person about their own
 * data: access, correction, erasure, objection (UU 27/2022). All come in by one door.
 */
export const REQUEST_KINDS = [
  'CORRECTION',
  'RIGHT_OF_REPLY',
  'PDP_ACCESS',
  'PDP_CORRECTION',
  'PDP_ERASURE',
  'PDP_OBJECTION',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** A request as it is filled in. */
export const CorrectionForm = z.object({
  kind: z.enum(REQUEST_KINDS),
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
