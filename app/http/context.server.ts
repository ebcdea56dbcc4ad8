import { randomUUID } from 'node:crypto'
import { now } from '#app/repositories/clock.server.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import type { Context } from '#app/domain/access/actor.ts'

/** The server writes the request's id here before anything else sees it; what a client sent under this name is gone. */
export const REQUEST_ID_HEADER = 'x-request-id'

/** The network a request to sign in came from; written by the server, as the id is. Kept nowhere but as a keyed hash. */
export const NETWORK_HEADER = 'x-client-network'

/** The context of a request by nobody in particular. Reads the clock, once. */
export function publicContext(request: Request): Context {
  const instant = now()
  return {
    actor: { kind: 'public' },
    now: instant,
    today: dayOfInstant(instant),
    requestId: request.headers.get(REQUEST_ID_HEADER) ?? randomUUID(),
  }
}
