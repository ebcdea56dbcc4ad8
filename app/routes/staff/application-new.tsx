import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { capabilityChoices, keptTexts, readApplicationForm } from '#app/http/application-pages.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
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
  const { preferences } = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(params['no'])
  const [agency, norms] = await Promise.all([no.success ? findAgency(no.data) : undefined, loadNorms()])
  if (!agency) throw new Response('agency-number', { status: 404 })
  const { language } = preferences
  const open = agency.applications.find(({ closed }) => closed === null)?.ref ?? null
  const capabilities = capabilityChoices(norms, language)
  const { no: number, name } = agency
  return data({ language, no: number, name, open, capabilities }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const typed = await readFields(request)
  const read = readApplicationForm(typed)
  if (!read.ok) return data({ typed: keptTexts(typed), wrong: read.wrong, refused: null }, { status: 422 })
  const letters = lettersOfApplications(applicationLetters)
  const submitted = await submitApplication(context, { no: no.data, form: read.form, letters })
  if (submitted.ok) return redirect(`/petugas/permohonan/${submitted.value}`, 303)
  const refused = applicationMessages(preferences.language).refusals[submitted.refusal.code]
  return data({ typed: keptTexts(typed), wrong: [] as string[], refused }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${applicationMessages(loaded?.language ?? 'id').counter.title} · CekLembaga` },
]

export default function CounterApplicationPage() {
  const { language, no, name, open, capabilities } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = applicationMessages(language)
  return (
    <>
      <h1>{said.counter.title}</h1>
      <p>
        <a href={`/petugas/lembaga/${no}/verifikasi`}>{name}</a> ({no})
      </p>
      {open !== null && !answer ? (
        <p className="catatan">
          <a href={`/petugas/permohonan/${open}`}>{fill(said.openOne, { nomor: open })}</a>
        </p>
      ) : (
        <ApplicationFields said={said} capabilities={capabilities} answer={answer} />
      )}
    </>
  )
}
