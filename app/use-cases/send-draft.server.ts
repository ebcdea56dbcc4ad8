import { submitComplaint, type SubmitComplaintRefusal } from './submit-complaint.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { ComplaintReceipt } from '#app/domain/complaints/order.ts'
import { contentOf, type WholeDraft } from '#app/domain/complaints/wizard/whole.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import type { Result } from '#app/domain/shared/result.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'

export type DraftToSend = {
  whole: WholeDraft
  language: ReportLanguage
  /** Of the draft: pressed twice, or sent again after a lost answer, it is one report. */
  sentKey: string
  /** Where its evidence waits. */
  files: FileSubject
}

/** Sends a draft that has no fault, with the evidence that waits for it. */
export async function sendDraft(
  context: Context,
  { whole, language, sentKey, files }: DraftToSend,
): Promise<Result<ComplaintReceipt, SubmitComplaintRefusal>> {
  const { mode, reporterKind, identity, checkIns } = whole.privacy
  const waiting = (await listFilesFor(files)).filter(({ destroyedAt }) => destroyedAt === null)
  return submitComplaint(context, {
    reception: { channel: 'WEB', mode, reporterKind, language, receivedAt: context.now },
    ...{ content: contentOf(whole), identity, sentKey, checkIns },
    drafts: { subject: files, ids: waiting.map(({ id }) => id) },
  })
}
