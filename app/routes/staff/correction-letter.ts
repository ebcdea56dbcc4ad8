import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterResponse } from '#app/http/letter-file.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readAnswerLetter } from '#app/use-cases/read-letter.server.ts'

export const handle = { permission: 'correction:answer' } as const

/** The letter that answers a request, as PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await staffRequest(request, handle.permission)
  const { ref = '' } = params
  const pdf = await readAnswerLetter(ref)
  if (!pdf) throw new Response(null, { status: 404 })
  return letterResponse(pdf, ref)
}
