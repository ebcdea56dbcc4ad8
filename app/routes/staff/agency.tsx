import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may, requirePermission } from '#app/domain/access/policy.ts'
import { ACT_ROWS } from '#app/domain/acts/act.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { agencyWords } from '#app/i18n/acts/agency-words.ts'
import { actsMessages } from '#app/i18n/acts/messages.ts'
import { reportedWords } from '#app/i18n/linking/subject-words.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { AgencyActs, AgencyLines, FactList, OpenList } from '#app/ui/acts/agency-parts.tsx'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ProposalTable } from '#app/ui/acts/proposal-table.tsx'
import { AgencyReports } from '#app/ui/linking/agency-reports.tsx'
import { SharedContacts } from '#app/ui/registry/shared-contacts.tsx'
import { VettingHead } from '#app/ui/vetting/vetting-head.tsx'
import { readReportsOnAgency } from '#app/use-cases/read-subjects.server.ts'
import { readSharedContacts } from '#app/use-cases/read-shared-contacts.server.ts'
import { readStaffAgency } from '#app/use-cases/read-staff-agency.server.ts'

export const handle = { permission: 'agency:read' } as const

const KINDS = [
  ['sanksi', 'record-sanction'],
  ['temuan', 'record-finding'],
  ['data', 'correct-agency'],
  ['berhenti', 'cease-agency'],
] as const

const ROOMS = [
  { key: 'vetting', path: 'verifikasi', permission: 'vetting:read' },
  { key: 'application', path: 'permohonan', permission: 'application:keep' },
  { key: 'visit', path: 'kunjungan', permission: 'visit:keep' },
  { key: 'counter', path: 'loket', permission: 'evidence:submit' },
  { key: 'address', path: 'alamat', permission: 'warning:send' },
  { key: 'activity', path: 'kegiatan', permission: 'activity:keep' },
  { key: 'merge', path: 'gabung', permission: 'act:propose-merger' },
  { key: 'split', path: 'pisah', permission: 'act:propose-merger' },
] as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response('agency-number', { status: 404 })
  const page = await readStaffAgency(context, no.data)
  if (!page) throw new Response(null, { status: 404 })
  const { language } = preferences
  const found = await readSharedContacts(context, no.data)
  const shared = found.ok ? found.value : []
  const about = await readReportsOnAgency(context, no.data)
  const reported = reportedWords(about, { norms: await loadNorms(), language })
  const hasTie = actor.ties.includes(no.data)
  const kinds = hasTie ? [] : KINDS.filter(([, type]) => may(actor, ACT_ROWS[type].propose)).map(([kind]) => kind)
  const rooms = ROOMS.filter(({ permission }) => requirePermission(actor, permission, { agencyNo: no.data }).ok)
  return data({ language, words: agencyWords(page, language), kinds, hasTie, rooms, shared, reported }, NO_STORE)
}

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } }

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.words.name ?? ''} · CekLembaga` },
]

export default function AgencyRoute() {
  const { language, words, kinds, hasTie, rooms, shared, reported } = useLoaderData<typeof loader>()
  const said = actsMessages(language)
  const vetting = vettingMessages(language)
  const base = `/petugas/lembaga/${words.no}`
  return (
    <>
      <VettingHead words={{ ...words, facts: [words.no] }} said={vetting} />
      {words.merged !== null && <p>{words.merged}</p>}
      {hasTie && <p className="catatan">{said.agency.tie}</p>}
      <div className="tiga">
        <div className="susun">
          <AgencyLines lines={words.lines} title={said.agency.lines} />
          <section className="bagian" aria-labelledby="usulan">
            <header>
              <h2 id="usulan">{said.agency.proposals}</h2>
            </header>
            <div className="dalam">
              <ProposalTable
                caption={said.agency.proposals}
                rows={words.proposals}
                said={vetting}
                empty={said.agency.noProposals}
              />
            </div>
          </section>
          <OpenList
            {...{ title: said.agency.sanctions, empty: said.agency.noSanctions, act: said.agency.lift }}
            rows={words.sanctions}
            href={kinds.includes('sanksi') ? `${base}/usul/angkat-sanksi` : null}
          />
          <OpenList
            {...{ title: said.agency.findings, empty: said.agency.noFindings, act: said.agency.resolve }}
            rows={words.findings}
            href={kinds.includes('temuan') ? `${base}/usul/temuan-selesai` : null}
          />
        </div>
        <div className="susun">
          <AgencyActs base={base} no={words.no} said={said} kinds={kinds} rooms={rooms} />
          <SharedContacts
            {...{ shared, language }}
            compareAt={rooms.some(({ key }) => key === 'merge') ? words.no : null}
          />
          <AgencyReports {...reported} language={language} />
          <FactList facts={words.facts} title={said.agency.facts} />
        </div>
      </div>
    </>
  )
}
