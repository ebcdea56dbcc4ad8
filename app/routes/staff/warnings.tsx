import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/policy.ts'
import { radarQuery, readRadarView } from '#app/domain/warnings/radar.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { fill } from '#app/i18n/language.ts'
import { warningsMessages } from '#app/i18n/warnings/messages.ts'
import { radarOptions, radarWords } from '#app/i18n/warnings/row-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { countRadar, listRadar } from '#app/repositories/radar.server.ts'
import { RadarFilters, RadarTabs } from '#app/ui/warnings/radar-controls.tsx'
import { RadarTable } from '#app/ui/warnings/radar-table.tsx'

export const handle = { permission: 'warning:read' } as const

const PAGE = 50

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const { today } = context
  const { language } = preferences
  const query = new URL(request.url).searchParams
  const view = readRadarView(query)
  const span = { limit: PAGE + 1, offset: (view.page - 1) * PAGE }
  const [norms, found, counts] = await Promise.all([loadNorms(), listRadar(view, today, span), countRadar(view, today)])
  const rows = found.slice(0, PAGE).map((row) => radarWords(row, { norms, today, language }))
  const paging = { hasMore: found.length > PAGE, sent: Number.parseInt(query.get('terkirim') ?? '', 10) || 0 }
  const maySend = may(actor, 'warning:send')
  const page = { language, view, counts, rows, maySend, options: radarOptions(norms, language), ...paging }
  return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${warningsMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function WarningsPage() {
  const page = useLoaderData<typeof loader>()
  const { language, view, counts, options, sent } = page
  const said = warningsMessages(language)
  return (
    <>
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {sent > 0 && (
        <p className="catatan catatan--baik" role="status">
          {fill(said.sent, { n: sent })}
        </p>
      )}
      <RadarTabs view={view} counts={counts} language={language} />
      <RadarFilters view={view} options={options} language={language} />
      <Choose />
      <Pages />
    </>
  )
}

function Choose() {
  const { language, rows, maySend } = useLoaderData<typeof loader>()
  const said = warningsMessages(language)
  if (rows.length === 0) return <p>{said.empty}</p>
  const table = <RadarTable rows={rows} maySend={maySend} language={language} />
  if (!maySend) return table
  return (
    <form method="post" action="/petugas/peringatan/kirim" className="tumpuk">
      {table}
      <p className="massal">
        <button className="tombol" type="submit">
          {said.preview}
        </button>
      </p>
    </form>
  )
}

function Pages() {
  const { language, view, hasMore } = useLoaderData<typeof loader>()
  const said = warningsMessages(language)
  const to = (page: number) => `/petugas/peringatan?${radarQuery({ ...view, page })}`
  return (
    <p className="baris">
      {view.page > 1 && <a href={to(view.page - 1)}>{said.previous}</a>}
      {hasMore && <a href={to(view.page + 1)}>{said.next}</a>}
    </p>
  )
}
