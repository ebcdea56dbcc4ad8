import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer, noFileAnswer } from '#app/http/send-file.server.ts'
import { accountRequest } from '#app/http/signed-in.server.ts'
import { readFilePage } from '#app/use-cases/read-file-page.server.ts'

export const handle = { permission: 'file:read' } as const

/** The picture of a page of a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, preferences } = await accountRequest(request)
  const page = Number(params['n'])
  const read = await readFilePage(context, params['id'] ?? '', page)
  if (!read.ok) return noFileAnswer(read.refusal, preferences.language, request)
  return fileAnswer({ ...read.value, name: `${read.value.file.name} ${String(page)}.webp` }, 'shown')
}
