import { z } from 'zod'
import { provenance, words } from './provenance.ts'
import { Day } from '#app/domain/shared/day.ts'

/** When a requirement does not apply although its type and activity do. Exactly one of these, or none. */
const Condition = z
  .strictObject({
    legalFormNotIn: z.array(z.string()),
    programmeIsAdded: z.literal(true),
    foreignCapital: z.literal(true),
    crossRegion: z.literal(true),
  })
  .partial()
export type RequirementCondition = z.infer<typeof Condition>

/** One version of one row of domain.md 3.2. `activities` null: all activities of the types. */
export const Requirement = z.strictObject({
  id: z.string(),
  version: z.int().positive(),
  validFrom: Day,
  validTo: Day.nullable(),
  appliesTo: z.strictObject({
    types: z.array(z.string()).min(1),
    activities: z.array(z.string()).min(1).nullable(),
    condition: Condition.nullable(),
  }),
  level: z.enum(['AGENCY', 'CAPABILITY', 'PLACEMENT', 'PROGRAMME']),
  nature: z.enum(['EVIDENCE', 'LEGACY', 'LIVE', 'NO_FINDING']),
  evidence: z.strictObject({ combine: z.enum(['ALL', 'ANY']), kinds: z.array(z.string()).min(1) }).nullable(),
  validityRule: z.enum(['ANNUAL', 'FIXED_TERM', 'LIVE', 'NONE', 'PER_EVENT', 'UNTIL_DATE', 'WHILE_ACTIVE']),
  blocking: z.enum(['A', 'B', 'C']),
  affectsStatus: z.boolean(),
  explainId: words,
  explainEn: words,
  normIds: z.array(z.string()),
  sources: z.array(z.string()),
  ...provenance,
})
export type Requirement = z.infer<typeof Requirement>

/** norms/requirements */
export const RequirementsDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  blockingMeanings: z.record(z.string(), words),
  levels: z.record(z.string(), words),
  natures: z.record(z.string(), words),
  conditions: z.record(z.string(), words),
  requirements: z.array(Requirement),
})
