import type { RegistryEvent } from '#app/domain/registry/events.ts'

/** An event of one agency, by the id of its row. */
export type AgencyEvent = { agencyId: number; event: RegistryEvent }

type EventType = RegistryEvent['type']
type Of<Type extends EventType> = Extract<RegistryEvent, { type: Type }>

/** Of what happened, the events of one kind, each with the agency it happened to. */
export function ofType<Type extends EventType>(
  events: readonly AgencyEvent[],
  type: Type,
): (Of<Type> & { agencyId: number })[] {
  return events.flatMap(({ agencyId, event }) => (isOf(event, type) ? [{ ...event, agencyId }] : []))
}

function isOf<Type extends EventType>(event: RegistryEvent, type: Type): event is Of<Type> {
  return event.type === type
}
