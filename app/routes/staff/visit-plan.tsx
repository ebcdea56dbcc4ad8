import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { visitTasks } from '#app/domain/visits/tasks.ts'
import { readPlanForm } from '#app/http/plan-form.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { visitErrorWords, visitsMessages, type VisitTrouble } from '#app/i18n/visits/messages.ts'
import { taskWords } from '#app/i18n/visits/visit-words.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listCandidates } from '#app/repositories/visits.server.ts'
import { PlanSheet } from '#app/ui/visits/plan-sheet.tsx'
import { planVisit } from '#app/use-cases/plan-visit.server.ts'

export const handle = { permission: 'visit:keep' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(params['no'])
  const [agency, norms] = await Promise.all([no.success ? findAgency(no.data) : undefined, loadNorms()])
  if (!agency) throw new Response('agency-number', { status: 404 })
  const { language } = preferences
  const programmes = new Map(agency.capabilities.flatMap((one) => one.programmes).map(({ key, name }) => [key, name]))
  const tasks = taskWords(visitTasks(agency, norms, context.today), programmes, { norms, language })
  const candidates = await listCandidates(agency.no)
  const { name } = agency
  return data(
    { language, no: agency.no, name, tasks, candidates, today: context.today },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const { typed, read } = await readPlanForm(request)
  const refused = (troubles: readonly VisitTrouble[]) => {
    const errors = troubles.map((trouble) => visitErrorWords(trouble, preferences.language))
    return data({ typed, errors }, { status: 422 })
  }
  if (!read.ok) return refused(read.refusal.map((code) => ({ code })))
  const planned = await planVisit(context, { no: no.data, form: read.value })
  if (!planned.ok) return refused([planned.refusal])
  return redirect(`/petugas/kunjungan/${planned.value.ref}?hasil=rencana`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${visitsMessages(loaded?.language ?? 'id').plan.title} · CekLembaga` },
]

export default function VisitPlanRoute() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <PlanSheet page={page} answer={answer ?? null} said={visitsMessages(page.language).plan} />
}
