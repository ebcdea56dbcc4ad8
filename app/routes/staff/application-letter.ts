import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterResponse } from '#app/http/letter-file.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readStepLetter } from '#app/use-cases/read-letter.server.ts'

export const handle = { permission: 'vetting:read' } as const

/** A letter of an application, as PDF, for officers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await staffRequest(request, handle.permission)
  const { ref = '', seq = '' } = params
  const pdf = await readStepLetter({ ref, seq: Number(seq) })
  if (!pdf) throw new Response(null, { status: 404 })
  return letterResponse(pdf, `${ref}-${seq}`)
}
