import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { applicationMessages } from '#app/i18n/applications/messages.ts'
import { applicationRow } from '#app/i18n/applications/words.ts'
import { ApplicationTable } from '#app/ui/applications/application-table.tsx'
import { readApplicationsOf } from '#app/use-cases/read-applications.server.ts'

export const handle = { permission: 'own-agency:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const { language } = preferences
  const found = await readApplicationsOf(context, no)
  const rows = found.map(({ file, clock }) => applicationRow(file, clock, language))
  return data({ language, no, rows }, { headers: ROOM_HEADERS })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${applicationMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function OwnApplicationsPage() {
  const { language, no, rows } = useLoaderData<typeof loader>()
  const said = applicationMessages(language)
  return (
    <>
      <h1>{said.title}</h1>
      <p>
        <a className="tombol" href={`/lembaga-saya/${no}/permohonan/baru`}>
          {said.newTitle}
        </a>
      </p>
      <ApplicationTable rows={rows} said={said} caption={said.title} base={`/lembaga-saya/${no}/permohonan`} />
    </>
  )
}
