import type { OfficialCheck } from './check.ts'
import type { CheckQuery } from './points.ts'
import type { CheckedAt } from './systems.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** All that is told of the looks at one document. */
export type CheckPanel = {
  agencyNo: AgencyNo
  evidenceRef: string
  system: CheckedAt
  said: CheckQuery['said']
  /** The number of the document, which is what is looked up; null where it has none. */
  number: string | null
  /** The newest first. */
  checks: readonly OfficialCheck[]
  isConfigured: boolean
  /** May this officer ask and record? */
  mayLook: boolean
  today: Day
  /** After so many days a look is old (param.data.stale_after). */
  staleAfter: number
  /** Made anew with each page: what a double click sends twice. */
  key: string
}
