import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { capabilityChoices, keptTexts, readApplicationForm } from '#app/http/application-pages.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { applicationLetters } from '#app/i18n/applications/letters.ts'
import { applicationMessages } from '#app/i18n/applications/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ApplicationFields } from '#app/ui/applications/application-form.tsx'
import { lettersOfApplications } from '#app/use-cases/application-letters.server.ts'
import { submitApplication } from '#app/use-cases/submit-application.server.ts'

export const handle = { permission: 'application:keep' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { preferences, no } = await ownAgencyRequest(request, asked)
  const [agency, norms] = await Promise.all([findAgency(no), loadNorms()])
  if (!agency) throw new Response(null, { status: 404 })
  const { language } = preferences
  const open = agency.applications.find(({ closed }) => closed === null)?.ref ?? null
  const capabilities = capabilityChoices(norms, language)
  return data({ language, no, name: agency.name, open, capabilities }, { headers: ROOM_HEADERS })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const typed = await readFields(request)
  const read = readApplicationForm(typed)
  if (!read.ok) return data({ typed: keptTexts(typed), wrong: read.wrong, refused: null }, { status: 422 })
  const letters = lettersOfApplications(applicationLetters)
  const submitted = await submitApplication(context, { no, form: read.form, letters })
  if (submitted.ok) return redirect(`/lembaga-saya/${no}/permohonan/${submitted.value}`, 303)
  const refused = applicationMessages(preferences.language).refusals[submitted.refusal.code]
  return data({ typed: keptTexts(typed), wrong: [] as string[], refused }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${applicationMessages(loaded?.language ?? 'id').newTitle} · CekLembaga` },
]

export default function NewApplicationPage() {
  const { language, no, name, open, capabilities } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = applicationMessages(language)
  return (
    <>
      <h1>{said.newTitle}</h1>
      <p>{fill(said.newLead, { nama: name, hari: 60 })}</p>
      {open !== null && !answer ? (
        <p className="catatan">
          <a href={`/lembaga-saya/${no}/permohonan/${open}`}>{fill(said.openOne, { nomor: open })}</a>
        </p>
      ) : (
        <ApplicationFields said={said} capabilities={capabilities} answer={answer} />
      )}
    </>
  )
}
