import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { fill } from '#app/i18n/language.ts'
import { linkingMessages } from '#app/i18n/linking/messages.ts'
import { subjectRow, type SubjectRow } from '#app/i18n/linking/subject-words.ts'
import type { LinkingMessages } from '#app/i18n/linking/id.ts'
import { readSubjects } from '#app/use-cases/read-subjects.server.ts'

export const handle = { permission: 'subject:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const asked = Math.trunc(Number(new URL(request.url).searchParams.get('halaman'))) || 1
  const found = await readSubjects(context, Math.min(Math.max(asked, 1), 10_000))
  if (!found.ok) throw forbidden()
  const { language } = preferences
  const { subjects, ...page } = found.value
  const rows = subjects.map((subject) => subjectRow(subject, language))
  return data({ language, rows, ...page }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${linkingMessages(loaded?.language ?? 'id').subjects.title} · CekLembaga` },
]

export default function SubjectsRoute() {
  const { language, rows, page, pages } = useLoaderData<typeof loader>()
  const { subjects: said } = linkingMessages(language)
  return (
    <>
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {rows.length === 0 ? <p>{said.none}</p> : <SubjectTable rows={rows} said={said} />}
      {pages > 1 && (
        <nav aria-label={fill(said.pages, { n: page, semua: pages })}>
          <p>
            {page > 1 && <a href={`?halaman=${String(page - 1)}`}>{said.previous}</a>}{' '}
            {fill(said.pages, { n: page, semua: pages })}{' '}
            {page < pages && <a href={`?halaman=${String(page + 1)}`}>{said.next}</a>}
          </p>
        </nav>
      )}
    </>
  )
}

function SubjectTable({ rows, said }: { rows: readonly SubjectRow[]; said: LinkingMessages['subjects'] }) {
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={said.title}>
      <table className="padat">
        <caption className="sr">{said.title}</caption>
        <thead>
          <tr>
            {Object.entries(said.columns).map(([key, word]) => (
              <th key={key} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ref}>
              <th scope="row">
                <a href={`/petugas/subjek/${row.ref}`}>{row.name}</a>
              </th>
              <td>{row.ref}</td>
              <td>{row.since}</td>
              <td>{row.reports}</td>
              <td>{row.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
