import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer, noFileAnswer } from '#app/http/send-file.server.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { readComplaintFile } from '#app/use-cases/read-complaint-file.server.ts'

export const handle = { permission: 'complaint:open-content' } as const

/** The clean copy of the evidence of a report, or of a file in its messages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const { no = '', id = '' } = params
  const read = await readComplaintFile(context, { no, id })
  if (read.ok) return fileAnswer({ ...read.value, name: read.value.file.name }, 'shown')
  const { refusal } = read
  return noFileAnswer(refusal.code === 'no-such-complaint' ? { code: 'no-such-file' } : refusal, preferences.language)
}
