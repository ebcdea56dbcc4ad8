import { z } from 'zod'

/** The act of adding a version of a document to the rules. What it says is kept with the draft and told by its hash. */
export const NormAct = z.strictObject({
  type: z.literal('add-norm-version'),
  draft: z.string(),
  name: z.string(),
  version: z.int().positive(),
  sha256: z.string(),
})
export type NormAct = z.infer<typeof NormAct>
