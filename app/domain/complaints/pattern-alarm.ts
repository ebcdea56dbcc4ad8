import { z } from 'zod'
import type { KeptSign, Pattern } from './patterns.ts'
import { INSPECTORATE, SCREENING_UNIT } from './units.ts'
import type { Actor } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

/** The number of a pattern that was found. */
export const PatternRef = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^POL-\d{6,}$/)
  .brand('PatternRef')
export type PatternRef = z.infer<typeof PatternRef>

/** What is kept of a pattern from one run to the next. */
export type PatternAlarm = {
  id: number
  ref: PatternRef
  sign: KeptSign
  strength: Pattern['strength']
  reporters: number
  reports: number
  from: Day
  to: Day
  foundAt: Instant
  settled: { at: Instant; by: string; reason: string; reporters: number } | null
}

/** The alarm a pattern was known by: one of its signs, about the same time. */
export function alarmOf(pattern: Pattern, alarms: readonly PatternAlarm[]): PatternAlarm | undefined {
  return alarms.find(
    ({ sign, from, to }) =>
      from <= pattern.to &&
      to >= pattern.from &&
      pattern.signs.some(({ kind, hash }) => kind === sign.kind && hash === sign.hash),
  )
}

/** What a run of the search has to do about a pattern. */
export type AlarmChange = 'NEW' | 'GROWN' | 'SAME'

/** A settled one that more reporters tell of is open again: somebody looks at it anew. */
export function changeOf(pattern: Pattern, alarm: PatternAlarm | undefined): AlarmChange {
  if (!alarm) return 'NEW'
  const { reporters, reports } = alarm
  return reporters === pattern.reporters && reports === pattern.reports.length ? 'SAME' : 'GROWN'
}

/** Does somebody still have to look at it? */
export function isOpenAlarm({ reporters, settled }: Pick<PatternAlarm, 'reporters' | 'settled'>): boolean {
  return settled === null || reporters > settled.reporters
}

/** Offices that read patterns: where reports are screened, where order is kept, and the inspectorate. */
const READING: ReadonlySet<string> = new Set([SCREENING_UNIT, INSPECTORATE, 'BAKESBANGPOL', 'SATPOL_PP'])

/** May this actor read patterns, or do that to one? */
export function requirePattern(
  actor: Actor,
  permission: 'pattern:read' | 'pattern:settle' = 'pattern:read',
): Result<null, NotAllowed> {
  const allowed = requirePermission(actor, permission)
  if (!allowed.ok || actor.kind !== 'staff') return allowed
  return READING.has(actor.unitId) ? allowed : refuse({ code: 'not-allowed', permission, why: 'unit' })
}

export type PatternEvent =
  | { type: 'pattern-found'; strength: Pattern['strength']; reporters: number; reports: number }
  | { type: 'pattern-grown'; reporters: number; reports: number }
  | { type: 'pattern-settled'; reporters: number }
