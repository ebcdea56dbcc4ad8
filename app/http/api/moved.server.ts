import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** Numbers never die: that of a merged agency leads to the one it joined, at the same place and with the same query. */
export function movedTo(request: Request, no: AgencyNo): Response {
  const { pathname, search } = new URL(request.url)
  const location = `${pathname.replace(/LBG-\d+/i, no)}${search}`
  return new Response(null, { status: 308, headers: { Location: location, 'Access-Control-Allow-Origin': '*' } })
}
