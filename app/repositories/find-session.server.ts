import { auth, browserOf } from './auth.server.ts'
import { DatabaseAway } from './database-away.server.ts'

/**
 * The session of a browser, if it has one. better-auth says that it could not look, never why; it looks in the database
 * and nowhere else. Somebody whose session could not be read is not signed out: the database is away.
 */
export async function findSession(headers: Headers) {
  const look = () => auth().api.getSession({ headers: browserOf(headers) })
  return look()
    .catch(look) // a connection that died while nobody used it
    .catch((error: unknown) => {
      throw new DatabaseAway(error)
    })
}
