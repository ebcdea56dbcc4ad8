import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { fileAnswer, noFileAnswer } from '#app/http/send-file.server.ts'
import { readTrackingCookie } from '#app/http/tracking-cookie.server.ts'
import { readOwnFile } from '#app/use-cases/read-own-file.server.ts'

/** The clean copy of a file of one's own report, to be saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await readOwnFile(publicContext(request), readTrackingCookie(request), params['id'] ?? '')
  if (read.ok) return fileAnswer({ ...read.value, name: read.value.file.name }, 'saved')
  if (read.refusal.code === 'closed') return redirect('/lacak?tertutup', 303)
  return noFileAnswer(read.refusal, readPreferences(request).language, request)
}
