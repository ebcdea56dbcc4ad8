import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Proposal } from '#app/domain/acts/proposal.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import type { Language } from '#app/i18n/language.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { proposalWords } from '#app/i18n/vetting/proposal-words.ts'
import { ProposalTable } from '#app/ui/acts/proposal-table.tsx'
import { readProposals, type ProposalList } from '#app/use-cases/read-proposals.server.ts'

export const handle = { permission: 'vetting:read' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const { preferences } = await staffRequest(request, handle.permission)
  const { language } = preferences
  const list = await readProposals()
  const rows = (proposals: readonly Proposal[]) => proposals.map((one) => rowOf(one, list, language))
  const open = rows(list.open)
  return data({ language, open, settled: rows(list.settled) }, { headers: { 'Cache-Control': 'no-store' } })
}

function rowOf(proposal: Proposal, { names, agencies }: ProposalList, language: Language) {
  const agency = { no: proposal.agencyNo, name: agencies.get(proposal.agencyNo) ?? '' }
  return { ...proposalWords(proposal, { names, language }), agency }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${vettingMessages(loaded?.language ?? 'id').acts.title} · CekLembaga` },
]

export default function ProposalsRoute() {
  const { language, open, settled } = useLoaderData<typeof loader>()
  const said = vettingMessages(language)
  return (
    <>
      <h1>{said.acts.title}</h1>
      <ProposalTable caption={said.acts.title} rows={open} said={said} empty={said.acts.empty} />
      {settled.length > 0 && (
        <>
          <h2>{said.acts.settled}</h2>
          <ProposalTable caption={said.acts.settled} rows={settled} said={said} empty="" />
        </>
      )}
    </>
  )
}
