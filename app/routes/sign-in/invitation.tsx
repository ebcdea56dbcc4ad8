import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { leadOn } from '#app/http/way-back.server.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import { InvitationForm } from '#app/ui/sign-in/invitation-form.tsx'
import { acceptInvitation, openInvitation } from '#app/use-cases/accept-invitation.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = readPreferences(request)
  const found = await openInvitation(publicContext(request), params['token'] ?? '')
  const account = found ? { email: found.email, name: found.name, takenUp: found.takenUp } : null
  return data({ language, account }, { status: found ? 200 : 410, headers: NO_STORE })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { nama = '', nomor = '', sandiBaru = '', sandiLagi = '' } = await readFields(request)
  const form = { name: nama, number: nomor, password: sandiBaru, again: sandiLagi }
  const taken = await acceptInvitation(publicContext(request), { token: params['token'] ?? '', form })
  if (taken.ok) return leadOn('/masuk?tersimpan=1')
  if (taken.refusal.code === 'link-ended') return data(null, { status: 410, headers: NO_STORE })
  const typed = { name: nama.slice(0, 200), number: nomor.slice(0, 40) }
  return data({ typed, wrong: taken.refusal.fields }, { status: 422, headers: NO_STORE })
}

const NO_STORE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' }

export const headers = () => NO_STORE

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const said = signInMessages(loaded?.language ?? 'id').invitation
  const title = !loaded?.account ? said.ended : loaded.account.takenUp ? said.titleReset : said.title
  return [{ title: `${title} · CekLembaga` }]
}

export default function InvitationPage() {
  const { language, account } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = signInMessages(language).invitation
  if (!account || answer === null)
    return (
      <div className="wadah sempit isi tumpuk">
        <h1>{said.ended}</h1>
        <p>{said.endedText}</p>
        <p>
          <a className="tombol" href="/masuk">
            {signInMessages(language).page.title}
          </a>
        </p>
      </div>
    )
  return (
    <div className="wadah sempit isi tumpuk">
      <InvitationForm language={language} account={account} typed={answer?.typed} wrong={answer?.wrong ?? []} />
    </div>
  )
}
