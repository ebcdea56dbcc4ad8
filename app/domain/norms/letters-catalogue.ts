import { z } from 'zod'
import { Confidence, provenance, words } from './provenance.ts'

const NumberingPattern = z.strictObject({
  id: z.string(),
  pattern: words.nullable(),
  example: z.string().nullable(),
  regex: z.string().nullable(),
  uniquePer: z.array(z.string()),
  allowsLater: z.boolean(),
  confidence: Confidence,
  verify: z.boolean(),
})

const Letter = z.strictObject({
  code: z.string(),
  titleId: words,
  titleEn: words,
  stages: z.array(z.string()),
  signerRole: z.string(),
  fields: z.array(z.string()),
  numbering: z.string(),
  recipient: z.string().nullable(),
  retention: z.string(),
  identityWithheld: z.boolean(),
  preperbupWordingId: z.string().nullable(),
  ...provenance,
})
type Letter = z.infer<typeof Letter>

const Retention = z.strictObject({
  id: z.string(),
  activeYearsAfterClosing: z.int().min(0),
  inactiveYears: z.int().min(0).nullable(),
  final: z.string(),
  confidence: Confidence,
  verify: z.boolean(),
})

/** letters/catalogue: which letters there are, how they are numbered and kept (domain.md 6). */
export const LettersDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  numberingPatterns: z.array(NumberingPattern),
  classificationCodes: z.array(z.strictObject({ code: z.string(), useId: words, verify: z.boolean() })),
  retention: z.array(Retention),
  unsignedMarkId: words,
  letters: z.array(Letter),
})
export type LettersCatalogue = z.infer<typeof LettersDocument>
