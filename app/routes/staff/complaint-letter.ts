import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterResponse } from '#app/http/letter-file.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readComplaintLetter } from '#app/use-cases/read-complaint-page.server.ts'

export const handle = { permission: 'complaint:read' } as const

/** A letter about a report, as PDF, for whoever may open it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context } = await staffRequest(request, handle.permission)
  const { no = '', kode = '' } = params
  const pdf = await readComplaintLetter(context, { no, code: kode })
  if (!pdf) throw new Response(null, { status: 404 })
  return letterResponse(pdf, `${no}-${kode}`)
}
