import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterResponse } from '#app/http/letter-file.server.ts'
import { ownAgencyRequest } from '#app/http/own-agency.server.ts'
import { readStepLetter } from '#app/use-cases/read-letter.server.ts'

export const handle = { permission: 'own-agency:read' } as const

/** A letter of an application of one's own, as PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { no } = await ownAgencyRequest(request, { no: params['no'], permission: handle.permission })
  const { ref = '', seq = '' } = params
  const pdf = await readStepLetter({ ref, seq: Number(seq), no })
  if (!pdf) throw new Response(null, { status: 404 })
  return letterResponse(pdf, `${ref}-${seq}`)
}
