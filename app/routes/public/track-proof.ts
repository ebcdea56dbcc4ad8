import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { publicContext } from '#app/http/context.server.ts'
import { readPreferences } from '#app/http/preferences.server.ts'
import { readTrackingCookie } from '#app/http/tracking-cookie.server.ts'
import { filingProofText } from '#app/i18n/tracking/own-report-words.ts'
import { readOwnProof } from '#app/use-cases/read-own-proof.server.ts'

/** The proof of filing as a text to keep. Its name says nothing of a report. */
export async function loader({ request }: LoaderFunctionArgs) {
  const read = await readOwnProof(publicContext(request), readTrackingCookie(request))
  if (!read.ok) return redirect('/lacak?tertutup', 303)
  return new Response(filingProofText(read.value, readPreferences(request).language), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="bukti.txt"',
      'Cache-Control': 'no-store',
    },
  })
}
