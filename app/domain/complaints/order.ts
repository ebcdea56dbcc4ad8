import type { Complaint } from './complaint.ts'
import type { ComplaintContent } from './content.ts'
import type { ReporterIdentity } from './identity.ts'
import type { Reception } from './receive.ts'
import type { FileId, ReceivedFile } from '#app/domain/files/file.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'

/** What is sent, by whichever door. */
export type ComplaintOrder = {
  reception: Reception
  content: ComplaintContent
  /** Null, or saying nothing: the report has no identity to seal. */
  identity: ReporterIdentity | null
  /**
   * Known to the sender only: the same key is the same report, and gives the same secret. Begins with its door (`api/`), so
   * that nobody asks by one door for what came by another, such as a ticket whose number is no secret.
   */
  sentKey: string
  files?: readonly ReceivedFile[]
  /** Files that were received before and wait as drafts. */
  drafts?: { subject: FileSubject; ids: readonly FileId[] }
  outsideNumbers?: readonly { system: string; number: string }[]
  /** They want to be asked, 30, 60 and 90 days on, whether they are under pressure. */
  checkIns?: boolean
}

/** The secret is shown once; only a keyed hash of it is kept. */
export type ComplaintReceipt = { complaint: Complaint; secret: CheckCode; again: boolean }
