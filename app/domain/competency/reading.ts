import { knownAtMoment, type Known } from './known.ts'
import type { Life, When } from './status.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Requirement } from '#app/domain/norms/requirements.ts'
import type { Evidence, KbliVersion, StatusFacts } from '#app/domain/registry/facts.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'
import { dayOf, type Day, type Moment } from '#app/domain/shared/day.ts'

/** The line a status is asked of: a capability, or one programme of it. */
export type LineAsked = {
  type: string
  activity: string
  programmeKey: string | null
  kbli: string | null
  kbliVersion: KbliVersion | null
  programmeIsAdded: boolean
  foreignCapital: boolean
}

/** The facts of an agency that decide a status; what it was listed as and which programmes it has is asked elsewhere. */
export type DecidingFacts = Omit<StatusFacts, 'capabilities' | 'listings'>

/** Facts as known at a moment, whatever the day: what is the same on all days is worked out once for them. */
type Knowledge = {
  facts: DecidingFacts
  norms: Norms
  known: Known
  ofKind: (kind: string) => readonly Evidence[]
  /** What each document says over time, once it has been asked: most count for several lines and days. */
  lives: Map<Evidence, Life>
  /** What may count for a requirement of a line: one group, or one for each kind where all are needed. */
  offers: Map<Requirement, Map<LineAsked, readonly (readonly Life[])[]>>
}

/** The same read for one day; made once for all lines of an agency. */
export type Reading = Knowledge & {
  at: Day
  /** The last day on which something begun on a day still counts as being checked. */
  lastDayOfCheck: (begun: Moment) => Day
}

/** The facts of an agency read for one day, as known at one moment. */
export function readingOf(facts: DecidingFacts, norms: Norms, { at, knownAt }: When): Reading {
  return readingsOf(facts, norms, knownAt)(at)
}

/** Readings of many days, as known at one moment. */
export function readingsOf(facts: DecidingFacts, norms: Norms, knownAt: Moment): (at: Day) => Reading {
  const known = knownAtMoment(knownAt)
  const calendar = { calendar: norms.calendar, knownOn: known.on }
  const byKind = Map.groupBy(facts.evidence, ({ kind }) => kind)
  const ofKind = (kind: string) => byKind.get(kind) ?? NONE
  const knowledge: Knowledge = { facts, norms, known, ofKind, lives: new Map(), offers: new Map() }
  return (at) => {
    const longest = () => numberOn(norms.parameters, 'param.verification.pending_max', at)
    return { ...knowledge, at, lastDayOfCheck: (begun) => addWorkingDays(dayOf(begun), longest(), calendar).due }
  }
}

const NONE: readonly Evidence[] = []
