import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { may } from '#app/domain/access/policy.ts'
import {
  complaintPageWords,
  refusedReport,
  REPORT_HEADERS,
  type StaffSignedIn,
} from '#app/http/complaint-page.server.ts'
import { readComplaintAct } from '#app/http/complaint-form.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { refusalSentence, screeningMessages } from '#app/i18n/screening/messages.ts'
import { screeningWords } from '#app/i18n/screening/told-reporter.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { ComplaintView } from '#app/ui/screening/complaint-view.tsx'
import { actOnComplaint } from '#app/use-cases/act-on-complaint.server.ts'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { requireComplaint } from '#app/use-cases/open-complaint.server.ts'
import { readComplaintPage } from '#app/use-cases/read-complaint-page.server.ts'
import { writeToReporter } from '#app/use-cases/write-to-reporter.server.ts'

export const handle = { permission: 'complaint:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, actor, preferences } = signedIn
  const page = await readComplaintPage(context, params['no'] ?? '')
  if (!page.ok) throw refusedReport(page.refusal)
  const { language } = preferences
  const view = complaintPageWords(page.value, { norms: page.value.norms, language })
  const by = presenceAsked(signedIn, 'complaint:reject', context.now)
  const done = new URL(request.url).searchParams.has('tercatat')
  const mayWrite = may(actor, 'complaint:write-to-reporter') && view.messages !== null
  const rights = { mayWrite, mayAsk: may(actor, 'identity:ask'), mayUnseal: may(actor, 'file:read-original') }
  return data({ language, view, by, done, ...rights }, { headers: REPORT_HEADERS })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const no = params['no'] ?? ''
  const known = await requireComplaint(signedIn.context, no, handle.permission)
  if (!known.ok) throw refusedReport(known.refusal)
  const fields = await readFields(request)
  const done =
    fields['tindakan'] === 'pesan' ? await write(signedIn, no, fields) : await act(signedIn, { no, fields, request })
  if (done === null) {
    const open = await requireComplaint(signedIn.context, no, handle.permission)
    return redirect(open.ok ? `/petugas/laporan/${no}?tercatat=ya` : '/petugas/laporan', 303)
  }
  const kept = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.slice(0, 4_000)]))
  delete kept['kataSandi']
  return data(
    { error: done, typed: { act: fields['tindakan'] ?? '', fields: kept } },
    { status: 422, headers: REPORT_HEADERS },
  )
}

type Fields = Record<string, string>

/** Carries it out; the sentence of why not, or null. */
async function act(signedIn: StaffSignedIn, { no, fields, request }: { no: string; fields: Fields; request: Request }) {
  const { language } = signedIn.preferences
  const norms = await loadNorms()
  const given = readComplaintAct(fields)
  if (!given) return refusalSentence({ code: 'fields-wrong' }, norms, language)
  let { context } = signedIn
  if (given.act === 'reject') {
    const present = await confirmPresence(signedIn, {
      permission: 'complaint:reject',
      fields,
      headers: request.headers,
    })
    if (!present.ok) return presenceWords(present.refusal, language)
    context = present.value
  }
  const done = await actOnComplaint(context, { no, given, ...screeningWords })
  return done.ok ? null : refusalSentence(done.refusal, norms, language)
}

async function write({ context, preferences }: StaffSignedIn, no: string, fields: Fields) {
  const done = await writeToReporter(context, { no, text: fields['pesan'] ?? '' })
  return done.ok ? null : refusalSentence(done.refusal, await loadNorms(), preferences.language)
}

export const headers = () => REPORT_HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.view.no ?? ''} · CekLembaga` },
]

export default function ComplaintRoute() {
  const { language, done, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = screeningMessages(language)
  return (
    <div className="tumpuk">
      <ErrorSummary title={said.page.errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
      {done && !answer && (
        <p className="catatan catatan--baik" role="status">
          {said.page.done}
        </p>
      )}
      <ComplaintView {...page} said={said} language={language} answer={answer ?? null} />
    </div>
  )
}
