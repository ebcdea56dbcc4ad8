import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer, noFileAnswer } from '#app/http/send-file.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readOriginal } from '#app/use-cases/open-original.server.ts'

export const handle = { permission: 'file:read-original' } as const

/** The sealed original, for whoever has just said why; never shown in the browser. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const read = await readOriginal(context, params['id'] ?? '')
  if (!read.ok) return noFileAnswer(read.refusal, preferences.language)
  return fileAnswer({ ...read.value, name: read.value.file.name }, 'saved')
}
