import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CompanyDraft } from '#app/domain/complaints/company-report.ts'
import type { ReportLanguage } from '#app/domain/norms/complaint-kinds.ts'
import {
  forgetCompanyDraft,
  isBlank,
  keepCompanyDraft,
  openCompanyDraft,
  readPostedForm,
  type OpenDraft,
  type PostedForm,
} from '#app/http/company-report-form.server.ts'
import { companyFormView, errorSentences } from '#app/http/company-report-view.server.ts'
import { companyPath } from '#app/http/company-review-view.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { readPageLanguage } from '#app/http/preferences.server.ts'
import { companyReportWords } from '#app/i18n/company-report/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { CompanyForm } from '#app/ui/company-report/company-form.tsx'
import type { Errors } from '#app/ui/company-report/view.ts'
import { destroyDraftFiles, keepDraftFiles } from '#app/use-cases/keep-draft-files.server.ts'
import { readCompanyForm } from '#app/use-cases/read-company-form.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const language = readPageLanguage(request)
  const open = await openCompanyDraft(request)
  if (open.draft.sent !== null) return redirect(companyPath('terkirim', language))
  return { language, view: await viewOf(request, open) }
}

async function viewOf(request: Request, { draft, kept }: OpenDraft) {
  const context = publicContext(request)
  const read = await readCompanyForm(context, { draft, files: kept?.files })
  const shown = { language: readPageLanguage(request), today: context.today, endsAt: kept?.endsAt }
  return companyFormView(draft, read, shown)
}

export async function action({ request }: ActionFunctionArgs) {
  const language = readPageLanguage(request)
  const before = await openCompanyDraft(request)
  if (before.draft.sent !== null) return redirect(companyPath('terkirim', language), 303)
  const posted = await readPostedForm(request, before.draft)
  if (posted.act.type === 'discard') return discard(request, before)
  if (posted.act.type === 'language' && isBlank(posted.draft) && posted.files.length === 0)
    return redirect(companyPath('', posted.act.language), 303)
  return keep(request, posted)
}

async function discard(request: Request, { kept }: OpenDraft) {
  if (kept) await destroyDraftFiles(publicContext(request), { subject: kept.files })
  const headers = await forgetCompanyDraft(request)
  return redirect(companyPath('', readPageLanguage(request)), { status: 303, headers })
}

/** Whatever is wrong with it, what was typed is kept first. */
async function keep(request: Request, posted: PostedForm) {
  const begun = await keepCompanyDraft(request, posted.draft)
  const { draft, wrong } = await withFiles(begun, posted)
  const { kept } = await keepCompanyDraft(begun.request, draft)
  const language = readPageLanguage(request)
  const form = await readCompanyForm(publicContext(request), { draft, files: kept.files })
  const isChecked = posted.act.type === 'check'
  const errors: Errors = {
    ...(isChecked && !form.report.ok ? errorSentences(form.report.refusal, language) : {}),
    ...(wrong === '' ? {} : { berkas: wrong }),
  }
  if (Object.keys(errors).length === 0) return redirect(nextAt(posted, language), { status: 303, headers: begun.headers })
  const shown = { language, today: publicContext(request).today, endsAt: kept.endsAt }
  return data({ view: companyFormView(draft, form, shown), errors }, { status: 422, headers: begun.headers })
}

type Begun = Awaited<ReturnType<typeof keepCompanyDraft>>

/** Takes evidence away, or keeps what came; a file that cannot be kept takes no other with it. */
async function withFiles(
  { kept, request }: Begun,
  { draft, act, files, refused }: PostedForm,
): Promise<{ draft: CompanyDraft; wrong: string }> {
  const context = publicContext(request)
  const { files: words } = companyReportWords(readPageLanguage(request))
  if (act.type === 'remove-file') {
    await destroyDraftFiles(context, { subject: kept.files, only: act.id })
    const { [act.id]: _removed, ...others } = draft.files
    return { draft: { ...draft, files: others }, wrong: '' }
  }
  const result = await keepDraftFiles(context, { subject: kept.files, files })
  if (!result.ok) return { draft, wrong: words.form['too-many-files'] }
  const names = result.value.kept.map(({ file, calledBefore }) => [file.id, calledBefore] as const)
  const wrong = [
    refused === null ? '' : words.form[refused],
    ...result.value.refused.map(({ code, name }) => fill(words.refusals[code], { nama: name })),
  ]
  return { draft: { ...draft, files: { ...draft.files, ...Object.fromEntries(names) } }, wrong: wrong.filter(Boolean).join(' ') }
}

function nextAt({ act }: PostedForm, language: ReportLanguage): string {
  if (act.type === 'check') return companyPath('periksa', language)
  if (act.type === 'language') return companyPath('', act.language)
  return `${companyPath('', language)}#${PLACES[act.type]}`
}

/** Where on the page it goes on. */
const PLACES = {
  save: 'tersimpan',
  discard: '',
  'match-agency': 'siapa',
  'match-company': 'perusahaan',
  'remove-file': 'berkas',
} as const

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const words = companyReportWords(loaded?.language ?? 'id')
  return [{ title: `${words.title} · ${words.titleEnd}` }, { name: 'description', content: words.lead }]
}

export default function CompanyReport() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CompanyForm view={answer?.view ?? loaded.view} errors={answer?.errors ?? {}} />
}
