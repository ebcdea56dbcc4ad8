import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NETWORK_HEADER, publicContext } from '#app/http/context.server.ts'
import { listDoors } from '#app/http/demonstration-doors.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { lacksSecondFactor, readSignedIn } from '#app/http/signed-in.server.ts'
import { carriedOn, leadOn, wayOn } from '#app/http/way-back.server.ts'
import { isProviderCode } from '#app/domain/access/identity-provider.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import { fullMinute } from '#app/i18n/sign-in/presence-words.ts'
import { providerName, providerWords } from '#app/i18n/sign-in/provider-words.ts'
import styles from '#app/styles/masuk.css?url'
import { DemonstrationDoors } from '#app/ui/sign-in/demonstration-doors.tsx'
import { OtherWays } from '#app/ui/sign-in/other-ways.tsx'
import { SignInForm } from '#app/ui/sign-in/sign-in-form.tsx'
import { providerOffered } from '#app/use-cases/go-to-provider.server.ts'
import { passkeysOffered } from '#app/use-cases/keep-passkeys.server.ts'
import { signInWithPassword } from '#app/use-cases/sign-in-password.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await readSignedIn(request)
  if (signedIn && !lacksSecondFactor(signedIn)) return redirect(wayOn(request, signedIn.account.kind), 303)
  const { language } = readPreferences(request)
  const offered = providerOffered()
  const ways = {
    provider: offered ? providerName(offered, language) : null,
    passkeyHost: passkeysOffered() ?? null,
    failed: failedBy(request, language),
  }
  const loaded = { language, told: toldBy(request), doors: await listDoors(language), carried: carriedOn(request) }
  return data({ ...loaded, ways }, { headers: NO_STORE })
}

export async function action({ request }: ActionFunctionArgs) {
  const { surel = '', kataSandi = '' } = await readFields(request)
  const { headers } = request
  const network = headers.get(NETWORK_HEADER) ?? ''
  const entered = await signInWithPassword(publicContext(request), {
    email: surel,
    password: kataSandi,
    headers,
    network,
  })
  if (!entered.ok) {
    const said = signInMessages(readPreferences(request).language).page
    const { refusal } = entered
    const language = readPreferences(request).language
    const wrong =
      refusal.code === 'wrong' ? said.wrong : fill(said.tryLater, { jam: fullMinute(refusal.until, language) })
    return data({ email: surel.slice(0, 320), wrong }, { status: 422, headers: NO_STORE })
  }
  const { next, kind, cookies } = entered.value
  return leadOn(next === 'code' ? `/masuk/kode${carriedOn(request)}` : wayOn(request, kind), cookies)
}

const NO_STORE = { 'Cache-Control': 'no-store' }

/** Why somebody is here, as far as the address says. */
function toldBy(request: Request): 'left' | 'saved' | 'codeEnded' | 'askedTyped' | 'asked' | null {
  const given = new URL(request.url).searchParams
  if (given.has('keluar')) return 'left'
  if (given.has('tersimpan')) return 'saved'
  if (given.has('kode')) return 'codeEnded'
  if (given.has('isian')) return 'askedTyped'
  return given.has('kembali') ? 'asked' : null
}

/** Why another way of signing in ended here, as a sentence. */
function failedBy(request: Request, language: Language): string | null {
  const given = new URL(request.url).searchParams
  const said = signInMessages(language).otherWays
  const code = given.get('pemerintah')
  if (isProviderCode(code)) return providerWords(code, providerName(providerOffered(), language), language)
  if (!given.has('kunci')) return null
  return given.get('kunci') === 'try-later' ? said.passkeyLater : said.passkeyWrong
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => NO_STORE

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${signInMessages(loaded?.language ?? 'id').page.title} · CekLembaga` },
]

export default function SignInPage() {
  const { language, told, doors, carried, ways } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = signInMessages(language).page
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{said.title}</h1>
      {told && !answer && <p role="status">{said[told]}</p>}
      <p>{said.lead}</p>
      <SignInForm
        {...{ language, carried }}
        email={answer?.email}
        wrong={answer ? answer.wrong : (ways.failed ?? undefined)}
      />
      <OtherWays {...{ language, carried }} {...ways} />
      <p className="baris">
        <a href="/masuk/lupa">{said.forgot}</a>
        <a href="/masuk/daftar">{said.register}</a>
      </p>
      {doors.length > 0 && (
        <DemonstrationDoors language={language} doors={doors} action={`/masuk/demonstrasi${carried}`} />
      )}
    </div>
  )
}
