import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { leadOn } from '#app/http/way-back.server.ts'
import { signOut } from '#app/use-cases/sign-out.server.ts'

/** Ends the session of this browser. */
export async function action({ request }: ActionFunctionArgs) {
  return leadOn('/masuk?keluar=1', await signOut(request.headers))
}

export function loader() {
  return redirect('/masuk')
}
