import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { refusedReport, REPORT_HEADERS } from '#app/http/complaint-page.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readJoinOrder } from '#app/http/linking-form.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { fill } from '#app/i18n/language.ts'
import { comparisonWords } from '#app/i18n/linking/comparison-words.ts'
import { linkingMessages, linkingRefusal } from '#app/i18n/linking/messages.ts'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { ComparedReports, JoinForms } from '#app/ui/linking/compared-reports.tsx'
import { joinComplaint, partComplaint } from '#app/use-cases/join-complaints.server.ts'
import { requireComplaint } from '#app/use-cases/open-complaint.server.ts'
import { readComparison } from '#app/use-cases/read-linking-page.server.ts'

export const handle = { permission: 'complaint:open-content' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const page = await readComparison(context, { no: params['no'] ?? '', other: params['lain'] ?? '' })
  if (!page.ok)
    throw refusedReport(page.refusal.code === 'content-destroyed' ? { code: 'no-such-complaint' } : page.refusal)
  const { language } = preferences
  const words = comparisonWords(page.value, language)
  const saved = new URL(request.url).searchParams.has('tersimpan')
  return data({ language, ...words, saved, mayJoin: may(actor, 'complaint:join') }, { headers: REPORT_HEADERS })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { no = '', lain: other = '' } = params
  const known = await requireComplaint(context, no, handle.permission)
  if (!known.ok) throw refusedReport(known.refusal)
  const { act, order } = readJoinOrder(await readFields(request))
  const done = await (act === 'part' ? partComplaint(context, order) : joinComplaint(context, order))
  if (done.ok) return redirect(`/petugas/laporan/${no}/banding/${other}?tersimpan=ya`, 303)
  const error = linkingRefusal(done.refusal, preferences.language)
  return data({ error, typed: order.reason }, { status: 422, headers: REPORT_HEADERS })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${linkingMessages(loaded?.language ?? 'id').compare.title} · CekLembaga` },
]

export default function ComplaintCompareRoute() {
  const { language, one, other, measured, joins, saved, mayJoin } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = linkingMessages(language)
  return (
    <>
      <p>
        <a href={`/petugas/laporan/${one.no}/tautan`}>{fill(said.back, { nomor: one.no })}</a>
      </p>
      <h1>{said.compare.title}</h1>
      <p>{said.compare.lead}</p>
      {answer && <ErrorSummary title={said.errorTitle} errors={[{ name: 'gabung', text: answer.error }]} />}
      {saved && !answer && (
        <p className="catatan" role="status">
          {said.saved}
        </p>
      )}
      <p className="catatan">{measured}</p>
      <ComparedReports one={one} other={other} said={said} />
      {mayJoin && <JoinForms joins={joins} said={said} typed={answer?.typed ?? ''} />}
    </>
  )
}
