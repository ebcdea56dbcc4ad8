import { knownAtMoment, type Known } from './known.ts'
import type { Standing, When } from './status.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
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

/** Facts read for one moment and day; made once for all lines of an agency. */
export type Reading = {
  facts: DecidingFacts
  norms: Norms
  at: Day
  known: Known
  ofKind: (kind: string) => readonly Evidence[]
  /** What each document is worth, once it has been asked: most count for several lines. */
  standings: Map<Evidence, Standing | undefined>
  /** The last day on which something begun on a day still counts as being checked. */
  lastDayOfCheck: (begun: Moment) => Day
}

export function readingOf(facts: DecidingFacts, norms: Norms, { at, knownAt }: When): Reading {
  const known = knownAtMoment(knownAt)
  const calendar = { calendar: norms.calendar, knownOn: known.on }
  const longest = () => numberOn(norms.parameters, 'param.verification.pending_max', at)
  const byKind = Map.groupBy(facts.evidence, ({ kind }) => kind)
  return {
    facts,
    norms,
    at,
    known,
    ofKind: (kind) => byKind.get(kind) ?? NONE,
    standings: new Map(),
    lastDayOfCheck: (begun) => addWorkingDays(dayOf(begun), longest(), calendar).due,
  }
}

const NONE: readonly Evidence[] = []
