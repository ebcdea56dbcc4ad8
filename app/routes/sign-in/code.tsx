import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NETWORK_HEADER, publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { lacksSecondFactor, readSignedIn } from '#app/http/signed-in.server.ts'
import { backToSignIn, carriedOn, leadOn, wayOn } from '#app/http/way-back.server.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { signInMessages } from '#app/i18n/sign-in/messages.ts'
import { fullMinute } from '#app/i18n/sign-in/presence-words.ts'
import { Field } from '#app/ui/sign-in/field.tsx'
import { awaitedAccount, giveSecondFactor } from '#app/use-cases/give-second-factor.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const awaited = (await unfinishedOf(request)) ?? (await awaitedAccount(request.headers))
  if (awaited === undefined) return redirect(`/masuk${carriedOn(request)}`, 303)
  return data({ language: readPreferences(request).language, carried: carriedOn(request) }, { headers: NO_STORE })
}

export async function action({ request }: ActionFunctionArgs) {
  const { kode = '' } = await readFields(request)
  const { headers } = request
  const unfinished = await unfinishedOf(request)
  const network = headers.get(NETWORK_HEADER) ?? ''
  const given = await giveSecondFactor(publicContext(request), { code: kode, headers, network, unfinished })
  if (given.ok) return leadOn(wayOn(request, given.value.kind), given.value.cookies)
  if (given.refusal.code === 'nothing-awaited') return redirect(backToSignIn(carriedOn(request), 'kode', 'habis'), 303)
  return data({ wrong: wordsOf(given.refusal, readPreferences(request).language) }, { status: 422, headers: NO_STORE })
}

const NO_STORE = { 'Cache-Control': 'no-store' }

function wordsOf(refusal: { code: string; until?: Parameters<typeof fullMinute>[0] }, language: Language): string {
  const { code, page } = signInMessages(language)
  return refusal.until === undefined ? code.wrong : fill(page.tryLater, { jam: fullMinute(refusal.until, language) })
}

/** A session that has not given its second factor (identity provider). */
async function unfinishedOf(request: Request) {
  const signedIn = await readSignedIn(request)
  if (!signedIn || !lacksSecondFactor(signedIn) || !signedIn.account.hasSecondFactor) return undefined
  const { id: sessionId, token } = signedIn.session
  return { accountId: signedIn.account.accountId, sessionId, token }
}

export const headers = () => NO_STORE

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${signInMessages(loaded?.language ?? 'id').code.title} · CekLembaga` },
]

export default function CodePage() {
  const { language, carried } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const said = signInMessages(language).code
  return (
    <div className="wadah sempit isi tumpuk">
      <h1>{said.title}</h1>
      <p>{said.lead}</p>
      <form method="post" action={`/masuk/kode${carried}`} className="tumpuk">
        <Field
          name="kode"
          label={said.field}
          hint={said.hint}
          error={answer?.wrong}
          input={{
            autoComplete: 'one-time-code',
            className: 'masuk masuk--pendek kode',
            spellCheck: false,
            maxLength: 20,
          }}
        />
        <p>
          <button className="tombol" type="submit">
            {said.button}
          </button>
        </p>
      </form>
      <form method="post" action="/masuk/keluar">
        <button className="tombol tombol--tenang tombol--kecil" type="submit">
          {said.other}
        </button>
      </form>
    </div>
  )
}
