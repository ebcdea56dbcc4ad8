import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { presenceAsked } from '#app/domain/access/presence.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { ConfirmField } from '#app/ui/desk/confirm-field.tsx'
import { TextField } from '#app/ui/form/field.tsx'
import { ToldWrong } from '#app/ui/sign-in/told-wrong.tsx'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { inviteAgencyUser } from '#app/use-cases/invite-agency-user.server.ts'

export const handle = { permission: 'account:invite-agency' } as const

const NO_STORE = { 'Cache-Control': 'no-store' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, account, context, preferences } = await staffRequest(request, handle.permission)
  const by = presenceAsked({ actor, account }, handle.permission, context.now)
  return data({ language: preferences.language, by }, { headers: NO_STORE })
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const { language } = signedIn.preferences
  const fields = await readFields(request)
  const { surel: email = '', nama: name = '' } = fields
  const typed = { email: email.slice(0, 320), name: name.slice(0, 200) }
  const given = { permission: handle.permission, fields, headers: request.headers }
  const present = await confirmPresence(signedIn, given)
  if (!present.ok) return refused({ ...NOTHING, typed, presence: presenceWords(present.refusal, language) })
  const invited = await inviteAgencyUser(present.value, { email, name })
  if (invited.ok) {
    const link = new URL(`/masuk/undangan/${invited.value.token}`, request.url).href
    return data({ ...NOTHING, link }, { headers: NO_STORE })
  }
  const { code } = invited.refusal
  if (code === 'not-allowed') throw forbidden()
  return refused({ ...NOTHING, typed, wrong: accountMessages(language).agencyInvitation.errors[code] })
}

type Answer = {
  typed: { email: string; name: string }
  wrong: string | undefined
  presence: string | undefined
  link: string | undefined
}
const NOTHING: Answer = { typed: { email: '', name: '' }, wrong: undefined, presence: undefined, link: undefined }

function refused(answer: Answer) {
  return data(answer, { status: 422, headers: NO_STORE })
}

export const headers = () => NO_STORE

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${accountMessages(loaded?.language ?? 'id').agencyInvitation.title} · CekLembaga` },
]

export default function AgencyAccountPage() {
  const { language, by } = useLoaderData<typeof loader>()
  const { typed, wrong, presence, link } = useActionData<typeof action>() ?? NOTHING
  const { agencyInvitation: said, own } = accountMessages(language)
  const told = wrong ?? presence
  return (
    <>
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      {told !== undefined && <ToldWrong title={own.errorTitle} text={told} />}
      {link !== undefined && (
        <p role="status">
          {said.link} <code className="kode">{link}</code>
        </p>
      )}
      <form method="post" className="tumpuk">
        <TextField name="surel" type="email" label={said.email} typed={typed.email} error={wrong} required />
        <TextField name="nama" label={said.name} typed={typed.name} />
        <ConfirmField language={language} by={by} error={presence} />
        <p>
          <button className="tombol" type="submit">
            {said.button}
          </button>
        </p>
      </form>
      <p>
        <a href="/petugas/klaim">{said.claims}</a>
      </p>
    </>
  )
}
