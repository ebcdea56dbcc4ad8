import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '#app/domain/access/actor.ts'
import { may } from '#app/domain/access/policy.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { mayKnowPeople } from '#app/domain/mergers/side-by-side.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import type { Language } from '#app/i18n/language.ts'
import { mergersMessages } from '#app/i18n/mergers/messages.ts'
import { comparedWords } from '#app/i18n/mergers/page-words.ts'
import { matchWords } from '#app/i18n/own-desk/match-words.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { decisionRefusalWords } from '#app/i18n/vetting/refusal-words.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { CandidateList, ComparedRecords, Outcome } from '#app/ui/mergers/comparison.tsx'
import { BondList, CompareForm } from '#app/ui/mergers/merger-forms.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { readMergerPage, type MergerPage } from '#app/use-cases/read-merger-page.server.ts'
import { settleMergerForm } from '#app/use-cases/settle-merger-form.server.ts'

export const handle = { permission: 'agency:read' } as const
const ROW = 'act:propose-merger'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const no = AgencyNo.safeParse(params['no'])
  const query = new URL(request.url).searchParams
  const asked = query.get('dengan')?.trim() ?? ''
  const other = AgencyNo.safeParse(asked)
  const page = no.success && (await readMergerPage(no.data, other.success ? other.data : null))
  if (!page) throw new Response(null, { status: 404 })
  return data(
    {
      language,
      asked,
      no: page.record.no,
      name: page.record.name,
      told: query.get('hasil') === 'beda',
      mayPropose: may(signedIn.actor, ROW),
      compared: comparedFor(signedIn.actor, page, language),
      bonds: page.bonds.map(({ bond: { ref, kind }, ...row }) => ({ ...row, ref, kind })),
      candidates: page.candidates.map(({ reasons, ...one }) => ({ ...one, reasons: matchWords(reasons, language) })),
      by: presenceAsked(signedIn, ROW, signedIn.context.now),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

function comparedFor(actor: Actor, { record, people, compared, norms }: MergerPage, language: Language) {
  if (!compared) return null
  const mayKnow = mayKnowPeople(actor, [record.no, compared.record.no])
  const known = (kept: MergerPage['people']) => (mayKnow ? kept : null)
  const other = { ...compared, people: known(compared.people) }
  return comparedWords({ record, people: known(people) }, other, { norms, language })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response(null, { status: 404 })
  const fields = await readFields(request)
  const refused = (error: string) => data({ error, note: fields['catatan']?.slice(0, 10_000) ?? '' }, { status: 422 })
  const present = await confirmPresence(signedIn, { permission: ROW, fields, headers: request.headers })
  if (!present.ok) return refused(presenceWords(present.refusal, language))
  const taken = await settleMergerForm(present.value, no.data, fields)
  if (!taken.ok) return refused(decisionRefusalWords(taken.refusal, language))
  const to = 'proposed' in taken.value ? `/petugas/usulan/${taken.value.proposed}?hasil=proposed` : '?hasil=beda'
  return redirect(to.startsWith('?') ? `/petugas/lembaga/${no.data}/gabung${to}` : to, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${mergersMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function MergerRoute() {
  const { language, asked, no, name, told, mayPropose, compared, bonds, candidates, by } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = mergersMessages(language)
  const note = vettingMessages(language).fourEyes
  const form = { said, note, typed: answer?.note, confirmField: <ConfirmField language={language} by={by} /> }
  return (
    <div className="sempit susun">
      <h1>{said.title}</h1>
      <p>
        <a href={`/petugas/lembaga/${no}`}>{name}</a>, {no}
      </p>
      <p>{said.lead}</p>
      <Outcome error={answer?.error} told={told ? said.told.different : null} />
      <form method="get" className="tumpuk">
        <label htmlFor="dengan">{said.otherNo}</label>
        <input className="masuk masuk--pendek" id="dengan" name="dengan" defaultValue={asked} autoComplete="off" />
        <button className="tombol tombol--kedua" type="submit">
          {said.compare}
        </button>
      </form>
      <ComparedRecords compared={compared} isAsked={asked !== ''} no={no} said={said} />
      {compared && mayPropose && <CompareForm {...form} compared={compared} />}
      <CandidateList candidates={candidates} no={no} said={said} />
      <BondList {...form} bonds={mayPropose ? bonds : []} />
    </div>
  )
}
