import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { forbidden } from '#app/http/signed-in.server.ts'
import { leadOn, wayOn } from '#app/http/way-back.server.ts'
import { signInDemonstration } from '#app/use-cases/sign-in-demonstration.server.ts'

/** The buttons of a demonstration. Anywhere else, and for any other account, this door is shut. */
export async function action({ request }: ActionFunctionArgs) {
  const { headers } = request
  const { akun = '' } = await readFields(request)
  const entered = await signInDemonstration(publicContext(request), { accountId: akun, headers })
  if (!entered.ok) throw forbidden()
  return leadOn(wayOn(request, entered.value.kind), entered.value.cookies)
}

export function loader() {
  return redirect('/masuk')
}
