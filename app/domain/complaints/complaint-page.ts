import type { Complaint } from './complaint.ts'
import type { ComplaintContent } from './content.ts'
import type { InboxMessage } from './message.ts'
import type { OversightCase } from './oversight-case.ts'
import type { ScreeningAct } from './screening-acts.ts'
import type { ComplaintStep } from './step.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { LetterOfMatter } from '#app/domain/letters/complaint-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

/** What an officer may do with it next: possible, or refused by the code of a reason. `ROLE`: it is another role's. */
export type OfferedAct = { act: ScreeningAct; refused: string | null }

/** A report as its page shows it. What is sealed is null for whoever may not open it, or after its term. */
export type ComplaintPage = {
  complaint: Complaint
  steps: readonly ComplaintStep[]
  /** Officers by the id of their account. */
  names: ReadonlyMap<string, string>
  content: ComplaintContent | null
  isDestroyed: boolean
  files: readonly StoredFile[]
  messages: readonly InboxMessage[] | null
  letters: readonly LetterOfMatter[]
  cases: readonly OversightCase[]
  agencyNos: readonly string[]
  acts: readonly OfferedAct[]
  norms: Norms
}
