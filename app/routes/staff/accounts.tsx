import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isStaffRole } from '#app/domain/access/roles.ts'
import { accountsView } from '#app/http/accounts-page.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, staffRequest } from '#app/http/signed-in.server.ts'
import { leadOn } from '#app/http/way-back.server.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import styles from '#app/styles/akun.css?url'
import { AccountForms } from '#app/ui/account/account-forms.tsx'
import { AccountTable } from '#app/ui/account/account-table.tsx'
import { ToldWrong } from '#app/ui/sign-in/told-wrong.tsx'
import { actOnAccount } from '#app/use-cases/act-on-account.server.ts'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'

export const handle = { permission: 'account:read' } as const

const NO_STORE = { 'Cache-Control': 'no-store' }
type Fields = Record<string, string>

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await staffRequest(request, handle.permission)
  const saved = new URL(request.url).searchParams.has('tersimpan')
  return data(
    { language: signedIn.preferences.language, saved, view: await accountsView(signedIn) },
    { headers: NO_STORE },
  )
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await staffRequest(request, 'account:keep')
  const fields = await readFields(request)
  const { language } = signedIn.preferences
  const given = { permission: 'account:keep', fields, headers: request.headers } as const
  const present = await confirmPresence(signedIn, given)
  if (!present.ok) return wrongAnswer(fields, { presence: presenceWords(present.refusal, language) })
  const done = await actOnAccount(present.value, orderOf(fields))
  if (!done.ok && done.refusal.code === 'not-allowed') throw forbidden()
  if (!done.ok) return wrongAnswer(fields, { wrong: wordsOf(done.refusal.code, language) })
  const token = done.value?.token
  if (token === undefined) return leadOn('/petugas/akun?tersimpan=1')
  const link = new URL(`/masuk/undangan/${token}`, request.url).href
  return data({ typed: {}, wrong: undefined, presence: undefined, link }, { headers: NO_STORE })
}

function orderOf(fields: Fields) {
  const { tindakan: act = '', surel: email = '', unit: unitId = '' } = fields
  const roles = Object.keys(fields).flatMap((name) => {
    const role = name.startsWith('peran-') ? name.slice('peran-'.length) : ''
    return isStaffRole(role) ? [role] : []
  })
  return { act, email, unitId, roles, fields }
}

function wrongAnswer(
  { kataSandi: _password, kode: _code, ...typed }: Fields,
  told: { wrong?: string; presence?: string },
) {
  const answer = { typed, wrong: told.wrong, presence: told.presence, link: undefined }
  return data(answer, { status: 422, headers: NO_STORE })
}

function wordsOf(code: string, language: Language): string {
  const words: Record<string, string> = accountMessages(language).keep.errors
  return words[code] ?? accountMessages(language).own.errors['not-allowed']
}

const NOT_SENT = { typed: {}, wrong: undefined, presence: undefined, link: undefined }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${accountMessages(loaded?.language ?? 'id').keep.title} · CekLembaga` },
]

export default function AccountsRoute() {
  const { language, saved, view } = useLoaderData<typeof loader>()
  const { typed, wrong, presence, link } = useActionData<typeof action>() ?? NOT_SENT
  const said = accountMessages(language).keep
  return (
    <>
      <h1>{said.title}</h1>
      <p className="petunjuk">{said.lead}</p>
      <Told language={language} wrong={wrong ?? presence} link={link} saved={saved} />
      {view.mayKeep && <AccountForms {...{ language, view }} typed={typed} presence={presence} />}
      <AccountTable said={said} rows={view.rows} />
    </>
  )
}

type ToldProps = { language: Language; wrong: string | undefined; link: string | undefined; saved: boolean }

function Told({ language, wrong, link, saved }: ToldProps) {
  const { keep: said, own } = accountMessages(language)
  if (wrong !== undefined) return <ToldWrong title={own.errorTitle} text={wrong} />
  if (link === undefined) return saved ? <p role="status">{said.saved}</p> : null
  return (
    <p role="status">
      {said.link} <code className="kode">{link}</code>
    </p>
  )
}
