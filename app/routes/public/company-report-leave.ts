import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { forgetCompanyDraft, openCompanyDraft } from '#app/http/company-report-form.server.ts'
import { publicContext } from '#app/http/context.server.ts'
import { destroyDraftFiles } from '#app/use-cases/keep-draft-files.server.ts'

/** A page that any phone may have in its history. */
const ELSEWHERE = 'https://www.bmkg.go.id/'

/** Leads away; what was being written is destroyed on the way. A link of another site leads away and destroys nothing. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return redirect(ELSEWHERE)
  const { kept } = await openCompanyDraft(request)
  const headers = await forgetCompanyDraft(request)
  if (kept) await destroyDraftFiles(publicContext(request), { subject: kept.files })
  return redirect(ELSEWHERE, { status: 303, headers: { ...headers, 'Referrer-Policy': 'no-referrer' } })
}
