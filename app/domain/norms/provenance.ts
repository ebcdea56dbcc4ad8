import { z } from 'zod'
import { Day } from '#app/domain/shared/day.ts'

/** How sure a rule is: `S` read in a source, `K` well known, `V` uncertain, `P` our own proposal. */
export const Confidence = z.enum(['S', 'K', 'V', 'P'])
export type Confidence = z.infer<typeof Confidence>

/** Every word a person reads comes in both languages; an empty one is refused when the data is loaded. */
export const words = z.string().trim().min(1)

/** A label in both languages. */
export const labelled = { labelId: words, labelEn: words }

/** What stands beside each rule. `verify`: ask Bagian Hukum before production. */
export const provenance = { confidence: Confidence, verify: z.boolean(), note: z.string().nullable() }

/** The days on which a version holds, both included; null: open. */
export const validity = { validFrom: Day.nullable(), validTo: Day.nullable() }

/** Does something hold on a day? A first day that is not known counts as before 2024. */
export function holdsOn(day: Day, { validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}
