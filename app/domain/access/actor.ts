import type { Day, Instant } from '#app/domain/shared/day.ts'

/** Who acts. Accounts come with the staff issue; until then the public, the system, and an operator at the console. */
export type Actor = { kind: 'public' } | { kind: 'system'; job: string } | { kind: 'operator'; name: string }

/** Made once per request or job run, by the only places that read the clock. `today` is the WIB day of `now`. */
export type Context = { actor: Actor; today: Day; now: Instant; requestId: string }

/** How an actor is named in the ledger. No personal data: the public is never told apart. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'public':
      return 'public'
    case 'system':
      return `system:${actor.job}`
    case 'operator':
      return `operator:${actor.name}`
  }
}
