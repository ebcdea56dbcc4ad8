import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { keptTexts } from '#app/http/application-pages.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fill } from '#app/i18n/language.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { findClaim, type ClaimRow } from '#app/repositories/agency-claims.server.ts'
import { listMembersByName, nameOfAccount } from '#app/repositories/agency-members.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { ClaimView } from '#app/ui/own-desk/claim-view.tsx'
import { decideClaim, endMembership } from '#app/use-cases/claim-agency.server.ts'

export const handle = { permission: 'claim:decide' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const claim = await findClaim(params['ref'] ?? '')
  if (!claim) throw new Response(null, { status: 404 })
  const { language } = preferences
  const { claims: said, users } = ownDeskMessages(language)
  const [files, members, claimant] = await Promise.all([
    listFilesFor(`claim:${claim.ref}`),
    listMembersByName(claim.agencyNo),
    nameOfAccount(claim.accountId),
  ])
  const { ref, agencyNo, agencyName, role, message, outcome, reason } = claim
  return data(
    {
      language,
      view: {
        ...{ ref, agencyNo, agencyName, message, reason, claimant, isOpen: outcome === null },
        role: said.roles[role],
        state: outcome === null ? said.waiting : said.states[outcome],
        files: files.map(({ id, name }) => ({ id, name })),
        members: members.map(({ accountId, name, role: as, from }) => ({
          ...{ accountId, name, role: said.roles[as] },
          since: fill(users.since, { tanggal: formatDay(dayOfInstant(from), language) }),
        })),
      },
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const claim = await findClaim(params['ref'] ?? '')
  if (!claim) throw new Response(null, { status: 404 })
  const typed = await readFields(request)
  const done = await carryOut(context, claim, typed)
  if (done.ok) return redirect(`/petugas/klaim/${claim.ref}`, 303)
  const error = ownDeskMessages(preferences.language).refusals[done.refusal.code]
  return data({ error, typed: keptTexts(typed) }, { status: 409 })
}

async function carryOut(context: Context & { actor: StaffActor }, claim: ClaimRow, typed: Record<string, string>) {
  const reason = typed['reason'] ?? ''
  if (typed['akhiri'] !== undefined) {
    return endMembership(context, { no: claim.agencyNo, accountId: typed['akhiri'], reason })
  }
  const outcome = typed['tindakan'] === 'terima' ? 'ACCEPTED' : 'REFUSED'
  return decideClaim(context, { ref: claim.ref, outcome, reason })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.view.ref ?? ''} · CekLembaga` },
]

export default function ClaimPage() {
  const { language, view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = ownDeskMessages(language)
  return (
    <>
      <p>
        <a href="/petugas/klaim">{said.staffClaims.back}</a>
      </p>
      <ErrorSummary title={said.claims.errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
      <ClaimView view={view} typed={answer?.typed['reason']} said={said} />
    </>
  )
}
