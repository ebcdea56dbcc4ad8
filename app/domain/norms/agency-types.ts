import { z } from 'zod'
import { labelled, provenance, words } from './provenance.ts'

const KbliCode = z.string().regex(/^\d{5}$/)

/** A type of agency (domain.md 2.1). `localDuty` false: another authority licenses it and the dinas has no duty. */
export const AgencyType = z.strictObject({
  id: z.string(),
  ...labelled,
  aliases: z.array(z.string()),
  activities: z.array(z.string()),
  licensing: z.strictObject({ authorityId: z.string().nullable(), how: z.string(), localDuty: z.boolean() }),
  kbli2020: z.array(KbliCode),
  kbli2025: z.array(KbliCode),
  mayId: words,
  mayEn: words,
  mustNotId: words,
  mustNotEn: words,
  normIds: z.array(z.string()),
  ...provenance,
})
export type AgencyType = z.infer<typeof AgencyType>

/** A line of work. `statusLevel` PROGRAMME: each programme has a status of its own (domain.md 0.5). */
export const Activity = z.strictObject({
  id: z.string(),
  ...labelled,
  statusLevel: z.enum(['CAPABILITY', 'PROGRAMME']),
  absentSentenceId: words,
  absentSentenceEn: words,
})
export type Activity = z.infer<typeof Activity>

export const LegalForm = z.strictObject({ id: z.string(), legalEntity: z.boolean() })
export type LegalForm = z.infer<typeof LegalForm>

const KbliLink = z.strictObject({
  code2020: KbliCode,
  code2025: KbliCode.nullable(),
  relation: z.enum(['SAME_CODE', 'RENUMBERED', 'MERGED', 'SPLIT', 'NO_SUCCESSOR']),
  confidence: z.string(),
  note: z.string().nullable(),
})

const RedFlag = z.strictObject({
  id: z.string(),
  types: z.array(z.string()),
  legalForms: z.array(z.string()),
  normId: z.string(),
  noteEn: words,
  verify: z.boolean(),
})

/** Which code of KBLI 2025 took the place of one of KBLI 2020; a code without a successor leads nowhere. */
export type KbliMap = ReadonlyMap<string, string>

/** norms/agency-types */
export const AgencyTypesDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  kbli: z.strictObject({
    versions: z.array(z.int()),
    rule: z.string(),
    map: z.array(KbliLink),
    onlyIn2025: z.array(z.strictObject({ code: KbliCode, titleEn: words })),
  }),
  legalForms: z.array(LegalForm),
  redFlags: z.array(RedFlag),
  agencyTypes: z.array(AgencyType),
})

/** norms/activities */
export const ActivitiesDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  activities: z.array(Activity),
})
