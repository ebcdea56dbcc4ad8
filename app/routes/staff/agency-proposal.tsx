import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { keptTexts } from '#app/http/application-pages.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { proposalWords } from '#app/i18n/own-desk/proposal-words.ts'
import { ownDeskRefusal } from '#app/i18n/own-desk/refusal-words.ts'
import { listProposalsOf } from '#app/repositories/act-proposals.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { findAgencyProposal, type AgencyProposalRow } from '#app/repositories/agency-proposals.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { AreaField, ErrorSummary } from '#app/ui/form/field.tsx'
import { ChangeTable } from '#app/ui/own-desk/proposal-list.tsx'
import { proposeAct } from '#app/use-cases/propose-act.server.ts'
import { settleAgencyProposal } from '#app/use-cases/propose-change.server.ts'

export const handle = { permission: 'act:propose-correction' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const proposal = await findAgencyProposal(params['ref'] ?? '')
  const record = proposal && (await findAgency(proposal.agencyNo))
  if (!proposal || !record) throw new Response(null, { status: 404 })
  const [norms, acts] = await Promise.all([loadNorms(), listProposalsOf(proposal.agencyNo)])
  const { language } = preferences
  const isProposed = acts.some(({ state, act }) => state === 'PROPOSED' && 'ref' in act && act.ref === proposal.ref)
  const view = proposalWords(proposal, record, { norms, language })
  return data({ language, view, isProposed, seenVersion: record.version }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const proposal = await findAgencyProposal(params['ref'] ?? '')
  if (!proposal) throw new Response(null, { status: 404 })
  const typed = await readFields(request)
  const done = await carryOut(context, proposal, typed)
  if (done.ok) return redirect(`/petugas/usulan-lembaga/${proposal.ref}`, 303)
  const error = ownDeskRefusal(done.refusal, preferences.language)
  return data({ error, typed: keptTexts(typed) }, { status: 409 })
}

async function carryOut(
  context: Context & { actor: StaffActor },
  { ref, agencyNo: no, change }: AgencyProposalRow,
  typed: Record<string, string>,
) {
  const reason = typed['reason'] ?? ''
  if (typed['tindakan'] !== 'terima') return settleAgencyProposal(context, { ref, reason })
  const act = { type: 'accept-agency-proposal', ref, change } as const
  return proposeAct(context, { no, act, reason, seenVersion: Number(typed['versi'] ?? 0) })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.view.ref ?? ''} · CekLembaga` },
]

export default function AgencyProposalPage() {
  const { language, view, isProposed, seenVersion } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = ownDeskMessages(language).proposals
  return (
    <>
      <ErrorSummary title={said.errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
      <div>
        <h1>
          {view.type}: {view.ref}
        </h1>
        <p className="baris">
          <a href={`/petugas/lembaga/${view.no}/verifikasi`}>{view.agency}</a>
          <strong>{view.state}</strong>
          <span>{view.sent}</span>
        </p>
        {view.reason !== null && <p>{view.reason}</p>}
      </div>
      {view.note !== '' && <p className="lembar apa-adanya">{view.note}</p>}
      <ChangeTable rows={view.rows} said={said} />
      {isProposed && (
        <p className="catatan" role="status">
          {said.waitingSecond} <a href="/petugas/usulan">{said.openActs}</a>
        </p>
      )}
      {view.isOpen && !isProposed && (
        <form method="post" className="lembar susun">
          <input type="hidden" name="versi" value={seenVersion} />
          <AreaField
            name="reason"
            label={said.reasonLabel}
            hint={said.acceptHint}
            rows={3}
            typed={answer?.typed['reason']}
            required
          />
          <div className="baris">
            <button className="tombol" name="tindakan" value="terima">
              {said.accept}
            </button>
            <button className="tombol tombol--kedua" name="tindakan" value="tolak">
              {said.refuse}
            </button>
          </div>
        </form>
      )}
    </>
  )
}
