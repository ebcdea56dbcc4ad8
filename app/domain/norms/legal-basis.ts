import { z } from 'zod'
import { Confidence, provenance, validity, words } from './provenance.ts'
import { Day } from '#app/domain/shared/day.ts'

/** A legal basis by its internal id: article numbers change, the id stays (domain.md 0.17). */
export const LegalNorm = z.strictObject({
  id: z.string().startsWith('norm.'),
  level: z.string(),
  citation: words,
  title: words,
  provision: z.string().nullable(),
  status: z.enum(['IN_FORCE', 'REVOKED', 'DRAFT', 'UNKNOWN']),
  ...validity,
  dateConfidence: Confidence.nullable(),
  sources: z.array(z.string()),
  meaningId: words,
  meaningEn: words,
  parentId: z.string().nullable(),
  replacedById: z.string().nullable(),
  ...provenance,
})
export type LegalNorm = z.infer<typeof LegalNorm>

/** norms/legal-basis */
export const LegalBasisDocument = z.strictObject({
  version: z.int().positive(),
  asOf: Day,
  provenance: z.string(),
  norms: z.array(LegalNorm),
})
