import type { StaffRole } from './roles.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/**
 * The human being behind an account: the same for two accounts of one person (a keyed hash of the number of their
 * identity card or civil-service number). Four eyes are counted in these, never in accounts.
 */
export type PersonKey = string

/** Other keys of the same human being: of their other number, on this account or another (`keysOfPerson`). */
type Known = { alsoKnownAs?: readonly PersonKey[] }

/** Acting for an office holder (domain.md 6.2): as acting head, for a day, or in their name. Both are recorded. */
export type OnBehalf = { mode: 'PLT' | 'PLH' | 'AN'; accountId: string; personKey: PersonKey; name: string } & Known

type Account = Known & {
  accountId: string
  personKey: PersonKey
  name: string
  /** When the person last proved to be at the keyboard (password, code, passkey); null: not in this session. */
  confirmedAt: Instant | null
}

export type StaffActor = Account & {
  kind: 'staff'
  roles: readonly StaffRole[]
  unitId: string
  /** Agencies the officer has declared a tie to. */
  ties: readonly AgencyNo[]
  onBehalf: OnBehalf | null
}

/** Somebody of one or more agencies, each of which an officer has accepted. */
export type AgencyUserActor = Account & { kind: 'agency-user'; agencies: readonly AgencyNo[] }

/** Who acts. An operator is somebody at the console of the machine; the public is never told apart. */
export type Actor =
  | { kind: 'public' }
  | { kind: 'system'; job: string }
  | { kind: 'operator'; name: string }
  | StaffActor
  | AgencyUserActor

/** Made once per request or job run, by the only places that read the clock. `today` is the WIB day of `now`. */
export type Context = { actor: Actor; today: Day; now: Instant; requestId: string }

/** How an actor is named in the ledger: by id. No personal data, and the public is never told apart. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'public':
      return 'public'
    case 'system':
      return `system:${actor.job}`
    case 'operator':
      return `operator:${actor.name}`
    case 'staff':
      return `staff:${actor.accountId}`
    case 'agency-user':
      return `agency-user:${actor.accountId}`
  }
}

/** For whom an actor acts, as the ledger says it; null for themselves. */
export function onBehalfName(actor: Actor): string | null {
  const onBehalf = actor.kind === 'staff' ? actor.onBehalf : null
  return onBehalf && `${onBehalf.mode}:${onBehalf.accountId}`
}

/** Everybody whose eyes an act of this actor uses up: the person, and the one they act for. */
export function personsBehind(actor: Actor): readonly PersonKey[] {
  if (actor.kind !== 'staff' && actor.kind !== 'agency-user') return [actorName(actor)]
  const onBehalf = actor.kind === 'staff' ? actor.onBehalf : null
  return [actor, ...(onBehalf ? [onBehalf] : [])].flatMap(({ personKey, alsoKnownAs = [] }) => [
    personKey,
    ...alsoKnownAs,
  ])
}
