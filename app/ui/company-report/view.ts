import type { ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { Choice } from '#app/ui/form/field.tsx'

/** A text and the language it is in, where it may be another than the page's. */
export type Said = { text: string; lang: ReportLanguage }

type AgencyMatch = { no: string; name: string; status: Said }
type CompanyMatch = { ref: string; name: string; nib: string | null }
type EvidenceItem = { id: string; name: string; keptAs: string }
export type RuleSaid = { key: string; said: Said; figure: string; source: string }

/** The form of a company, ready to be drawn. */
export type CompanyFormView = {
  language: ReportLanguage
  today: Day
  /** What was typed, by the name of the field. */
  typed: Readonly<Record<string, string>>
  kinds: readonly string[]
  handOver: readonly string[]
  /** What the register says about the name typed; null: nothing was asked. */
  register: { none: string; hits: readonly AgencyMatch[] } | null
  companies: readonly CompanyMatch[] | null
  evidence: readonly EvidenceItem[]
  rules: readonly RuleSaid[]
  steps: readonly ExpectedStep[]
  estates: readonly Choice[]
  units: readonly Choice[]
  /** When what was typed is gone from this device; null: nothing is kept. */
  keptUntil: string | null
}

/** What is wrong, by field: the first of each. */
export type Errors = Readonly<Record<string, string>>
