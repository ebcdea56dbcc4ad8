import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { publicContext } from '#app/http/context.server.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { searchAgencies } from '#app/repositories/search.server.ts'
import { issueNoRecordReceipt } from '#app/use-cases/issue-check-receipt.server.ts'

const Query = z.string().trim().min(2).max(200)

/** Makes a receipt that nothing was on record for a search. What is on record after all leads to the results instead. */
export async function action({ request }: ActionFunctionArgs) {
  const query = Query.safeParse((await readFields(request))['q'])
  if (!query.success) return redirect('/lembaga', 303)
  const { hits } = await searchAgencies({ q: query.data, limit: 1 })
  if (hits.length > 0) return redirect(`/lembaga?q=${encodeURIComponent(query.data)}`, 303)
  return redirect(`/cek/${await issueNoRecordReceipt(publicContext(request), query.data)}`, 303)
}

export function loader() {
  return redirect('/lembaga')
}
