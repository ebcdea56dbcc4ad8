import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { publicContext } from '#app/http/context.server.ts'
import { issueCheckReceipt } from '#app/use-cases/issue-check-receipt.server.ts'

/** Makes a dated check receipt of the agency's page and leads to it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const no = AgencyNo.safeParse(params['no'])
  if (!no.success) throw new Response(null, { status: 404 })
  const receipt = await issueCheckReceipt(publicContext(request), no.data)
  if (!receipt.ok) throw new Response(null, { status: 404 })
  return redirect(`/cek/${receipt.value}`, 303)
}

/** Somebody opened the address by hand: the page of the agency has the button. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/lembaga/${encodeURIComponent(params['no'] ?? '')}`)
}
