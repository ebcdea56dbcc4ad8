import { z } from 'zod'
import type { Instant } from '#app/domain/shared/day.ts'

/** Where somebody wants to be told. What is wrong with what was typed is told in one word. */
export const FollowerAddress = z
  .string()
  .trim()
  .min(1, { error: 'empty', abort: true })
  .max(254, { error: 'too-long', abort: true })
  .pipe(z.email({ error: 'not-an-address' }))
export type AddressFault = 'empty' | 'too-long' | 'not-an-address'

/** How somebody who follows by mail stands. */
export type FollowState = 'ASKED' | 'FOLLOWS' | 'LEFT'

/** A link to confirm is good for this long [P]. */
const CONFIRM_DAYS = 7

/** Mails that ask for a confirmation: so many to one address in a day, so many in all in an hour [P]. */
const MOST_ASKED = { ofAddressInDay: 3, ofAllInHour: 300 } as const

/** May another mail that asks for a confirmation be written? Nobody is to be flooded through us. */
export function mayAskAgain(asked: { ofAddressInDay: number; ofAllInHour: number }): boolean {
  return asked.ofAddressInDay < MOST_ASKED.ofAddressInDay && asked.ofAllInHour < MOST_ASKED.ofAllInHour
}

/** Is the link of a mail that asked at `askedAt` still good? Of somebody who follows already it only says so again. */
export function mayConfirm({ state, askedAt }: { state: FollowState; askedAt: Instant }, now: Instant): boolean {
  if (state !== 'ASKED') return state === 'FOLLOWS'
  return Date.parse(now) - Date.parse(askedAt) <= CONFIRM_DAYS * 86_400_000
}
