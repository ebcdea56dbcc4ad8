import { z } from 'zod'
import { labelled, words } from './provenance.ts'

/** The languages a company may report in (domain.md 7.4). Texts in ja, ko and zh are courtesy, not reviewed [V]. */
export const REPORT_LANGUAGES = ['id', 'en', 'ja', 'ko', 'zh'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]

const inFive = z.strictObject({ id: words, en: words, ja: words, ko: words, zh: words })

export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
/** 1 low, 2 normal, 3 high, 4 danger now (domain.md 4.1). */
export type Severity = z.infer<typeof Severity>

const ComplaintKind = z.strictObject({
  /** A1 to E3. */
  code: z.string().regex(/^[A-E]\d$/),
  slug: z.string(),
  group: z.enum(['A', 'B', 'C', 'D', 'E']),
  severity: Severity,
  leadUnitId: z.string(),
  withUnitIds: z.array(z.string()),
  outsideBodyIds: z.array(z.string()),
  guardQuestionIds: z.array(z.string()),
  label: inFive,
  help: inFive,
  /** Which budget of the procedure it has: ORDINARY 5, NO_SUPERVISION 14, SUPERVISION 60 working days. */
  budgetKind: z.enum(['ORDINARY', 'NO_SUPERVISION', 'SUPERVISION']),
  note: z.string().nullable(),
})
export type ComplaintKind = z.infer<typeof ComplaintKind>

const Raiser = z.strictObject({ id: z.string(), labelEn: words })

/** norms/complaint-kinds: what can be reported, in five languages, and what follows from it (domain.md 4). */
export const ComplaintKindsDocument = z.strictObject({
  version: z.int().positive(),
  provenance: z.string(),
  severities: z.array(z.strictObject({ level: Severity, ...labelled })),
  severityRaisersToHigh: z.array(Raiser),
  severityRaisersToDanger: z.array(Raiser),
  modes: z.array(z.strictObject({ id: z.enum(['ANONIM', 'RAHASIA', 'TERBUKA']), ...labelled, canObject: z.boolean() })),
  evidenceLevels: z.array(z.string()),
  protectedActivities: z.array(z.strictObject({ id: z.string(), labelEn: words, excludes: z.array(z.string()) })),
  groups: z.array(z.strictObject({ id: z.string(), ...labelled })),
  guardQuestions: z.array(z.strictObject({ id: z.string(), text: inFive })),
  kinds: z.array(ComplaintKind),
})
export type ComplaintKinds = z.infer<typeof ComplaintKindsDocument>

/** The kind of that code. Throws for a code that the rules do not know: parse what people send before. */
export function kindOf(kinds: ComplaintKinds, code: string): ComplaintKind {
  const found = kinds.kinds.find((one) => one.code === code)
  if (!found) throw new Error(`There is no kind of complaint ${code}.`)
  return found
}
