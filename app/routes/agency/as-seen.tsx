import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { agencyPageWords } from '#app/i18n/agency/page-words.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { AgencyAside } from '#app/ui/agency/aside.tsx'
import { History } from '#app/ui/agency/history.tsx'
import { Sanctions } from '#app/ui/agency/sanctions.tsx'
import { StatusLines } from '#app/ui/agency/status-lines.tsx'
import { StatusPanel } from '#app/ui/agency/status-panel.tsx'
import { readRecordWithHistory } from '#app/use-cases/read-public-record.server.ts'

export const handle = { permission: 'own-agency:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const { language } = preferences
  const found = await readRecordWithHistory(context, no, context.today)
  if (!found) throw new Response(null, { status: 404 })
  const words = agencyPageWords(found.record, found.timeline, { norms: found.norms, language, context })
  return data({ language, words }, { headers: ROOM_HEADERS })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').seen.title} · CekLembaga` },
]

/** The parts of the public page themselves: what an agency sees here is what everybody sees. */
export default function AsSeenPage() {
  const { language, words } = useLoaderData<typeof loader>()
  const said = ownDeskMessages(language).seen
  return (
    <>
      <h1>{said.title}</h1>
      <p className="baris">
        <a href={`/lembaga/${words.no}`}>{said.open}</a>
        <a href={`/lembaga-saya/${words.no}/usulan`}>{said.correct}</a>
      </p>
      <h2>{words.name}</h2>
      <StatusPanel view={words.panel}>
        {words.below.text}{' '}
        {words.below.strong && (
          <>
            <strong>{words.below.strong}</strong> {words.below.end}
          </>
        )}
      </StatusPanel>
      <div className="dua">
        <div className="tumpuk tumpuk-xl">
          <StatusLines lines={words.lines} language={language} />
          <Sanctions title={words.sanctionTitle} none={words.noSanction} sanctions={words.sanctions} />
          <History view={words.history} language={language} />
        </div>
        <AgencyAside view={words} language={language} />
      </div>
    </>
  )
}
