import type { AgencyUserActor, StaffActor } from './actor.ts'
import { needsConfirmation, type Permission } from './policy.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** What proves that the person is at the keyboard: their password, or a code where the account has none. */
export type PresenceBy = 'password' | 'code'

/** Why an act that asks for it was not done. The form is shown again as it was typed. */
export type PresenceRefusal =
  | { code: 'presence-needed'; by: PresenceBy }
  | { code: 'presence-wrong'; by: PresenceBy }
  | { code: 'try-later'; until: Instant }

/** What a form of this act must ask before it is done; nothing where presence was proved recently enough. */
export function presenceAsked(
  who: { actor: StaffActor | AgencyUserActor; account: { hasPassword: boolean } },
  permission: Permission,
  now: Instant,
): PresenceBy | null {
  if (!needsConfirmation(who.actor, permission, now)) return null
  return who.account.hasPassword ? 'password' : 'code'
}
