import type { Activity, AgencyType, KbliMap, LegalForm } from './agency-types.ts'
import type { ComplaintKinds } from './complaint-kinds.ts'
import type { EvidenceKind } from './evidence-kinds.ts'
import type { LegalNorm } from './legal-basis.ts'
import type { OrgUnit, OutsideBody } from './bodies.ts'
import type { LettersCatalogue } from './letters-catalogue.ts'
import type { Parameter } from './parameters.ts'
import type { Region } from './region.ts'
import type { Requirement } from './requirements.ts'
import type { SanctionLadders } from './sanction-ladders.ts'
import type { FlagText, StatusText } from './statuses.ts'
import type { HolidayCalendar } from '#app/domain/shared/calendar.ts'
import type { Procedure } from '#app/domain/sop/procedure.ts'

/** The rules as data, all versions, read once and shared. Which version holds on a day is asked of functions beside. */
export type Norms = {
  /** SHA-256 over every document: the state of the rules, for caches and snapshots. */
  fingerprint: string
  agencyTypes: ReadonlyMap<string, AgencyType>
  activities: ReadonlyMap<string, Activity>
  legalForms: ReadonlyMap<string, LegalForm>
  kbliMap: KbliMap
  evidenceKinds: ReadonlyMap<string, EvidenceKind>
  /** Every version of every row, in order of id, then version. */
  requirements: readonly Requirement[]
  statuses: ReadonlyMap<string, StatusText>
  flags: ReadonlyMap<string, FlagText>
  footer: { id: string; en: string }
  /** Said while the Regent Regulation on the procedure is not promulgated (domain.md 5.7). */
  prePerbupBanner: { id: string; en: string }
  wordsNeverGenerated: readonly string[]
  legalBasis: ReadonlyMap<string, LegalNorm>
  parameters: readonly Parameter[]
  orgUnits: ReadonlyMap<string, OrgUnit>
  outsideBodies: ReadonlyMap<string, OutsideBody>
  ladders: SanctionLadders
  letters: LettersCatalogue
  calendar: HolidayCalendar
  region: Region
  complaintKinds: ComplaintKinds
  /** The integrated SOP in use (domain.md 5). */
  procedure: Procedure
}
