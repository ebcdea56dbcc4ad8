import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { NETWORK_HEADER, publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { SIGN_IN } from '#app/http/signed-in.server.ts'
import { backToSignIn, carriedOn, leadOn, wayOn } from '#app/http/way-back.server.ts'
import { signInWithPasskey } from '#app/use-cases/sign-in-passkey.server.ts'

/** Signs in with what a passkey has signed. */
export async function action({ request }: ActionFunctionArgs) {
  const { jawaban: answer = '' } = await readFields(request)
  const { headers } = request
  const network = headers.get(NETWORK_HEADER) ?? ''
  const entered = await signInWithPasskey(publicContext(request), { answer, headers, network })
  const carried = carriedOn(request)
  if (!entered.ok) return leadOn(backToSignIn(carried, 'kunci', entered.refusal.code))
  const { next, kind, cookies } = entered.value
  return leadOn(next === 'in' ? wayOn(request, kind) : `${SIGN_IN}/dua-langkah${carried}`, cookies)
}

export function loader() {
  return redirect(SIGN_IN)
}
