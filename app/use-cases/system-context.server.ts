import { randomUUID } from 'node:crypto'
import type { Context } from '#app/domain/access/actor.ts'
import { now } from '#app/repositories/clock.server.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'

/** The context of a job or of a command at the console: read once, at its start. The clock must have been started. */
export function systemContext(job: string): Context {
  const at = now()
  return { actor: { kind: 'system', job }, today: dayOfInstant(at), now: at, requestId: randomUUID() }
}
