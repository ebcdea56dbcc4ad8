import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { openCompanyDraft } from '#app/http/company-report-form.server.ts'
import { companyPath } from '#app/http/company-review-view.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { letterResponse } from '#app/http/letter-file.server.ts'
import { readPageLanguage } from '#app/http/preferences.server.ts'
import { receiptLetterWords } from '#app/i18n/letters/complaint-receipt.ts'
import { printComplaintReceipt } from '#app/use-cases/read-complaint-receipt.server.ts'
import { companySentKey } from '#app/use-cases/send-company-report.server.ts'

/** The receipt of a company's report as a letter, in Indonesian, while the receipt is open on this device. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { draft, kept } = await openCompanyDraft(request)
  const closed = redirect(companyPath('terkirim', readPageLanguage(request)))
  if (!kept || draft.sent === null) return closed
  const printed = await printComplaintReceipt(publicContext(request), companySentKey(kept.sentKey), receiptLetterWords)
  return printed.ok ? letterResponse(printed.value.pdf, `tanda-terima-${printed.value.no}`) : closed
}
