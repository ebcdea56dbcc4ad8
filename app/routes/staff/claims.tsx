import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import { formatDay } from '#app/i18n/format.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { listClaims } from '#app/repositories/agency-claims.server.ts'

export const handle = { permission: 'claim:decide' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const isOpen = new URL(request.url).searchParams.get('selesai') !== '1'
  const { claims: said } = ownDeskMessages(language)
  const found = await listClaims({ open: isOpen, limit: 200 })
  const rows = found.map(({ ref, agencyNo, agencyName, role, submittedAt, outcome }) => ({
    ref,
    agency: `${agencyName} (${agencyNo})`,
    role: said.roles[role],
    since: formatDay(dayOfInstant(submittedAt), language),
    state: outcome === null ? said.waiting : said.states[outcome],
  }))
  return data({ language, isOpen, rows }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').staffClaims.title} · CekLembaga` },
]

export default function ClaimsPage() {
  const { language, isOpen, rows } = useLoaderData<typeof loader>()
  const said = ownDeskMessages(language).staffClaims
  const { columns } = said
  return (
    <>
      <div>
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
        <p>
          <a href="/petugas/akun-lembaga">{accountMessages(language).agencyInvitation.open}</a>
        </p>
      </div>
      <nav className="baris" aria-label={said.title}>
        <a href="/petugas/klaim" aria-current={isOpen ? 'page' : undefined}>
          {said.open}
        </a>
        <a href="/petugas/klaim?selesai=1" aria-current={isOpen ? undefined : 'page'}>
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
              <th scope="col">{columns.role}</th>
              <th scope="col">{columns.since}</th>
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ ref, agency, role, since, state }) => (
              <tr key={ref}>
                <th scope="row">
                  <a href={`/petugas/klaim/${ref}`}>{ref}</a>
                </th>
                <td data-l={columns.agency}>{agency}</td>
                <td data-l={columns.role}>{role}</td>
                <td data-l={columns.since}>{since}</td>
                <td data-l={columns.state}>{state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
