import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { readSignedIn, SIGN_IN } from '#app/http/signed-in.server.ts'
import { backToSignIn, leadOn, wayOn } from '#app/http/way-back.server.ts'
import { returnFromProvider } from '#app/use-cases/sign-in-by-provider.server.ts'

/** Back from the identity provider: in, to the second factor, or to a sentence that says why not. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { headers } = request
  const { search, origin } = new URL(request.url)
  const signedIn = await readSignedIn(request)
  const context = signedIn?.context ?? publicContext(request)
  const done = await returnFromProvider(context, { search, headers, session: signedIn?.session })
  if (!done.ok) return leadOn(failedTo(done.refusal), done.refusal.cookies)
  const { value } = done
  if (value.at === 'linked') return leadOn('/akun?tersimpan=pemerintah', value.cookies)
  if (value.at === 'second-factor') return leadOn(`${SIGN_IN}/dua-langkah${value.carried}`, value.cookies)
  return leadOn(wayOn(new Request(`${origin}${SIGN_IN}${value.carried}`), value.kind), value.cookies)
}

function failedTo({ wasLinking, carried, code }: { wasLinking: boolean; carried: string; code: string }): string {
  if (!wasLinking) return backToSignIn(carried, 'pemerintah', code)
  return `/akun?${new URLSearchParams({ pemerintah: code }).toString()}`
}
