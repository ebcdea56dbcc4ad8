import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { agencyRequest } from '#app/http/signed-in.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { statusLabel, statusLabels } from '#app/i18n/status-labels.ts'
import { listClaimsOf } from '#app/repositories/agency-claims.server.ts'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { OwnClaims } from '#app/ui/own-desk/own-claims.tsx'
import { StatusWord } from '#app/ui/proofs/status-word.tsx'
import { withdrawClaim } from '#app/use-cases/claim-agency.server.ts'
import { readPublicRecord } from '#app/use-cases/read-public-record.server.ts'

export const handle = { permission: 'own-desk:open' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { context, actor, preferences } = await agencyRequest(request, handle.permission)
  const { language } = preferences
  const [agencies, claims] = await Promise.all([
    Promise.all(actor.agencies.map(async (no) => agencyView(context, no, language))),
    listClaimsOf(actor.accountId),
  ])
  const said = ownDeskMessages(language).claims
  const claimViews = claims.map(({ ref, agencyNo, agencyName, outcome, reason, submittedAt }) => ({
    ...{ ref, no: agencyNo, name: agencyName, reason, isOpen: outcome === null },
    state: outcome === null ? said.waiting : said.states[outcome],
    sent: fill(said.sentOn, { tanggal: formatDay(dayOfInstant(submittedAt), language) }),
  }))
  return data(
    { language, agencies: agencies.flatMap((one) => one ?? []), claims: claimViews },
    { headers: ROOM_HEADERS },
  )
}

export async function action({ request }: ActionFunctionArgs) {
  const { context, preferences } = await agencyRequest(request, 'agency:claim')
  const { klaim = '' } = await readFields(request)
  const withdrawn = await withdrawClaim(context, klaim)
  if (withdrawn.ok) return redirect('/lembaga-saya', 303)
  return data({ error: ownDeskMessages(preferences.language).refusals[withdrawn.refusal.code] }, { status: 409 })
}

async function agencyView(context: Context, no: AgencyNo, language: Language) {
  const found = await readPublicRecord(context, no)
  if (!found) return undefined
  const { headline, name } = found.record
  const { unexamined } = messages(language).agency
  return { no, name, code: headline, word: statusLabel(headline, unexamined.word, statusLabels(found.norms, language)) }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function OwnDeskHome() {
  const { language, agencies, claims } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = ownDeskMessages(language)
  return (
    <>
      <ErrorSummary title={said.claims.errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
      <div>
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
      </div>
      {agencies.length === 0 && <p>{said.none}</p>}
      <ul className="tumpuk" role="list">
        {agencies.map(({ no, name, code, word }) => (
          <li className="lembar susun" key={no}>
            <h2>
              <a href={`/lembaga-saya/${no}`}>{name}</a>
            </h2>
            <p className="baris">
              <span>{no}</span>
              <StatusWord code={code} word={word} />
            </p>
          </li>
        ))}
      </ul>
      <OwnClaims claims={claims} said={said.claims} />
    </>
  )
}
