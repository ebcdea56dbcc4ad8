import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isNarrowed, readCursor, readView, viewQuery } from '#app/domain/queue/view.ts'
import { may } from '#app/domain/access/policy.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { queueOptions, readingFor, shownWork, todayWords } from '#app/http/queue-page.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { formatCount } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { queueMessages } from '#app/i18n/queue/messages.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listSavedViews } from '#app/repositories/saved-views.server.ts'
import { countWork, listWork } from '#app/repositories/work-list.server.ts'
import { BulkBar } from '#app/ui/queue/bulk-bar.tsx'
import { KeyHelp } from '#app/ui/queue/key-help.tsx'
import { QueueFilters } from '#app/ui/queue/queue-filters.tsx'
import { QueueTable } from '#app/ui/queue/queue-table.tsx'
import { QueueTabs } from '#app/ui/queue/queue-tabs.tsx'
import { SavedViews } from '#app/ui/queue/saved-views.tsx'
import { forgetQueueView, keepQueueView } from '#app/use-cases/keep-queue-view.server.ts'

export const handle = { permission: 'queue:read' } as const

const PAGE = 25

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await staffRequest(request, handle.permission)
  const query = new URL(request.url).searchParams
  const view = readView(query)
  const after = readCursor(query.get('sesudah'))
  const norms = await loadNorms()
  const reading = await readingFor(actor, context.today)
  const [page, counts, views] = await Promise.all([
    listWork(view, reading, { after, limit: PAGE }),
    countWork(reading),
    listSavedViews(actor.accountId),
  ])
  const { language } = preferences
  const rows = page.items.map((work) => shownWork(work, { norms, today: context.today }, language))
  const last = page.items.at(-1)
  const links = { next: page.hasMore && last ? viewQuery(view, last) : null, first: after ? viewQuery(view) : null }
  const words = { today: todayWords(context.today, norms, language), options: queueOptions(norms, language) }
  return data({
    language,
    view,
    rows,
    counts,
    views,
    links,
    done: doneIn(query),
    mayAssign: may(actor, 'queue:assign'),
    ...words,
  })
}

/** Keeps or forgets a view; both come back to the queue. */
export async function action({ request }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const form = await readFields(request)
  if (form['hapus'] !== undefined) {
    await forgetQueueView(context, Number.parseInt(form['hapus'], 10) || 0)
    return redirect('/petugas/antrean', 303)
  }
  const typed = { name: form['nama'] ?? '', query: form['tampilan'] ?? '' }
  const kept = await keepQueueView(context, typed)
  if (kept.ok) return redirect(`/petugas/antrean?${viewQuery(readView(new URLSearchParams(typed.query)))}`, 303)
  if (kept.refusal.code === 'not-allowed') throw forbidden()
  const sentence = queueMessages(preferences.language).views.errors[kept.refusal.code]
  return data({ name: typed.name.slice(0, 200), sentence }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${queueMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function QueuePage() {
  const page = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>() ?? null
  const { language, view } = page
  const said = queueMessages(language)
  return (
    <div className="tumpuk">
      {wrong && <WrongView sentence={wrong.sentence} language={language} />}
      {page.done && <Done done={page.done} language={language} />}
      <div className="judul-baris">
        <h1>{said.title}</h1>
        <p className="petunjuk">{page.today}</p>
      </div>
      <QueueTabs view={view} counts={page.counts} language={language} />
      <QueueFilters view={view} options={page.options} language={language} />
      <SavedViews views={page.views} query={viewQuery(view)} wrong={wrong} language={language} />
      {page.rows.length === 0 ? (
        <p className="catatan catatan--polos">{said.table.empty}</p>
      ) : (
        <form method="post" action="/petugas/antrean/tindakan" className="tumpuk tumpuk-s">
          <input type="hidden" name="tampilan" value={viewQuery(view)} />
          <BulkBar mayAssign={page.mayAssign} language={language} />
          <QueueTable rows={page.rows} view={view} language={language} />
        </form>
      )}
      <Turning {...page} />
      <KeyHelp language={language} />
      <script src="/antrean.js" defer />
    </div>
  )
}

type TurningProps = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  'rows' | 'counts' | 'view' | 'links' | 'language'
>

/** How much is shown, and the way to the rest. */
function Turning({ rows, counts, view, links, language }: TurningProps) {
  const { table: said } = queueMessages(language)
  const shown = fill(isNarrowed(view) ? said.shownFiltered : said.shown, {
    n: formatCount(rows.length, language),
    semua: formatCount(counts[view.tab], language),
  })
  return (
    <div className="judul-baris">
      <p className="petunjuk">{shown}</p>
      <p className="baris">
        {links.first !== null && <a href={`?${links.first}`}>{said.first}</a>}
        {links.next !== null && <a href={`?${links.next}`}>{said.next}</a>}
      </p>
    </div>
  )
}

function WrongView({ sentence, language }: { sentence: string; language: Language }) {
  return (
    <div className="ringkas-galat" role="alert" tabIndex={-1}>
      <h2>{queueMessages(language).views.errorTitle}</h2>
      <ul>
        <li>
          <a href="#nama-tampilan">{sentence}</a>
        </li>
      </ul>
    </div>
  )
}

type DoneWhat = { what: 'assign' | 'release' | 'complete'; n: number }

function Done({ done, language }: { done: DoneWhat; language: Language }) {
  const said = queueMessages(language).bulk
  return (
    <p className="catatan catatan--baik" role="status">
      {fill(said.done[done.what], { n: formatCount(done.n, language) })}
    </p>
  )
}

function doneIn(query: URLSearchParams): DoneWhat | null {
  const [, what, n] = /^(assign|release|complete|letters)-(\d{1,3})$/.exec(query.get('selesai') ?? '') ?? []
  // The pattern knows no other words.
  return n === undefined ? null : { what: what as DoneWhat['what'], n: Number(n) }
}
