import type { AgencyNo } from '#app/domain/shared/ids.ts'

/**
 * Numbers never die: that of a merged agency leads to the one it joined, at the same place and with the same query.
 * Nobody keeps the answer without asking again: a merger can be undone, and then the number answers for itself.
 */
export function movedTo(request: Request, no: AgencyNo): Response {
  const headers = { Location: placeOf(request, no), 'Access-Control-Allow-Origin': '*', ...ASK_AGAIN }
  return new Response(null, { status: 308, headers })
}

/** The same for a page, as browsers and search engines know it. */
export function pageMovedTo(request: Request, no: AgencyNo): Response {
  return new Response(null, { status: 301, headers: { Location: placeOf(request, no), ...ASK_AGAIN } })
}

const ASK_AGAIN = { 'Cache-Control': 'no-cache' }

function placeOf(request: Request, no: AgencyNo): string {
  const { pathname, search } = new URL(request.url)
  return `${pathname.replace(/LBG-\d+/i, no)}${search}`
}
