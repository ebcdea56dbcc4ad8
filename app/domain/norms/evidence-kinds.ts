import { z } from 'zod'
import { labelled, provenance, words } from './provenance.ts'

/** A pattern for numbers of documents. Not certain: what does not fit it is warned of, never refused. */
const NumberFormat = z.strictObject({ regex: z.string(), certain: z.boolean(), example: z.string() })

/** How long a document counts when it names no last day itself (domain.md 3.2). */
const ValidityRule = z.enum(['ANNUAL', 'FIXED_TERM', 'NONE', 'PER_EVENT', 'UNTIL_DATE', 'WHILE_ACTIVE'])
type ValidityRule = z.infer<typeof ValidityRule>

/** A kind of document or check (domain.md 2.2, 3.2). `months` null: a fixed term that only the document tells. */
export const EvidenceKind = z.strictObject({
  id: z.string(),
  ...labelled,
  issuerId: z.string(),
  numberFormat: NumberFormat.nullable(),
  validity: z.strictObject({ rule: ValidityRule, months: z.int().positive().nullable() }),
  coversId: words,
  thirdPartyCheck: z.strictObject({ system: z.string(), urlHint: z.string().nullable() }),
  ...provenance,
})
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** norms/evidence-kinds */
export const EvidenceKindsDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  validityRules: z.array(z.strictObject({ id: ValidityRule, meaningEn: words })),
  evidenceKinds: z.array(EvidenceKind),
})
