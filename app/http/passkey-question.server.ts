const NO_STORE = { 'Cache-Control': 'no-store' }

/** A question for the passkeys of a browser, and the cookie that its answer must come with. */
export function questionFor(asked: { options: object; cookie: string }): Response {
  return Response.json(asked.options, { headers: { ...NO_STORE, 'Set-Cookie': asked.cookie } })
}

/** Nothing to ask: passkeys do not work at this address, or the account has none. */
export function noQuestion(): Response {
  return new Response(null, { status: 404, headers: NO_STORE })
}

/** Why nothing is asked, for the page that wanted it. */
export function questionRefused(wrong: string): Response {
  return Response.json({ wrong }, { status: 422, headers: NO_STORE })
}
