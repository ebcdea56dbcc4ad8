import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ledgerQuery, readLedgerQuestion } from '#app/http/ledger-page.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { actorWords } from '#app/i18n/accounts/actor-words.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import { formatDay, formatTime } from '#app/i18n/format.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { listLedgerActs } from '#app/repositories/ledger-pages.server.ts'
import styles from '#app/styles/akun.css?url'
import { LedgerFilters } from '#app/ui/audit/ledger-filters.tsx'
import { LedgerTable, LedgerState } from '#app/ui/audit/ledger-table.tsx'
import { readLedger } from '#app/use-cases/read-ledger.server.ts'

export const handle = { permission: 'ledger:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const asked = readLedgerQuestion(request)
  const [page, acts] = await Promise.all([readLedger(context, asked), listLedgerActs()])
  if (!page.ok) throw forbidden()
  const { entries, names, next } = page.value
  const rows = entries.map(({ seq, at, act, subject, reason, body, intact, actor, onBehalf }) => ({
    ...{ seq, act, subject, reason, body, intact },
    at: `${formatDay(dayOfInstant(at), language)}, ${formatTime(at, language)}`,
    actor: actorWords(actor, { names, language }),
    onBehalf: onBehalf && actorWords(onBehalf, { names, language }),
  }))
  const links = {
    older: next === null ? null : ledgerQuery(asked, next),
    newest: asked.sebelum === undefined ? null : ledgerQuery(asked, null),
    csv: ledgerQuery(asked, null),
  }
  return data({ language, asked, acts, rows, links }, { headers: { 'Cache-Control': 'no-store' } })
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${accountMessages(loaded?.language ?? 'id').ledger.title} · CekLembaga` },
]

export default function LedgerRoute() {
  const { language, asked, acts, rows, links } = useLoaderData<typeof loader>()
  const said = accountMessages(language).ledger
  return (
    <>
      <h1>{said.title}</h1>
      <p className="petunjuk">{said.lead}</p>
      <LedgerFilters said={said} asked={asked} acts={acts} />
      <LedgerState said={said} rows={rows} />
      {rows.length > 0 && <LedgerTable said={said} rows={rows} />}
      <p className="baris">
        {links.newest !== null && <a href={`/petugas/audit?${links.newest}`}>{said.newest}</a>}
        {links.older !== null && <a href={`/petugas/audit?${links.older}`}>{said.older}</a>}
        <a href={`/petugas/audit/unduh?${links.csv}`}>{said.download}</a>
        <a href="/data/ledger-head.json">{said.head}</a>
      </p>
      <p className="petunjuk">{said.verify}</p>
    </>
  )
}
