import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { proposalWords } from '#app/i18n/own-desk/proposal-words.ts'
import { listAgencyProposals } from '#app/repositories/agency-proposals.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export const handle = { permission: 'act:propose-correction' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const isOpen = new URL(request.url).searchParams.get('selesai') !== '1'
  const [found, norms] = await Promise.all([listAgencyProposals({ open: isOpen, limit: 200 }), loadNorms()])
  const rows = found.map((one) => proposalWords(one, undefined, { norms, language }))
  return data({ language, isOpen, rows }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').proposals.staffTitle} · CekLembaga` },
]

export default function AgencyProposalsPage() {
  const { language, isOpen, rows } = useLoaderData<typeof loader>()
  const { proposals: said, staffClaims } = ownDeskMessages(language)
  const { columns } = staffClaims
  return (
    <>
      <div>
        <h1>{said.staffTitle}</h1>
        <p>{said.lead}</p>
      </div>
      <nav className="baris" aria-label={said.staffTitle}>
        <a href="/petugas/usulan-lembaga" aria-current={isOpen ? 'page' : undefined}>
          {said.open}
        </a>
        <a href="/petugas/usulan-lembaga?selesai=1" aria-current={isOpen ? undefined : 'page'}>
          {said.ended}
        </a>
      </nav>
      {rows.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <table className="tabel tabel--susun">
          <caption>{isOpen ? said.open : said.ended}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.ref}</th>
              <th scope="col">{columns.agency}</th>
              <th scope="col">{said.field}</th>
              <th scope="col">{columns.since}</th>
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ ref, agency, no, type, sent, state }) => (
              <tr key={ref}>
                <th scope="row">
                  <a href={`/petugas/usulan-lembaga/${ref}`}>{ref}</a>
                </th>
                <td data-l={columns.agency}>
                  {agency} ({no})
                </td>
                <td data-l={said.field}>{type}</td>
                <td data-l={columns.since}>{sent}</td>
                <td data-l={columns.state}>{state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
