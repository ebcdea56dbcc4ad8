import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { applicationMessages } from '#app/i18n/applications/messages.ts'
import { applicationRow } from '#app/i18n/applications/words.ts'
import { messages } from '#app/i18n/messages.ts'
import { missingWords } from '#app/i18n/own-desk/missing-words.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import { ApplicationTable } from '#app/ui/applications/application-table.tsx'
import { MissingList } from '#app/ui/own-desk/missing-list.tsx'
import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import { readApplicationsOf } from '#app/use-cases/read-applications.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'

export const handle = { permission: 'own-agency:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const { language } = preferences
  const [found, applications] = await Promise.all([readPublicRecord(context, no), readApplicationsOf(context, no)])
  if (!found) throw new Response(null, { status: 404 })
  const { record, norms } = found
  const word = statusLabel(record.headline, messages(language).agency.unexamined.word, statusLabels(norms, language))
  return data(
    {
      language,
      no,
      name: record.name,
      status: { code: record.headline, word },
      isExamined: record.lines.some(({ examined }) => examined),
      ...missingWords(found, language),
      applications: applications
        .filter(({ file }) => file.endedOn === null)
        .map(({ file, clock }) => applicationRow(file, clock, language)),
    },
    { headers: ROOM_HEADERS },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.name ?? ''} · CekLembaga` }]

export default function OwnAgencyPage() {
  const { language, no, name, status, isExamined, missing, ending, applications } = useLoaderData<typeof loader>()
  const said = ownDeskMessages(language)
  const uploads = `/lembaga-saya/${no}/bukti`
  const applicationsSaid = applicationMessages(language)
  return (
    <>
      <div className="judul-baris">
        <div>
          <h1>{name}</h1>
          <p>{no}</p>
        </div>
        <StatusWord {...status} />
      </div>
      <section className="susun" aria-labelledby="kurang">
        <h2 id="kurang">{said.missing.title}</h2>
        {!isExamined && <p>{said.missing.unexamined}</p>}
        {isExamined && missing.length === 0 && <p>{said.missing.none}</p>}
        <MissingList rows={missing} said={said.missing} uploads={uploads} />
      </section>
      {ending.length > 0 && (
        <section className="susun" aria-labelledby="berakhir">
          <h2 id="berakhir">{said.missing.ending}</h2>
          <p>{said.missing.endingLead}</p>
          <MissingList rows={ending} said={said.missing} uploads={uploads} />
        </section>
      )}
      <section className="susun" aria-labelledby="permohonan">
        <h2 id="permohonan">{said.nav.applications}</h2>
        <ApplicationTable
          rows={applications}
          said={applicationsSaid}
          caption={applicationsSaid.open}
          base={`/lembaga-saya/${no}/permohonan`}
        />
      </section>
    </>
  )
}
