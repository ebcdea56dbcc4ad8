import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isProviderCode } from '#app/domain/access/identity-provider.ts'
import { may } from '#app/domain/access/policy.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { frameOf, ownAccountView, waysInView } from '#app/http/own-account-page.server.ts'
import { accountRequest, forbidden, type SignedIn } from '#app/http/signed-in.server.ts'
import { leadOn } from '#app/http/way-back.server.ts'
import { ownAccountWords } from '#app/i18n/accounts/own-words.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { presenceWords } from '#app/i18n/sign-in/presence-words.ts'
import { providerName, providerWords } from '#app/i18n/sign-in/provider-words.ts'
import akun from '#app/styles/akun.css?url'
import kerja from '#app/styles/kerja.css?url'
import masuk from '#app/styles/masuk.css?url'
import { AccountFrame } from '#app/ui/account/account-frame.tsx'
import { OwnAccount } from '#app/ui/account/own-account.tsx'
import { WayToProvider } from '#app/ui/account/ways-in.tsx'
import { DESK_NAV } from '#app/ui/desk/desk-nav.ts'
import { BackupCodes } from '#app/ui/sign-in/second-factor-steps.tsx'
import { actOnOwnAccount, isSecured } from '#app/use-cases/act-on-own-account.server.ts'
import { confirmPresence } from '#app/use-cases/confirm-presence.server.ts'
import { providerOffered } from '#app/use-cases/go-to-provider.server.ts'
import { makeBackupCodes } from '#app/use-cases/keep-own-account.server.ts'
import { goToLinkProvider } from '#app/use-cases/link-provider.server.ts'
import { readWaysIn } from '#app/use-cases/read-ways-in.server.ts'

export const handle = { permission: 'own-account:keep' } as const

const NO_STORE = { 'Cache-Control': 'no-store' }

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await ownRequest(request)
  const rooms = [...new Set(DESK_NAV.map(({ permission }) => permission))]
  const saved = new URL(request.url).searchParams.get('tersimpan')
  const [frame, view, ways] = await Promise.all([
    frameOf(signedIn, { request, rooms }),
    ownAccountView(signedIn),
    readWaysIn(signedIn.actor.accountId),
  ])
  const shown = { ...view, ways: waysInView(signedIn, ways) }
  const failed = failedBy(request, signedIn)
  return data({ language: signedIn.preferences.language, frame, view: shown, saved, failed }, { headers: NO_STORE })
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await ownRequest(request)
  const fields = { tindakan: '', ...(await readFields(request)) }
  const { tindakan } = fields
  if (tindakan === 'kode-cadangan') return newCodes(request, signedIn, fields)
  const owner = isSecured(tindakan) ? await present(request, signedIn, fields) : signedIn
  if (typeof owner === 'string') return wrongAnswer(tindakan, owner, typedIn(fields))
  if (tindakan === 'pemerintah') return toProvider(owner)
  const done = await actOnOwnAccount(owner, { act: tindakan, fields, headers: request.headers })
  if (done.ok) return leadOn(`/akun?tersimpan=${tindakan}`, cookiesOf(done.value))
  return wrongAnswer(tindakan, ownAccountWords(done.refusal, signedIn.preferences.language), typedIn(fields))
}

function cookiesOf(done: { cookies?: string[] } | null): string[] {
  return done?.cookies ?? []
}

/** Whoever is signed in, now that they have proved to be at the keyboard; or why they have not, as a sentence. */
async function present(request: Request, signedIn: SignedIn, fields: Fields): Promise<SignedIn | string> {
  const given = { permission: 'own-account:secure', fields, headers: request.headers } as const
  const proved = await confirmPresence(signedIn, given)
  if (!proved.ok) return presenceWords(proved.refusal, signedIn.preferences.language)
  return { ...signedIn, context: proved.value, actor: proved.value.actor }
}

/** The page with the link to the identity provider, and the cookie to come back with. */
async function toProvider({ context, session, account, preferences: { language } }: SignedIn) {
  const tindakan = 'pemerintah'
  if (account.isDemonstration) return wrongAnswer(tindakan, accountMessages(language).own.demonstration, {})
  const name = providerName(providerOffered(), language)
  const way = await goToLinkProvider(context, session)
  if (way.ok) {
    const headers = { ...NO_STORE, 'Set-Cookie': way.value.cookie }
    return data({ ...NOTHING, tindakan, out: { name, to: way.value.to } }, { headers })
  }
  const { code } = way.refusal
  const words = isProviderCode(code) ? providerWords(code, name, language) : ownAccountWords({ code }, language)
  return wrongAnswer(tindakan, words, {})
}

/** Why the identity provider did not link the account, where somebody comes from there. */
function failedBy(request: Request, { preferences: { language } }: SignedIn): string | null {
  const code = new URL(request.url).searchParams.get('pemerintah')
  return isProviderCode(code) ? providerWords(code, providerName(providerOffered(), language), language) : null
}

async function newCodes(request: Request, signedIn: SignedIn, { kataSandi: password = '' }: Fields) {
  const tindakan = 'kode-cadangan'
  const made = await makeBackupCodes(signedIn, { password, headers: request.headers })
  if (made.ok) return data({ ...NOTHING, tindakan, codes: made.value }, { headers: NO_STORE })
  return wrongAnswer(tindakan, ownAccountWords(made.refusal, signedIn.preferences.language), {})
}

/** What a form shows again; never a password. */
function typedIn({ agencyNo = '', note = '', kind = '' }: Fields): Record<string, string> {
  return { agencyNo: agencyNo.slice(0, 40), note: note.slice(0, 600), kind }
}

function wrongAnswer(tindakan: string, wrong: string, fields: Record<string, string>) {
  return data({ ...NOTHING, tindakan, wrong, fields }, { status: 422, headers: NO_STORE })
}

type Fields = Readonly<Record<string, string>>
type Answer = {
  tindakan: string
  codes: string[] | undefined
  out: { name: string; to: string } | undefined
  wrong: string | undefined
  fields: Record<string, string>
}

const NOTHING: Answer = { tindakan: '', codes: undefined, out: undefined, wrong: undefined, fields: {} }

async function ownRequest(request: Request): Promise<SignedIn> {
  const signedIn = await accountRequest(request)
  if (!may(signedIn.actor, handle.permission)) throw forbidden()
  return signedIn
}

export const links: LinksFunction = () => [kerja, masuk, akun].map((href) => ({ rel: 'stylesheet', href }))

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => {
  const all = new Headers(NO_STORE)
  for (const cookie of actionHeaders.getSetCookie()) all.append('Set-Cookie', cookie)
  return all
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${accountMessages(loaded?.language ?? 'id').own.title} · CekLembaga` },
]

/** Backup codes and the way out to the provider are shown once, in place of the page. */
function hasOwnPage({ codes, out }: Answer): boolean {
  return codes !== undefined || out !== undefined
}

function Answered({ language, answer }: { language: Language; answer: Answer }) {
  return (
    <>
      {answer.codes && <BackupCodes language={language} codes={answer.codes} on="/akun" />}
      {answer.out && <WayToProvider language={language} {...answer.out} />}
    </>
  )
}

export default function AccountPage() {
  const { language, frame, view, saved, failed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const wrong = answer && { in: answer.tindakan, text: answer.wrong, typed: answer.fields }
  const cameBack = failed === null ? undefined : { in: 'pemerintah', text: failed, typed: {} }
  return (
    <AccountFrame frame={frame}>
      {answer && hasOwnPage(answer) ? (
        <Answered language={language} answer={answer} />
      ) : (
        <OwnAccount {...{ language, view, saved }} wrong={wrong ?? cameBack} />
      )}
    </AccountFrame>
  )
}
