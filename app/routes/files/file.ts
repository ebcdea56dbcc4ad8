import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer, noFileAnswer } from '#app/http/send-file.server.ts'
import { accountRequest } from '#app/http/signed-in.server.ts'
import { readFile } from '#app/use-cases/read-file.server.ts'

export const handle = { permission: 'file:read' } as const

/** The copy of a file that people see: a picture is shown, a PDF is saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, preferences } = await accountRequest(request)
  const read = await readFile(context, params['id'] ?? '')
  if (!read.ok) return noFileAnswer(read.refusal, preferences.language, request)
  return fileAnswer({ ...read.value, name: read.value.file.name }, 'shown')
}
