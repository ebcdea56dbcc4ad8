import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { readFields } from '#app/http/form-fields.server.ts'
import { ownPath, themeCookie } from '#app/http/preferences.server.ts'

/** Keeps the appearance somebody chose and goes back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const { tema, kembali } = await readFields(request)
  return redirect(ownPath(kembali ?? null), { status: 303, headers: { 'Set-Cookie': themeCookie(tema ?? null) } })
}

export function loader() {
  return redirect('/')
}
