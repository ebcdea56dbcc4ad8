import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { backToSignIn, carriedOn, leadOn } from '#app/http/way-back.server.ts'
import { goToProvider } from '#app/use-cases/go-to-provider.server.ts'

/** Out to the identity provider of the government. */
export async function loader({ request }: LoaderFunctionArgs) {
  const carried = carriedOn(request)
  const way = await goToProvider(publicContext(request), { carried, linkFor: null })
  if (!way.ok) return leadOn(backToSignIn(carried, 'pemerintah', way.refusal.code))
  return leadOn(way.value.to, [way.value.cookie])
}
