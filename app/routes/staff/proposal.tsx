import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { personsBehind, type Actor, type Context } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import { ACT_ROWS } from '#app/domain/acts/act.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import type { Proposal } from '#app/domain/acts/proposal.ts'
import { mayKnowPeople, type Compared } from '#app/domain/mergers/side-by-side.ts'
import { DecisionForm, formRefusal } from '#app/domain/vetting/decision-form.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { otherRoomOf } from '#app/http/norm-pages.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { actsMessages } from '#app/i18n/acts/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { mergersMessages } from '#app/i18n/mergers/messages.ts'
import { outcomeWords } from '#app/i18n/mergers/split-words.ts'
import { applicationLetters } from '#app/i18n/applications/letters.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { vettingMessages } from '#app/i18n/vetting/messages.ts'
import { notSecondWords } from '#app/i18n/vetting/page-words.ts'
import { otherPreviews, previewWords } from '#app/i18n/vetting/preview-words.ts'
import { proposalWords } from '#app/i18n/vetting/proposal-words.ts'
import { decisionRefusalWords } from '#app/i18n/vetting/refusal-words.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { SplitOutcome } from '#app/ui/mergers/split-form.tsx'
import { FourEyes } from '#app/ui/vetting/four-eyes.tsx'
import { Preview } from '#app/ui/vetting/preview.tsx'
import { Told } from '#app/ui/vetting/told.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { lettersOfApplications } from '#app/use-cases/application-letters.server.ts'
import { issueMissingLetters } from '#app/use-cases/decide-application.server.ts'
import { readProposal, type ProposalPage } from '#app/use-cases/read-proposals.server.ts'
import { secondOfficerRefusal } from '#app/use-cases/read-vetting-page.server.ts'
import { takeDecision } from '#app/use-cases/take-decision.server.ts'

export const handle = { permission: 'agency:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, actor, preferences } = signedIn
  const page = await readProposal(context, params['ref'] ?? '')
  if (!page) throw await elsewhere(params['ref'] ?? '')
  const { language } = preferences
  const { proposal, preview, names, norms, record } = page
  const title = vettingMessages(language).preview.confirmed
  return data(
    {
      language,
      told: new URL(request.url).searchParams.get('hasil'),
      agency: { no: record.no, name: record.name },
      proposal: proposalWords(proposal, { names, language }),
      preview: preview && previewWords(preview, title, { norms, language }),
      others: otherPreviews(preview, { norms, language }),
      split: splitFor(actor, page, language),
      seenVersion: page.seenVersion,
      notYou: notSecondWords(secondOfficerRefusal(context, proposal), language),
      isMine: sharePerson(personsBehind(actor), proposal.persons),
      by: presenceAsked(signedIn, ACT_ROWS[proposal.act.type].confirm, context.now),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

/** Who the people are is for those who propose or confirm. */
function splitFor(actor: Actor, { split, norms }: ProposalPage, language: Language) {
  if (!split) return null
  const mayKnow = mayKnowPeople(actor, [split.stays.record.no])
  const known = (side: Compared) => (mayKnow ? side : { ...side, people: null })
  return outcomeWords({ ...split, stays: known(split.stays), parted: known(split.parted) }, { norms, language })
}

/** A proposal about no agency is decided on in another room. */
async function elsewhere(ref: string): Promise<Response> {
  const room = await otherRoomOf(ref)
  return room === undefined ? new Response(null, { status: 404 }) : redirect(room)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const ref = params['ref'] ?? ''
  const page = await readProposal(signedIn.context, ref)
  if (!page) throw new Response(null, { status: 404 })
  const fields = await readFields(request)
  const refused = (error: string, status: number) =>
    data({ error, note: fields['catatan']?.slice(0, 10_000) ?? '' }, { status })
  const form = DecisionForm.safeParse({ ...fields, usulan: ref })
  if (!form.success) return refused(decisionRefusalWords(formRefusal(form.error), language), 422)
  const { headers } = request
  const permission = form.data.tindakan === 'tarik' ? 'act:withdraw' : ACT_ROWS[page.proposal.act.type].confirm
  const present = await confirmPresence(signedIn, { permission, fields, headers })
  if (!present.ok) return refused(presenceWords(present.refusal, language), 422)
  const taken = await takeDecision(present.value, page.agency.no, form.data)
  if (!taken.ok) return refused(decisionRefusalWords(taken.refusal, language), 409)
  if (taken.value === 'done') await writeLetter(present.value, page.proposal)
  return redirect(`/petugas/usulan/${ref}?hasil=${taken.value}`, 303)
}

/** A decided application is told by letter at once; were this cut off, the letter is written when it is next opened. */
async function writeLetter(context: Context, { act, agencyNo: no }: Proposal): Promise<void> {
  if (act.type !== 'decide-application') return
  const letters = lettersOfApplications(applicationLetters)
  await issueMissingLetters(context, { ref: act.ref, no, letters })
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${fill(vettingMessages(loaded?.language ?? 'id').acts.one, { nomor: loaded?.proposal.ref ?? '' })} · CekLembaga`,
  },
]

export default function ProposalRoute() {
  const { language, told, agency, proposal, preview, others, split, by, ...rest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = vettingMessages(language)
  return (
    <div className="sempit susun">
      <h1>{fill(said.acts.one, { nomor: proposal.ref })}</h1>
      <p>
        {said.acts.agency}: <a href={`/petugas/lembaga/${agency.no}`}>{agency.name}</a>, {agency.no}.{' '}
        <a href={`/petugas/lembaga/${agency.no}/verifikasi`}>{actsMessages(language).agency.vetting}</a>
      </p>
      <Told told={told} error={answer?.error ?? null} said={said} />
      <section className="bagian" aria-labelledby="em">
        <header>
          <h2 id="em">{said.fourEyes.title}</h2>
          <span className="petunjuk">{said.fourEyes.hint}</span>
        </header>
        <div className="dalam">
          {preview && <Preview preview={preview} said={said.preview} />}
          {others.map((other) => (
            <Preview key={other.title} preview={other} said={said.preview} />
          ))}
          {split && <SplitOutcome outcome={split} said={mergersMessages(language)} />}
          <FourEyes
            {...rest}
            proposal={proposal}
            said={said.fourEyes}
            typed={{ note: answer?.note ?? '' }}
            confirmField={<ConfirmField language={language} by={by} />}
          />
        </div>
      </section>
    </div>
  )
}
