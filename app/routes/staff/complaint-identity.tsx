import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import type { Permission } from '#app/domain/access/policy.ts'
import { refusedReport, REPORT_HEADERS, type StaffSignedIn } from '#app/http/complaint-page.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { identityMessages, identityRefusal, identityRows, requestWords } from '#app/i18n/identity/messages.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { IdentityView, ShownIdentity } from '#app/ui/screening/identity-view.tsx'
import { askForIdentity } from '#app/use-cases/ask-for-identity.server.ts'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { nameCustodians } from '#app/use-cases/name-custodians.server.ts'
import { openAgreedIdentity, openIdentity } from '#app/use-cases/open-identity.server.ts'
import { readIdentityPage, type IdentityPage } from '#app/use-cases/read-identity-page.server.ts'

export const handle = { permission: 'identity:ask' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, preferences } = signedIn
  const page = await readIdentityPage(context, params['no'] ?? '')
  if (!page.ok) throw refusedReport(page.refusal)
  const { language } = preferences
  const by = presenceAsked(signedIn, handle.permission, context.now)
  const view = viewOf(page.value, { language, accountId: context.actor.accountId })
  return data({ language, by, view }, { headers: REPORT_HEADERS })
}

function viewOf(page: IdentityPage, { language, accountId }: { language: Language; accountId: string }) {
  const said = identityMessages(language)
  const { complaint, names, openings } = page
  const named = (id: string): string => names.get(id) ?? id
  return {
    no: complaint.no,
    isOpen: complaint.mode === 'TERBUKA',
    hasIdentity: complaint.identityKey !== null,
    custodians: page.custodians.map(named),
    choices: page.able.map((one) => ({ value: one.accountId, label: one.name })),
    mayOpen: page.mayOpen,
    mayName: page.mayName,
    requests: openings
      .filter(({ kind, askedBy }) => kind === 'BREAK_GLASS' && askedBy === accountId)
      .map((one) => requestWords(one, { state: one.state, name: named(one.askedBy), language })),
    history: openings.flatMap(({ ref, kind, reason, askedBy, openedAt }) => {
      if (openedAt === null) return []
      const fields = { waktu: formatMoment(openedAt, language), nama: named(askedBy), hak: said.rights[kind] }
      return [{ ref, text: fill(said.opened, { ...fields, alasan: reason }) }]
    }),
  }
}

type Fields = Record<string, string>
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  buka: 'identity:open',
  tunjuk: 'identity:name-custodians',
}

/** An opened identity is the answer to the post itself: it stands in no address and is shown once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const no = params['no'] ?? ''
  const fields = await readFields(request)
  const permission = PERMISSIONS[fields['tindakan'] ?? ''] ?? handle.permission
  const wrong = (error: string) =>
    data({ shown: null, error, reason: reasonIn(fields) }, { status: 422, headers: REPORT_HEADERS })
  await knownReport(signedIn, no)
  const present = await confirmPresence(signedIn, { permission, fields, headers: request.headers })
  if (!present.ok) return wrong(presenceWords(present.refusal, language))
  const done = await carryOut(present.value, no, fields)
  return done.ok ? answerTo(done.value, no, language) : wrong(identityRefusal(done.refusal, language))
}

function reasonIn(fields: Fields): string {
  return (fields['alasan'] ?? '').slice(0, 1_000)
}

async function knownReport({ context }: StaffSignedIn, no: string): Promise<void> {
  const known = await readIdentityPage(context, no)
  if (!known.ok) throw refusedReport(known.refusal)
}

type Done = Awaited<ReturnType<typeof carryOut>>

function answerTo(done: Extract<Done, { ok: true }>['value'], no: string, language: Language) {
  if (done === null || typeof done === 'string') return redirect(`/petugas/laporan/${no}/identitas`, 303)
  return data({ shown: identityRows(done, language), error: '', reason: '' }, { headers: REPORT_HEADERS })
}

async function carryOut(context: StaffSignedIn['context'], no: string, fields: Fields) {
  const reason = reasonIn(fields)
  const act = fields['tindakan']
  if (act === 'buka') return openIdentity(context, { no, reason })
  if (act === 'buka-permintaan') return openAgreedIdentity(context, fields['permintaan'] ?? '')
  if (act !== 'tunjuk') return askForIdentity(context, { no, reason })
  return nameCustodians(context, { no, accountIds: [fields['pertama'] ?? '', fields['kedua'] ?? ''] })
}

export const headers = () => REPORT_HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${identityMessages(loaded?.language ?? 'id').title} · CekLembaga` },
]

export default function IdentityRoute() {
  const { language, by, view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = identityMessages(language)
  return (
    <div className="tumpuk">
      <p>
        <a href={`/petugas/laporan/${view.no}`}>{view.no}</a>
      </p>
      <h1>{said.title}</h1>
      {answer?.shown ? (
        <ShownIdentity rows={answer.shown} said={said.shown} />
      ) : (
        <>
          <ErrorSummary title={said.errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
          <p>{said.lead}</p>
          <IdentityView
            view={view}
            said={said}
            reason={answer?.reason ?? ''}
            confirm={<ConfirmField language={language} by={by} />}
          />
        </>
      )}
    </div>
  )
}
