import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePermission } from '#app/domain/access/policy.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { applicationLetters } from '#app/i18n/applications/letters.ts'
import { applicationMessages } from '#app/i18n/applications/messages.ts'
import { applicationRefusal } from '#app/i18n/applications/refusal-words.ts'
import { applicationWords } from '#app/i18n/applications/words.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { ApplicationParts } from '#app/ui/applications/application-view.tsx'
import { StaffActs } from '#app/ui/applications/staff-acts.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { actOnApplication, APPLICATION_ACTS } from '#app/use-cases/act-on-application.server.ts'
import { lettersOfApplications } from '#app/use-cases/application-letters.server.ts'
import { issueMissingLetters } from '#app/use-cases/decide-application.server.ts'
import { readApplication } from '#app/use-cases/read-applications.server.ts'
export const handle = { permission: 'vetting:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const ref = params['ref'] ?? ''
  const seen = await readApplication(context, { ref })
  if (!seen) throw new Response(null, { status: 404 })
  const no = seen.file.agencyNo
  await issueMissingLetters(context, { ref, no, letters: lettersOfApplications(applicationLetters) })
  const [found, agency] = await Promise.all([readApplication(context, { ref }), findAgency(no)])
  if (!found || !agency) throw new Response(null, { status: 404 })
  const { language } = preferences
  const can = (permission: 'act:propose-decision' | 'vetting:ask-for-more' | 'application:keep') =>
    requirePermission(actor, permission, { agencyNo: no }).ok
  return data(
    {
      language,
      no,
      name: agency.name,
      seenVersion: agency.version,
      proposed: new URL(request.url).searchParams.get('hasil') === 'diusulkan',
      view: applicationWords(found.file, found, { norms: found.norms, language }),
      mayPropose: can('act:propose-decision'),
      mayAsk: can('vetting:ask-for-more'),
      mayKeep: can('application:keep'),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const found = await readApplication(context, { ref: params['ref'] ?? '' })
  if (!found) throw new Response(null, { status: 404 })
  const typed = await readFields(request)
  const { act, isDecision, text } = actIn(typed)
  const letters = lettersOfApplications(applicationLetters)
  const order = { file: found.file, act, text, seenVersion: Number(typed['versi'] ?? 0), letters }
  const done = await actOnApplication(context, order)
  const here = `/petugas/permohonan/${found.file.ref}`
  if (done.ok) return redirect(isDecision ? `${here}?hasil=diusulkan` : here, 303)
  return data(
    { error: applicationRefusal(done.refusal, preferences.language), act, text: text.slice(0, 10_000) },
    { status: 409 },
  )
}

function actIn(typed: Record<string, string>) {
  const act = APPLICATION_ACTS.find((one) => one === typed['tindakan']) ?? 'minta'
  const isDecision = act === 'kabulkan' || act === 'tolak'
  return { act, isDecision, text: typed[isDecision ? 'teks-putusan' : `teks-${act}`] ?? '' }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.view.ref ?? ''} · CekLembaga` },
]

export default function ApplicationPage() {
  const { language, no, name, view, proposed, ...may } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = applicationMessages(language)
  const { acts, decision } = said
  const isOpen = view.isRunning || view.isReturned
  return (
    <>
      <p>
        <a href="/petugas/permohonan">{said.back}</a>
      </p>
      <ErrorSummary title={acts.errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
      {proposed && (
        <p className="catatan catatan--baik" role="status">
          <a href="/petugas/usulan">{decision.proposed}</a>
        </p>
      )}
      <div>
        <h1>
          {view.kind}: {view.ref}
        </h1>
        <p>
          <a href={`/petugas/lembaga/${no}/verifikasi`}>{name}</a> ({no})
        </p>
      </div>
      <ApplicationParts view={view} said={said} page={`/petugas/permohonan/${view.ref}`} />
      {isOpen && may.mayKeep && (
        <StaffActs
          {...may}
          said={acts}
          decision={decision}
          isReturned={view.isReturned}
          typed={answer ? { act: answer.act, text: answer.text } : null}
        />
      )}
    </>
  )
}
