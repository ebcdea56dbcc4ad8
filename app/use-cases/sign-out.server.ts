import { auth, browserOf } from '#app/repositories/auth.server.ts'

/** Ends the session that these headers carry, if they carry one. Gives the cookies that take it out of the browser. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers: browserOf(headers), asResponse: true })
  return answer.headers.getSetCookie()
}
