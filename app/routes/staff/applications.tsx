import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { applicationMessages } from '#app/i18n/applications/messages.ts'
import { applicationRow } from '#app/i18n/applications/words.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { ApplicationTable } from '#app/ui/applications/application-table.tsx'
import { readAllApplications } from '#app/use-cases/read-applications.server.ts'

export const handle = { permission: 'vetting:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const isOpen = new URL(request.url).searchParams.get('selesai') !== '1'
  const found = await readAllApplications(context, isOpen)
  const rows = found.map(({ file, clock, agencyName }) => ({
    ...applicationRow(file, clock, language),
    agency: agencyName ?? '',
  }))
  return data({ language, isOpen, rows }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${applicationMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function ApplicationsPage() {
  const { language, isOpen, rows } = useLoaderData<typeof loader>()
  const said = applicationMessages(language)
  return (
    <>
      <h1>{said.title}</h1>
      <nav className="baris" aria-label={said.title}>
        <a href="/petugas/permohonan" aria-current={isOpen ? 'page' : undefined}>
          {said.open}
        </a>
        <a href="/petugas/permohonan?selesai=1" aria-current={isOpen ? undefined : 'page'}>
          {said.ended}
        </a>
        <a href="/petugas/usulan-lembaga">{ownDeskMessages(language).proposals.staffTitle}</a>
        <a href="/petugas/lembaga-baru">{said.counter.register}</a>
      </nav>
      <ApplicationTable
        rows={rows}
        said={said}
        caption={isOpen ? said.listLead : said.decidedLead}
        base="/petugas/permohonan"
      />
    </>
  )
}
