import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { publicContext } from '#app/http/context.server.ts'
import { issueCheckReceipt } from '#app/use-cases/issue-check-receipt.server.ts'

/** Makes a dated check receipt of the agency's page and leads to it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const no = AgencyNo.safeParse(params['no'])
  const receipt = no.success && (await issueCheckReceipt(publicContext(request), no.data))
  if (!receipt || !receipt.ok) return toAgency(params['no'])
  return redirect(`/cek/${receipt.value}`, 303)
}

/** Somebody opened the address by hand: the page of the agency has the button. */
export function loader({ params }: LoaderFunctionArgs) {
  return toAgency(params['no'])
}

/** The page of the agency, which also says so when there is none. */
function toAgency(no = ''): Response {
  return redirect(`/lembaga/${encodeURIComponent(no)}`, 303)
}
