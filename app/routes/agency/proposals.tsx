import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { capabilityChoices, keptTexts } from '#app/http/application-pages.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { ownAgencyRequest, ROOM_HEADERS } from '#app/http/own-agency.server.ts'
import { DATA_FIELDS, readProposalForm } from '#app/http/proposal-form.server.ts'
import { fill } from '#app/i18n/language.ts'
import { ownDeskMessages } from '#app/i18n/own-desk/messages.ts'
import { districtChoices, legalFormChoices, proposalWords } from '#app/i18n/own-desk/proposal-words.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { listAgencyProposalsOf } from '#app/repositories/agency-proposals.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ProposalForms } from '#app/ui/own-desk/proposal-forms.tsx'
import { ProposalList } from '#app/ui/own-desk/proposal-list.tsx'
import { proposeChange, settleAgencyProposal } from '#app/use-cases/propose-change.server.ts'

export const handle = { permission: 'own-agency:change' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { preferences, no } = await ownAgencyRequest(request, asked)
  const [record, proposals, norms] = await Promise.all([findAgency(no), listAgencyProposalsOf(no), loadNorms()])
  if (!record) throw new Response(null, { status: 404 })
  const { language } = preferences
  const owned = new Set(record.capabilities.map(({ type, activity }) => `${type}/${activity}`))
  return data(
    {
      language,
      sent: new URL(request.url).searchParams.get('terkirim'),
      now: Object.fromEntries(DATA_FIELDS.map((field) => [field, record[field] ?? ''])),
      capabilities: capabilityChoices(norms, language).filter(({ value }) => owned.has(value)),
      districts: districtChoices(norms),
      legalForms: legalFormChoices(norms),
      proposals: proposals.map((one) => proposalWords(one, record, { norms, language })),
    },
    { headers: ROOM_HEADERS },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = { no: params['no'], permission: handle.permission }
  const { context, preferences, no } = await ownAgencyRequest(request, asked)
  const { refusals } = ownDeskMessages(preferences.language)
  const fields = await readFields(request)
  const typed = keptTexts(fields)
  const here = `/lembaga-saya/${no}/usulan`
  if (fields['jenis'] === 'tarik') {
    const settled = await settleAgencyProposal(context, { ref: fields['usulan'] ?? '', reason: '' })
    return settled.ok ? redirect(here, 303) : refusedWith(typed, refusals[settled.refusal.code], 409)
  }
  const record = await findAgency(no)
  if (!record) throw new Response(null, { status: 404 })
  const read = readProposalForm(record, fields)
  if (!read.ok) return data({ typed, wrong: read.wrong, error: null }, { status: 422 })
  const proposed = await proposeChange(context, { no, change: read.change, note: fields['note'] ?? '' })
  if (proposed.ok) return redirect(`${here}?terkirim=${proposed.value}`, 303)
  return refusedWith(typed, refusals[proposed.refusal.code], 409)
}

function refusedWith(typed: Record<string, string>, error: string, status: number) {
  return data({ typed, wrong: [] as string[], error }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${ownDeskMessages(loaded?.language ?? 'id').proposals.title} · CekLembaga` },
]

export default function OwnProposalsPage() {
  const { language, sent, proposals, ...choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = ownDeskMessages(language).proposals
  return (
    <>
      {sent !== null && !answer && (
        <p className="catatan catatan--baik" role="status">
          {fill(said.sent, { nomor: sent })}
        </p>
      )}
      <ProposalForms {...choices} language={language} answer={answer} />
      <ProposalList proposals={proposals} said={said} />
    </>
  )
}
