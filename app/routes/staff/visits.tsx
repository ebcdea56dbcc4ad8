import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { visitsMessages } from '#app/i18n/visits/messages.ts'
import { visitLineWords } from '#app/i18n/visits/list-words.ts'
import { listVisits, type VisitsAsked } from '#app/repositories/visits.server.ts'
import { VisitList } from '#app/ui/visits/visit-list.tsx'
import { isVisitState } from '#app/domain/visits/visit.ts'

export const handle = { permission: 'visit:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const query = new URL(request.url).searchParams
  const asked = askedOf(query, actor.accountId)
  const { lines, next } = await listVisits(asked)
  const rows = lines.map((line) => visitLineWords(line, language))
  const filters = { state: asked.state ?? '', mine: asked.accountId !== undefined, query: query.toString() }
  return data({ language, rows, next, ...filters }, { headers: { 'Cache-Control': 'no-store' } })
}

/** What cannot be one of the filters is passed over. */
function askedOf(query: URLSearchParams, accountId: string): VisitsAsked {
  const state = query.get('keadaan') ?? ''
  const no = AgencyNo.safeParse(query.get('lembaga'))
  const after = z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .safeParse(query.get('mulai') ?? 0)
  return {
    ...(isVisitState(state) ? { state } : {}),
    ...(query.get('saya') === '1' ? { accountId } : {}),
    ...(no.success ? { agencyNo: no.data } : {}),
    after: after.success ? after.data : 0,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${visitsMessages(loaded?.language ?? 'id').list.title} · CekLembaga` },
]

export default function VisitsRoute() {
  const page = useLoaderData<typeof loader>()
  return <VisitList page={page} said={visitsMessages(page.language)} />
}
