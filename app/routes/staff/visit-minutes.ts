import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterResponse } from '#app/http/letter-file.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { findMinutesBytes } from '#app/repositories/letters.server.ts'
import { findVisit } from '#app/repositories/visits.server.ts'

export const handle = { permission: 'visit:read' } as const

/** The minutes of a visit as PDF: the signed ones where there are any, else the draft to be signed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await staffRequest(request, handle.permission)
  const visit = await findVisit(params['ref'] ?? '')
  const code = visit?.signedCode ?? visit?.draftCode
  const pdf = code ? await findMinutesBytes(code) : undefined
  if (!visit || !pdf) throw new Response(null, { status: 404 })
  return letterResponse(pdf, `berita-acara-${visit.ref}`)
}
