import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { endedTrackingCookie } from '#app/http/tracking-cookie.server.ts'

/** A page that whoever leaves in a hurry may well have been reading. */
const ELSEWHERE = 'https://www.bmkg.go.id/'

/**
 * Closes a report. Twice does no harm, so a link may do it; a form that ends elsewhere would be stopped by the policy of
 * our pages.
 */
export function loader({ request }: LoaderFunctionArgs) {
  const isQuick = new URL(request.url).searchParams.has('cepat')
  return redirect(isQuick ? ELSEWHERE : '/lacak', {
    status: 303,
    headers: { 'Set-Cookie': endedTrackingCookie(), 'Cache-Control': 'no-store', 'Clear-Site-Data': '"cache"' },
  })
}
