import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/access/policy.ts'
import { accountRequest } from '#app/http/signed-in.server.ts'
import { DESK_NAV } from '#app/ui/desk/desk-nav.ts'

export const handle = { permission: 'own-account:keep' }

/** Leads to the first room that is open to whoever is signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await accountRequest(request)
  if (actor.kind !== 'staff') return redirect('/lembaga-saya')
  return redirect(DESK_NAV.find(({ permission }) => may(actor, permission))?.href ?? '/akun')
}
