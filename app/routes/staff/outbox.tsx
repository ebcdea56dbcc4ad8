import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { noticesMessages } from '#app/i18n/notices/messages.ts'
import { troubledWords } from '#app/i18n/notices/outbox-words.ts'
import { OutboxTable } from '#app/ui/notices/outbox-table.tsx'
import { readOutbox } from '#app/use-cases/read-outbox.server.ts'

export const handle = { permission: 'outbox:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const { mailIsOn, counts, troubled } = await readOutbox()
  const { states } = noticesMessages(language).outbox
  const told = Object.entries(states).map(([state, word]) => ({ state, word, count: counts.get(state) ?? 0 }))
  const rows = troubled.map((message) => troubledWords(message, language))
  return data({ language, mailIsOn, counts: told, rows }, { headers: { 'Cache-Control': 'no-store' } })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${noticesMessages(loaded?.language ?? 'id').outbox.title} · CekLembaga` },
]

export default function OutboxPage() {
  const { language, mailIsOn, counts, rows } = useLoaderData<typeof loader>()
  const { outbox } = noticesMessages(language)
  return (
    <>
      <h1>{outbox.title}</h1>
      <p>{outbox.lead}</p>
      {!mailIsOn && <p className="catatan catatan--awas">{outbox.off}</p>}
      <section aria-labelledby="jumlah-pesan">
        <h2 id="jumlah-pesan">{outbox.countsTitle}</h2>
        <dl className="fakta">
          {counts.map(({ state, word, count }) => (
            <div key={state}>
              <dt>{word}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="pesan-bermasalah">
        <h2 id="pesan-bermasalah">{outbox.troubledTitle}</h2>
        {rows.length === 0 ? <p>{outbox.none}</p> : <OutboxTable rows={rows} language={language} />}
      </section>
    </>
  )
}
