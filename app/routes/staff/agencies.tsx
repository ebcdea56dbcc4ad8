import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readSearch } from '#app/http/search-page.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { actsMessages } from '#app/i18n/acts/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { hitWords } from '#app/i18n/search/hit-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import { findPublicAgencies } from '#app/use-cases/find-public-agencies.server.ts'

export const handle = { permission: 'agency:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const norms = await loadNorms()
  const asked = readSearch(request, norms)
  const { found, similar, page } = await findPublicAgencies(context, { q: asked.q, limit: 50 })
  const rows = [...found, ...similar].map((one) => hitWords(one, { norms, language }))
  return data({ language, q: asked.q, total: page.total, rows }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${actsMessages(loaded?.language ?? 'id').registry.title} · CekLembaga` },
]

export default function AgenciesRoute() {
  const { language, q, total, rows } = useLoaderData<typeof loader>()
  const said = actsMessages(language).registry
  return (
    <>
      <h1>{said.title}</h1>
      <p className="petunjuk">{said.lead}</p>
      <form className="saring-baris" method="get" role="search">
        <label>
          {said.query}
          <input className="masuk" type="search" name="q" defaultValue={q} />
        </label>
        <button className="tombol tombol--tenang" type="submit">
          {said.find}
        </button>
      </form>
      <p role="status">{rows.length === 0 ? said.none : fill(said.count, { n: total })}</p>
      {rows.length > 0 && <Results rows={rows} said={said} />}
    </>
  )
}

type ResultsProps = {
  rows: readonly ReturnType<typeof hitWords>[]
  said: ReturnType<typeof actsMessages>['registry']
}

function Results({ rows, said }: ResultsProps) {
  const { columns } = said
  return (
    <table className="padat padat--susun">
      <caption className="sr">{said.title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.agency}</th>
          <th scope="col">{columns.type}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ no, name, details, status }) => (
          <tr key={no}>
            <td>
              <a className="no" href={`/petugas/lembaga/${no}`}>
                {name.map(({ text }) => text).join('')}
              </a>
              <span className="ket">{no}</span>
            </td>
            <td data-l={columns.type}>{details.join(', ')}</td>
            <td data-l={columns.status}>
              <StatusWord {...status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
