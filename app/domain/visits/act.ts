import type { FormFacts } from './photo.ts'
import type { AcknowledgeForm } from './signing.ts'
import type { VisitReport } from './visit-report.ts'

/** What a form of the page of a visit asks for. Files come beside it. */
export type VisitAct =
  | { act: 'lapor'; key: string; report: VisitReport }
  /** `isUnread`: a place or time was typed that cannot be read; the photos are kept all the same. */
  | { act: 'foto'; caption: string; facts: FormFacts; isUnread: boolean }
  | { act: 'batal'; reason: string }
  | { act: 'tanda' }
  | { act: 'wakil'; form: AcknowledgeForm }
  | { act: 'kertas' }
