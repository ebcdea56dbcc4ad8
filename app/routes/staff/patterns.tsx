import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberOn } from '#app/domain/norms/parameters.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { fill } from '#app/i18n/language.ts'
import { patternRow, patternsMessages } from '#app/i18n/patterns/messages.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { Table } from '#app/ui/patterns/pattern-tables.tsx'
import { readPatterns } from '#app/use-cases/read-patterns.server.ts'

export const handle = { permission: 'pattern:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const found = await readPatterns(context)
  if (!found.ok) throw forbidden()
  const { language } = preferences
  const rows = found.value.map((known) => patternRow(known, language))
  const least = numberOn((await loadNorms()).parameters, 'param.pressure.min_reporters', context.today)
  return data({ language, rows, least }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${patternsMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function PatternsRoute() {
  const { language, rows, least } = useLoaderData<typeof loader>()
  const said = patternsMessages(language)
  return (
    <>
      <h1>{said.title}</h1>
      <p>{fill(said.lead, { n: least })}</p>
      {rows.length === 0 && <p>{said.none}</p>}
      {rows.length > 0 && (
        <Table title={said.title} columns={Object.values(said.columns)}>
          {rows.map((row) => (
            <tr key={row.ref}>
              <th scope="row">
                <a href={`/petugas/pola/${row.ref}`}>{row.ref}</a>
              </th>
              <td>{row.basis}</td>
              <td>{row.reporters}</td>
              <td>{row.reports}</td>
              <td>{row.period}</td>
              <td>{row.isOpen ? said.open : said.settled}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  )
}
