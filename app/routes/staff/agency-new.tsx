import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { capabilityChoices, keptTexts } from '#app/http/application-pages.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { newAgencyOf, readNewAgencyForm } from '#app/http/new-agency-form.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { matchWords } from '#app/i18n/own-desk/match-words.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { districtChoices, legalFormChoices } from '#app/i18n/own-desk/proposal-words.ts'
import { ownDeskRefusal } from '#app/i18n/own-desk/refusal-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { NewAgencyFields } from '#app/ui/own-desk/new-agency-fields.tsx'
import { lookForSame } from '#app/use-cases/look-for-same.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'

export const handle = { permission: 'agency:register' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const norms = await loadNorms()
  const choices = {
    capabilities: capabilityChoices(norms, language),
    districts: districtChoices(norms),
    legalForms: legalFormChoices(norms),
  }
  return data({ language, ...choices }, { headers: { 'Cache-Control': 'no-store' } })
}

type Shown = { no: string; name: string; why: string }
type Answer = { typed: Record<string, string>; wrong: string[]; error: string | null; same: Shown[] | null }

/** First looks for the same agency; registers once the officer has seen who is alike, or nobody is. */
export async function action({ request }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const fields = await readFields(request)
  const nothing: Answer = { typed: keptTexts(fields), wrong: [], error: null, same: null }
  const read = readNewAgencyForm(fields)
  if (!read.ok) return data({ ...nothing, wrong: read.wrong }, { status: 422 })
  const found = await lookForSame(read.form)
  const same = found.map(({ no, name, reasons }) => ({ no, name, why: matchWords(reasons, language) }))
  const isSeen = same.length === 0 || fields['isOther'] === 'ya'
  if (fields['tindakan'] !== 'daftar') return data({ ...nothing, same })
  if (!isSeen) return data({ ...nothing, same, wrong: ['isOther'] }, { status: 422 })
  const registered = await registerAgency(context, newAgencyOf(read.form, context.today))
  if (registered.ok) return redirect(`/petugas/lembaga/${registered.value.no}/permohonan`, 303)
  return data({ ...nothing, same, error: ownDeskRefusal(registered.refusal, language) }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').newAgency.title} · CekLembaga` },
]

export default function NewAgencyPage() {
  const { language, ...choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <NewAgencyFields {...choices} said={ownDeskMessages(language).newAgency} answer={answer} />
}
