import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { endedTrackingCookie, readTrackingCookie, trackingCookie } from '#app/http/tracking-cookie.server.ts'
import { readReporterForm } from '#app/http/tracking-form.server.ts'
import { ownReportWords } from '#app/i18n/tracking/own-report-words.ts'
import { messages } from '#app/i18n/messages.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { OwnReportPage } from '#app/ui/tracking/own-report-page.tsx'
import { actOnOwnReport } from '#app/use-cases/act-on-own-report.server.ts'
import { readOwnReport } from '#app/use-cases/read-own-report.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const context = publicContext(request)
  const read = await readOwnReport(context, readTrackingCookie(request))
  if (!read.ok) throw closed()
  const { language } = readPreferences(request)
  const sent = new URL(request.url).searchParams.get('terkirim')
  const page = ownReportWords(read.value, { language, norms: await loadNorms(), today: context.today, sent })
  return data({ language, page }, { headers: { ...HEADERS, 'Set-Cookie': trackingCookie(read.value.token) } })
}

export async function action({ request }: ActionFunctionArgs) {
  const token = readTrackingCookie(request)
  const form = await readReporterForm(request)
  if (!form.ok) return data({ ...form.refusal, refused: [] }, { status: 422, headers: HEADERS })
  const { act, files, fields } = form.value
  const done = await actOnOwnReport(publicContext(request), { token, act, files })
  if (done.ok) return redirect(`/lacak/laporan?terkirim=${act.act}#kabar`, 303)
  const { refusal } = done
  if (refusal.code === 'closed') throw closed()
  const refused = refusal.code === 'files-refused' ? refusal.files : []
  return data({ code: refusal.code, fields, refused }, { status: 422, headers: HEADERS })
}

const HEADERS = { 'Cache-Control': 'no-store' }

export const headers = () => HEADERS

/** The session is over: back to number and code. */
function closed(): Response {
  return redirect('/lacak?tertutup', { status: 303, headers: { 'Set-Cookie': endedTrackingCookie() } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.page.title ?? ''} · ${messages(loaded?.language ?? 'id').shell.titleEnd}` },
]

export default function TrackedReport() {
  const { language, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && { typed: answer.fields, code: answer.code, refused: answer.refused }
  return <OwnReportPage language={language} page={page} answer={wrong} />
}
