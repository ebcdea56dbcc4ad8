import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parseSecret } from '#app/domain/complaints/secret.ts'
import { forgetCompanyDraft, openCompanyDraft } from '#app/http/company-report-form.server.ts'
import { companyPath } from '#app/http/company-review-view.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPageLanguage } from '#app/http/preferences.server.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { complaintReceiptWords } from '#app/i18n/complaint-receipt/messages.ts'
import { ClosedReceipt, ComplaintReceipt } from '#app/ui/complaints/receipt.tsx'
import { readComplaintReceipt } from '#app/use-cases/read-complaint-receipt.server.ts'
import { companySentKey } from '#app/use-cases/send-company-report.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const language = readPageLanguage(request)
  const sent = await sentReport(request)
  if (!sent) return { language, receipt: null }
  const { complaint, ...shown } = sent
  const { no, receivedAt, receivedOn, severity } = complaint
  return { language, receipt: { ...shown, no, receivedAt, receivedOn, severity } }
}

/** What was sent from this device, as long as its receipt is open. */
async function sentReport(request: Request) {
  const { draft, kept } = await openCompanyDraft(request)
  if (!kept || draft.sent === null) return undefined
  const read = await readComplaintReceipt(publicContext(request), companySentKey(kept.sentKey))
  return read.ok ? read.value : undefined
}

/** The code was typed once more: the key it was made from goes, and with it this page. */
export async function action({ request }: ActionFunctionArgs) {
  const language = readPageLanguage(request)
  const sent = await sentReport(request)
  if (!sent) return redirect(companyPath('terkirim', language), 303)
  const typed = parseSecret((await readFields(request))['kode'] ?? '')
  if (!typed.ok || typed.value !== sent.secret) return data({ isWrong: true }, { status: 422 })
  const headers = await forgetCompanyDraft(request)
  return redirect(language === 'id' ? '/lacak' : '/lacak?bahasa=en', { status: 303, headers })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const language = loaded?.language ?? 'id'
  const { title, gone } = complaintReceiptWords(language)
  return [{ title: `${loaded?.receipt ? title : gone.title} · ${companyReportWords(language).titleEnd}` }]
}

export default function CompanyReportSent() {
  const { language, receipt } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!receipt) return <ClosedReceipt language={language} againAt={`/lapor/perusahaan?bahasa=${language}`} />
  const pdfAt = `/lapor/perusahaan/tanda-terima?bahasa=${language}`
  return <ComplaintReceipt language={language} receipt={receipt} pdfAt={pdfAt} isWrong={answer?.isWrong === true} />
}
