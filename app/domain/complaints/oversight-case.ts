import { z } from 'zod'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** The number of a case, KSS-2026-000123: counted per year, never re-used. */
export const CaseNo = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^KSS-20\d\d-\d{6,}$/)
  .brand('CaseNo')
export type CaseNo = z.infer<typeof CaseNo>

/** A matter under the procedure: the fold of its events, under the version of the procedure it began with. */
export type OversightCase = {
  id: number
  no: CaseNo
  procedureId: string
  procedureVersion: number
  leadKind: string
  kinds: readonly string[]
  /** The office that leads, and those that share it. */
  unitId: string
  withUnitIds: readonly string[]
  /** The agency it is about, or a subject that is not in the register; both null while nobody knows. */
  agencyId: number | null
  subjectId: number | null
  openedOn: Day
  openedAt: Instant
  /** A finding aid, from its events. */
  stage: string
}
