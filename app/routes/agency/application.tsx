import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFields } from '#app/http/form-fields.server.ts'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { applicationLetters } from '#app/i18n/applications/letters.ts'
import { applicationMessages } from '#app/i18n/applications/messages.ts'
import { applicationWords } from '#app/i18n/applications/words.ts'
import { ActForm } from '#app/ui/applications/act-form.tsx'
import { ApplicationParts } from '#app/ui/applications/application-view.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { lettersOfApplications } from '#app/use-cases/application-letters.server.ts'
import { issueMissingLetters } from '#app/use-cases/decide-application.server.ts'
import { readApplication } from '#app/use-cases/read-applications.server.ts'
import { resubmitApplication, withdrawApplication } from '#app/use-cases/step-application.server.ts'

export const handle = { permission: 'own-agency:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const ref = params['ref'] ?? ''
  await issueMissingLetters(context, { ref, no, letters: lettersOfApplications(applicationLetters) })
  const found = await readApplication(context, { ref, no })
  if (!found) throw new Response(null, { status: 404 })
  const { language } = preferences
  const view = applicationWords(found.file, found, { norms: found.norms, language })
  return data({ language, no, view }, { headers: ROOM_HEADERS })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = { no: params['no'], permission: 'application:keep' } as const
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const ref = params['ref'] ?? ''
  const found = await readApplication(context, { ref, no })
  if (!found) throw new Response(null, { status: 404 })
  const typed = await readFields(request)
  const act = typed['tindakan'] === 'cabut' ? 'cabut' : 'lengkap'
  const message = typed[`teks-${act}`] ?? ''
  const order = { ref, message, letters: lettersOfApplications(applicationLetters) }
  const done = await (act === 'cabut' ? withdrawApplication(context, order) : resubmitApplication(context, order))
  if (done.ok) return redirect(`/lembaga-saya/${no}/permohonan/${ref}`, 303)
  const error = applicationMessages(preferences.language).refusals[done.refusal.code]
  return data({ error, act, message: message.slice(0, 10_000) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.view.ref ?? ''} · CekLembaga` },
]

export default function OwnApplicationPage() {
  const { language, no, view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = applicationMessages(language)
  const { acts } = said
  const typedIn = (act: string) => (answer?.act === act ? answer.message : undefined)
  return (
    <>
      <p>
        <a href={`/lembaga-saya/${no}/permohonan`}>{said.back}</a>
      </p>
      <ErrorSummary
        title={acts.errorTitle}
        errors={answer ? [{ name: `teks-${answer.act}`, text: answer.error }] : []}
      />
      <h1>
        {view.kind}: {view.ref}
      </h1>
      <ApplicationParts view={view} said={said} page={`/lembaga-saya/${no}/permohonan/${view.ref}`} />
      {(view.isRunning || view.isReturned) && (
        <section className="susun" aria-labelledby="tindakan">
          <h2 id="tindakan">{acts.title}</h2>
          {view.isReturned && (
            <ActForm
              act="lengkap"
              label={acts.completeLabel}
              hint={acts.completeHint}
              button={acts.complete}
              typed={typedIn('lengkap')}
            />
          )}
          <details className="lipat" open={answer?.act === 'cabut'}>
            <summary>{acts.withdraw}</summary>
            <ActForm
              act="cabut"
              label={acts.withdrawLabel}
              hint={acts.withdrawHint}
              button={acts.withdraw}
              typed={typedIn('cabut')}
              isQuiet
            />
          </details>
        </section>
      )}
    </>
  )
}
