import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { personsBehind } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import { may, requirePermission } from '#app/domain/access/policy.ts'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest, type SignedIn } from '#app/http/signed-in.server.ts'
import type { Language } from '#app/i18n/language.ts'
import { draftWords, normProposalWords } from '#app/i18n/norms/draft-words.ts'
import { normRefusalWords, normsMessages } from '#app/i18n/norms/messages.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { decisionRefusalWords } from '#app/i18n/vetting/refusal-words.ts'
import { notSecondWords } from '#app/i18n/vetting/page-words.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { DifferenceTable } from '#app/ui/norms/difference-table.tsx'
import { DraftDecision } from '#app/ui/norms/draft-decision.tsx'
import { StatusChangeTable } from '#app/ui/norms/status-change-table.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { decideOnNorm, NORM_DECISIONS, type NormDecision } from '#app/use-cases/decide-on-norm.server.ts'
import { readNormDraft, type NormDraftPage } from '#app/use-cases/read-norms.server.ts'

export const handle = { permission: 'norm:read' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, preferences } = signedIn
  const { language } = preferences
  const page = await readNormDraft(params['ref'] ?? '')
  if (!page) throw new Response(null, { status: 404 })
  const { proposal, names, draft, fingerprint, newestVersion } = page
  const presence = proposal ? 'act:confirm-norm' : 'act:propose-norm'
  return data({
    language,
    seenVersion: newestVersion,
    draft: draftWords(page, { norms: await loadNorms(), language }),
    proposal: proposal ? normProposalWords(proposal, { names, language }) : null,
    isStale: proposal?.state !== 'CONFIRMED' && draft.preview.norms !== fingerprint,
    can: whatIsPossible(signedIn, page),
    notYou: notSecond(signedIn, page),
    by: may(context.actor, presence) ? presenceAsked(signedIn, presence, context.now) : null,
  })
}

type Officer = Pick<SignedIn<SignedInStaff>, 'actor' | 'preferences'>
type SignedInStaff = Awaited<ReturnType<typeof staffRequest>>['actor']

function whatIsPossible({ actor }: Officer, { proposal }: NormDraftPage) {
  const isOpen = proposal?.state === 'PROPOSED'
  const isMine = isOpen && sharePerson(personsBehind(actor), proposal.persons)
  const [proposes, confirms] = [may(actor, 'act:propose-norm'), may(actor, 'act:confirm-norm')]
  return {
    propose: !proposal && proposes,
    settle: isOpen && !isMine && confirms,
    withdraw: isMine && may(actor, 'act:withdraw'),
    previewAgain: proposes || confirms,
  }
}

function notSecond({ actor, preferences }: Officer, { proposal }: NormDraftPage): string | null {
  if (proposal?.state !== 'PROPOSED') return null
  const asked = requirePermission(actor, 'act:confirm-norm', { actedBy: proposal.persons })
  return asked.ok ? null : notSecondWords(asked.refusal, preferences.language)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const page = await readNormDraft(params['ref'] ?? '')
  if (!page) throw new Response(null, { status: 404 })
  const fields = await readFields(request)
  const { tindakan, note, seenVersion } = asked(fields)
  const refused = (error: string, status: number) => data({ error, note }, { status })
  if (!isDecision(tindakan)) return refused(normsMessages(language).errors['form-too-large'], 422)
  const given = { permission: NORM_DECISIONS[tindakan], fields, headers: request.headers }
  const present = await confirmPresence(signedIn, given)
  if (!present.ok) return refused(presenceWords(present.refusal, language), 422)
  const { ref: draft } = page.draft
  const form = { draft, proposal: page.proposal?.ref, note, seenVersion }
  const done = await decideOnNorm(present.value, tindakan, form)
  if (done.ok) return redirect(`/petugas/norma/rancangan/${draft}`, 303)
  return refused(refusalWords(done.refusal, language), 409)
}

function asked({ tindakan = '', catatan = '', versi = '' }: Readonly<Record<string, string>>) {
  return { tindakan, note: catatan, seenVersion: Number(versi || Number.NaN) }
}

function refusalWords(refusal: { code: string }, language: Language): string {
  return normRefusalWords(refusal, language) ?? decisionRefusalWords(refusal, language)
}

function isDecision(text: string): text is NormDecision {
  return Object.hasOwn(NORM_DECISIONS, text)
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.draft.title ?? normsMessages('id').title} · CekLembaga` },
]

export default function NormDraftRoute() {
  const { language, draft, by, isStale, ...decision } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = normsMessages(language)
  return (
    <>
      <p>
        <a href="/petugas/norma">{said.title}</a>
      </p>
      <h1>{draft.title}</h1>
      {answer && (
        <div className="ringkas-galat" role="alert" tabIndex={-1}>
          <p>{answer.error}</p>
        </div>
      )}
      {draft.reasonBack && <p>{draft.reasonBack}</p>}
      <h2>{said.draft.preview}</h2>
      {isStale && <p className="catatan">{said.draft.stale}</p>}
      <StatusChangeTable progress={draft.progress} rows={draft.rows} said={said.draft} />
      <DifferenceTable caption={draft.caption} changes={draft.changes} said={said} />
      <DraftDecision
        {...decision}
        said={said.draft}
        note={answer?.note ?? ''}
        confirmField={<ConfirmField language={language} by={by} />}
      />
    </>
  )
}
