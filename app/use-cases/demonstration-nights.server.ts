import { addDemonstrationAccounts } from './add-demonstration-accounts.server.ts'
import { contextOn } from './demonstration-acts.server.ts'
import { rebuildStatusIndex } from './rebuild-status-index.server.ts'
import { warnOfExpiry } from './warn-of-expiry.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { addDays, Day, later } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { getSetting, setSetting } from '#app/repositories/settings.server.ts'
import { findFirstLastSureDay } from '#app/repositories/status-index.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** The last night of the office that has passed. */
const NIGHTS = 'demonstration_nights'

/** From here on the nights of the demonstration world pass one by one. */
export const EACH_NIGHT_FROM = Day.parse('2026-08-24')

/**
 * Nights in which the office of the demonstration runs its whole nightly job while the world is loaded: those of scenario
 * 4 (domain.md 11), and some later ones. Nobody was told before the first; each makes up for the nights before it, which
 * is much quicker than to run it every night.
 */
const OFFICE_NIGHTS = ['2026-07-02', '2026-08-31', '2026-09-23', '2026-10-01', '2026-10-27', '2026-11-16'].map((text) =>
  Day.parse(text),
)

/**
 * What the nightly job would have done up to a day: each headline that time changed is told on the day it changed, and
 * what ends is warned of. Night by night for what visitors still look at; what is older is caught up with in one night.
 */
export async function letNightsPass(context: Context, until: Day): Promise<Result<null, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'demonstration:load')
  if (!allowed.ok) return allowed
  for (const night of OFFICE_NIGHTS.filter((one) => one <= until)) await officeNight(contextOn(context, night))
  await timePasses(context, until)
  return accept(null)
}

/** The last day that acts after this one may be saved with, so that no night of the office falls between them. */
export function lastDayBeforeNight(first: Day, last: Day): Day {
  const night = OFFICE_NIGHTS.find((one) => one > first && one <= last)
  return night === undefined ? last : addDays(night, -1)
}

/** Each once, however often the world is loaded. */
async function officeNight(context: Context): Promise<void> {
  if (((await getSetting(NIGHTS)) ?? '') >= context.today) return
  await timePasses(context, context.today)
  // A database for tests has no accounts, so nobody to warn.
  if ((await addDemonstrationAccounts(context)).ok) await warnOfExpiry(context)
  await inTransaction((tx) => setSetting(tx, NIGHTS, context.today))
}

async function timePasses(context: Context, until: Day): Promise<void> {
  let night = await nextNight(until)
  while (night !== undefined && night < until) {
    await rebuildStatusIndex(contextOn(context, night))
    night = await nextNight(until)
  }
  await rebuildStatusIndex(contextOn(context, until))
}

async function nextNight(until: Day): Promise<Day | undefined> {
  if (until < EACH_NIGHT_FROM) return undefined
  const lastSure = await findFirstLastSureDay(until)
  return lastSure && later(addDays(lastSure, 1), EACH_NIGHT_FROM)
}
