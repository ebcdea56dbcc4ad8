import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { REPORT_HEADERS } from '#app/http/complaint-page.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { identityMessages, identityRefusal, requestWords } from '#app/i18n/identity/messages.ts'
import { fill } from '#app/i18n/language.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { ErrorSummary } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import { settleIdentityRequest } from '#app/use-cases/ask-for-identity.server.ts'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { readIdentityRequest } from '#app/use-cases/read-identity-page.server.ts'

export const handle = { permission: 'identity:agree' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { context, preferences } = signedIn
  const { language } = preferences
  const found = await readIdentityRequest(context, params['ref'] ?? '')
  if (!found.ok) throw new Response(null, { status: 404 })
  const { no, opening, state, name } = found.value
  const view = {
    ...requestWords(opening, { state, name, language }),
    no,
    canDecide: state === 'WAITS' && opening.askedBy !== context.actor.accountId,
  }
  return data(
    { language, view, by: presenceAsked(signedIn, handle.permission, context.now) },
    { headers: REPORT_HEADERS },
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const ref = params['ref'] ?? ''
  const fields = await readFields(request)
  const wrong = (error: string) => data({ error }, { status: 422, headers: REPORT_HEADERS })
  const present = await confirmPresence(signedIn, { permission: handle.permission, fields, headers: request.headers })
  if (!present.ok) return wrong(presenceWords(present.refusal, language))
  const outcome = fields['tindakan'] === 'setujui' ? 'agree' : 'decline'
  const done = await settleIdentityRequest(present.value, { ref, outcome })
  return done.ok ? redirect(`/petugas/identitas/${ref}`, 303) : wrong(identityRefusal(done.refusal, language))
}

export const headers = () => REPORT_HEADERS

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${identityMessages(loaded?.language ?? 'id').request.title} · CekLembaga` },
]

/** Who asks and why, and the second person of another role. */
export default function IdentityRequestRoute() {
  const { language, view, by } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { request: said, errorTitle } = identityMessages(language)
  return (
    <div className="tumpuk">
      <ErrorSummary title={errorTitle} errors={answer ? [{ name: '', text: answer.error }] : []} />
      <h1>{said.title}</h1>
      <p>{fill(said.lead, { nomor: view.no })}</p>
      <div className="empat">
        <div>
          <b>
            <Icon name="centang" /> {said.first}
          </b>
          <p className="petunjuk">{view.by}</p>
          <p>{view.reason}</p>
        </div>
        <div className={view.canDecide ? 'belum' : undefined}>
          <b>
            <Icon name={view.canDecide ? 'jam' : 'centang'} /> {view.canDecide ? said.secondYou : said.second}
          </b>
          <p className="petunjuk">{view.canDecide ? said.decide : view.state}</p>
        </div>
      </div>
      {view.canDecide && (
        <form method="post" className="susun">
          <ConfirmField language={language} by={by} />
          <div className="baris">
            <button className="tombol" name="tindakan" value="setujui">
              <Icon name="centang" /> {said.agree}
            </button>
            <button className="tombol tombol--kedua" name="tindakan" value="tolak">
              {said.decline}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
