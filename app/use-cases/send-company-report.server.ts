import { readCompanyForm } from './read-company-form.server.ts'
import { submitComplaint, type SubmitComplaintRefusal } from './submit-complaint.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { CompanyDraft, CompanyReportError } from '#app/domain/complaints/company-report.ts'
import type { ComplaintReceipt } from '#app/domain/complaints/order.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

export type SendCompanyReportRefusal =
  | SubmitComplaintRefusal
  /** What was written cannot be sent as it is. */
  | { code: 'not-ready'; errors: readonly CompanyReportError[] }

type Order = { draft: CompanyDraft; files: FileSubject; sentKey: string; language: ReportLanguage }

/**
 * Sends what a company wrote, with the evidence that waits for it. Which company it is goes under the seal of who reports;
 * the columns of the report hold nothing it could be known by.
 */
export async function sendCompanyReport(
  context: Context,
  { draft, files, sentKey, language }: Order,
): Promise<Result<ComplaintReceipt, SendCompanyReportRefusal>> {
  const { report, evidence } = await readCompanyForm(context, { draft, files })
  if (!report.ok) return refuse({ code: 'not-ready', errors: report.refusal })
  const { content, identity, mode, checkIns } = report.value
  return submitComplaint(context, {
    reception: { channel: 'COMPANY_FORM', mode, reporterKind: 'COMPANY', language, receivedAt: context.now },
    ...{ content, identity, checkIns, sentKey: companySentKey(sentKey) },
    drafts: { subject: files, ids: evidence.map(({ id }) => id) },
  })
}

/** The key a company's report is sent under: it begins with its door. */
export function companySentKey(sentKey: string): string {
  return `perusahaan/${sentKey}`
}
