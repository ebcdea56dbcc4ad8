import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { tickedIn } from '#app/domain/mergers/split-form.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { actFields } from '#app/i18n/acts/form-words.ts'
import type { Language } from '#app/i18n/language.ts'
import { mergersMessages } from '#app/i18n/mergers/messages.ts'
import { boxGroups, outcomeWords, wrongFieldWords } from '#app/i18n/mergers/split-words.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { decisionRefusalWords } from '#app/i18n/vetting/refusal-words.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { Outcome } from '#app/ui/mergers/comparison.tsx'
import { SplitForm, SplitOutcome } from '#app/ui/mergers/split-form.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { readSplitPage, type SplitPage, type SplitPageRefusal } from '#app/use-cases/read-split-page.server.ts'
import { splitByForm } from '#app/use-cases/split-by-form.server.ts'

export const handle = { permission: 'act:propose-merger' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const read = await readSplitPage(signedIn.context, numberIn(params))
  if (!read.ok) throw elsewhere(read.refusal)
  const { agency, norms, offered } = read.value
  return data(
    {
      language,
      no: agency.no,
      name: agency.name,
      seenVersion: agency.version,
      fields: newAgencyFields(read.value, language),
      groups: boxGroups(offered, { norms, language }),
      by: presenceAsked(signedIn, handle.permission, signedIn.context.now),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const no = numberIn(params)
  const fields = await readFields(request)
  const kept = { typed: typedIn(fields), ticked: tickedIn(fields) }
  const refused = (error: string, wrong: readonly string[] = []) =>
    data({ ...kept, error, wrong, outcome: null, seen: null }, { status: 422 })
  const present = await presenceFor(signedIn, fields, request.headers)
  if (!present.ok) return refused(presenceWords(present.refusal, language))
  const taken = await splitByForm(present.value, no, fields)
  if (!taken.ok && taken.refusal.code === 'fields-wrong') {
    return refused(wrongFieldWords(taken.refusal.wrong, language), taken.refusal.wrong)
  }
  if (!taken.ok) return refused(decisionRefusalWords(taken.refusal, language))
  if ('proposed' in taken.value) return redirect(`/petugas/usulan/${taken.value.proposed}?hasil=proposed`, 303)
  const { outcome, page, seen, isOther } = taken.value
  const error = isOther ? mergersMessages(language).split.isOther : null
  return data({ ...kept, error, wrong: [], outcome: outcomeWords(outcome, { norms: page.norms, language }), seen })
}

/** To look at what would follow nobody has to prove anything; to propose it they have. */
async function presenceFor(
  signedIn: Awaited<ReturnType<typeof staffRequest>>,
  fields: Record<string, string>,
  headers: Headers,
) {
  if (fields['tindakan'] !== 'usulkan') return { ok: true, value: signedIn.context } as const
  return confirmPresence(signedIn, { permission: handle.permission, fields, headers })
}

function numberIn(params: Readonly<Record<string, string | undefined>>): AgencyNo {
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response(null, { status: 404 })
  return no.data
}

function elsewhere(refusal: SplitPageRefusal): Response {
  if (refusal.code === 'agency-merged') return redirect(`/petugas/lembaga/${refusal.into}/pisah`)
  return refusal.code === 'not-allowed' ? forbidden() : new Response(null, { status: 404 })
}

/** The new record is described anew; of the old one only what it probably has in common stands there. */
function newAgencyFields({ agency, record, norms }: SplitPage, language: Language) {
  const blank = { name: '', address: null, postcode: null, phone: null, email: null, website: null }
  const today = record.when.at
  return actFields('data', { agency: { ...agency, ...blank }, record, norms }, { language, typed: {}, today })
}

/** What was typed comes back, but for what proves presence. */
function typedIn({ kataSandi: _password, kode: _code, ...fields }: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.slice(0, 10_000)]))
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${mergersMessages(loaded?.language ?? 'id').split.title} · CekLembaga` },
]

const NOT_YET = { typed: {}, ticked: [], error: null, wrong: [], outcome: null, seen: null }

export default function SplitRoute() {
  const { language, no, name, seenVersion, fields, groups, by } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? NOT_YET
  const said = mergersMessages(language)
  return (
    <div className="sempit susun">
      <h1>{said.split.title}</h1>
      <p>
        <a href={`/petugas/lembaga/${no}`}>{name}</a>, {no}
      </p>
      <p>{said.split.lead}</p>
      <p>
        <a href={`/petugas/lembaga/${no}/gabung`}>{said.split.bonds}</a>
      </p>
      <Outcome error={answer.error ?? undefined} told={null} />
      <SplitForm
        {...{ said, fields, groups, seenVersion }}
        note={vettingMessages(language).fourEyes}
        {...answer}
        outcome={answer.outcome && <SplitOutcome outcome={answer.outcome} said={said} />}
        confirmField={<ConfirmField language={language} by={by} />}
      />
    </div>
  )
}
