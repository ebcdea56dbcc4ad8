import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden, readSignedIn, type SignedIn } from '#app/http/signed-in.server.ts'
import { carriedOn, leadOn, wayOn } from '#app/http/way-back.server.ts'
import { fill } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import { fullMinute } from '#app/i18n/sign-in/presence-words.ts'
import styles from '#app/styles/masuk.css?url'
import { SecondFactorSteps } from '#app/ui/sign-in/second-factor-steps.tsx'
import { beginSecondFactor, finishSecondFactor, takeBackupCodes } from '#app/use-cases/set-up-second-factor.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await readSignedIn(request)
  if (!signedIn) return redirect(`/masuk${carriedOn(request)}`, 303)
  const { account, session, preferences } = signedIn
  if (account.isDemonstration) throw forbidden()
  const done = await codesToShow(request, signedIn)
  if (account.hasSecondFactor && !done) {
    const given = session.secondFactorAt !== null
    return redirect(given ? wayOn(request, account.kind) : `/masuk/kode${carriedOn(request)}`, 303)
  }
  const { language } = preferences
  const { kind, hasPassword } = account
  return data({ language, kind, hasPassword, carried: carriedOn(request), done }, { headers: NO_STORE })
}

/** The backup codes of whoever comes from giving their first code; a page that is loaded again shows none. */
async function codesToShow(request: Request, signedIn: SignedIn) {
  if (!new URL(request.url).searchParams.has('terpasang')) return undefined
  const backupCodes = await takeBackupCodes({ ...signedIn, headers: request.headers })
  return backupCodes && { step: 'done' as const, backupCodes, on: wayOn(request, signedIn.account.kind) }
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await readSignedIn(request)
  if (!signedIn) return redirect(`/masuk${carriedOn(request)}`, 303)
  if (signedIn.account.isDemonstration) throw forbidden()
  const { langkah, kataSandi = '', kode = '' } = await readFields(request)
  return langkah === 'kode' ? finish(request, signedIn, kode) : begin(request, signedIn, kataSandi)
}

async function begin(request: Request, signedIn: SignedIn, password: string) {
  const begun = await beginSecondFactor({ ...signedIn, headers: request.headers }, password)
  if (begun.ok) return shown({ step: 'scan', scan: begun.value, wrong: undefined }, 200)
  return shown({ step: 'password', wrong: wordsOf(begun.refusal, signedIn) }, 422)
}

async function finish(request: Request, signedIn: SignedIn, code: string) {
  const done = await finishSecondFactor({ ...signedIn, headers: request.headers }, code)
  // The session is another one now: the page that follows is asked for with its cookie.
  if (done.ok) return leadOn(setUpPage(request), done.value.cookies)
  const { refusal } = done
  const wrong = wordsOf(refusal, signedIn)
  if (refusal.code !== 'wrong-code' || !refusal.scan) return shown({ step: 'password', wrong }, 422)
  return shown({ step: 'scan', scan: refusal.scan, wrong }, 422)
}

type Shown = Parameters<typeof SecondFactorSteps>[0]['shown']

function setUpPage(request: Request): string {
  const parameters = new URLSearchParams(carriedOn(request))
  parameters.set('terpasang', '1')
  return `/masuk/dua-langkah?${parameters.toString()}`
}

function shown(answer: Shown, status: number) {
  return data(answer, { status, headers: NO_STORE })
}

type Told = { code: string; until?: Parameters<typeof fullMinute>[0] }

function wordsOf(refusal: Told, { preferences: { language } }: SignedIn): string {
  const { setUp, page } = signInMessages(language)
  if (refusal.until !== undefined) return fill(page.tryLater, { jam: fullMinute(refusal.until, language) })
  if (refusal.code === 'wrong-code') return setUp.wrongCode
  return refusal.code === 'wrong-password' ? setUp.wrongPassword : setUp.already
}

const NO_STORE = { 'Cache-Control': 'no-store' }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const headers = () => NO_STORE

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${signInMessages(loaded?.language ?? 'id').setUp.title} · CekLembaga` },
]

export default function SecondFactorPage() {
  const { language, carried, kind, hasPassword, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="wadah sempit isi tumpuk">
      <SecondFactorSteps
        {...{ language, kind, hasPassword }}
        action={`/masuk/dua-langkah${carried}`}
        shown={answer ?? done ?? { step: 'password', wrong: undefined }}
      />
    </div>
  )
}
