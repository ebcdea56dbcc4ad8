import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EMPTY_COMPANY_DRAFT, type CompanyDraft } from '#app/domain/complaints/company-report.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import { keepCompanyDraft, openCompanyDraft } from '#app/http/company-report-form.server.ts'
import { companyPath, companyReviewView } from '#app/http/company-review-view.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPageLanguage } from '#app/http/preferences.server.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { complaintPartWords } from '#app/i18n/complaint-parts/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { CompanyReview } from '#app/ui/company-report/review.tsx'
import { HONEYPOT } from '#app/ui/complaints/honeypot.tsx'
import { guardForm } from '#app/use-cases/guard-intake.server.ts'
import { readCompanyForm } from '#app/use-cases/read-company-form.server.ts'
import { sendCompanyReport, type SendCompanyReportRefusal } from '#app/use-cases/send-company-report.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const language = readPageLanguage(request)
  const { draft, kept } = await openCompanyDraft(request)
  if (!kept) return redirect(companyPath('', language))
  if (draft.sent !== null) return redirect(companyPath('terkirim', language))
  const context = publicContext(request)
  const read = await readCompanyForm(context, { draft, files: kept.files })
  // What cannot be sent is put right on the form, which says what it is.
  if (!read.report.ok) return redirect(companyPath('', language))
  const shown = { language, today: context.today, endsAt: kept.endsAt }
  return { language, view: companyReviewView(draft, read, shown) }
}

export async function action({ request }: ActionFunctionArgs) {
  const language = readPageLanguage(request)
  const { draft: written, kept } = await openCompanyDraft(request)
  if (!kept) return redirect(companyPath('', language), 303)
  if (written.sent !== null) return redirect(companyPath('terkirim', language), 303)
  const posted = await readFields(request)
  const draft = withCompany(written, posted['perusahaanRef'])
  await keepCompanyDraft(request, draft)
  const { review } = companyReportWords(language)
  if (posted['benar'] !== 'YA') return data({ at: 'benar' as const, text: review.truthNeeded }, { status: 422 })
  const context = publicContext(request)
  const guarded = await guardForm(context, { turn: draft.turn, isSuspect: (posted[HONEYPOT] ?? '') !== '' })
  if (!guarded.ok) {
    await keepCompanyDraft(request, { ...draft, turn: guarded.refusal.turn })
    const text = fill(complaintPartWords(language).crowd.wait, { detik: guarded.refusal.seconds })
    return data({ at: '' as const, text }, { status: 429 })
  }
  const { files, sentKey } = kept
  const sent = await sendCompanyReport(context, { draft, files, sentKey, language })
  if (!sent.ok) return refused(sent.refusal, language)
  await keepCompanyDraft(request, { ...EMPTY_COMPANY_DRAFT, sent: sent.value.complaint.no })
  return redirect(companyPath('terkirim', language), 303)
}

/** The company of the list that was chosen before sending. */
function withCompany(draft: CompanyDraft, ref: string | undefined): CompanyDraft {
  return ref === undefined ? draft : { ...draft, fields: { ...draft.fields, perusahaanRef: ref } }
}

function refused(refusal: SendCompanyReportRefusal, language: ReportLanguage) {
  const { refused: said } = companyReportWords(language).review
  if (refusal.code === 'not-ready') return redirect(companyPath('', language), 303)
  const isOurs = refusal.code !== 'sent-differently' && refusal.code !== 'too-many-files'
  const text = isOurs ? said['not-kept'] : said[refusal.code]
  return data({ at: '' as const, text }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const { review, titleEnd } = companyReportWords(loaded?.language ?? 'id')
  return [{ title: `${review.title} · ${titleEnd}` }]
}

export default function CompanyReportReview() {
  const { view } = useLoaderData<typeof loader>()
  const error = useActionData<typeof action>()
  return <CompanyReview view={view} error={error} />
}
