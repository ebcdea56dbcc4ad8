import { endOf, isDecided } from './evidence-standing.ts'
import { knownAtMoment, type Known } from './known.ts'
import { allRequirementsOf } from './requirement-rows.ts'
import type { When } from './status.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { perNorms } from '#app/domain/norms/per-norms.ts'
import type { Ended, Evidence, StatusFacts } from '#app/domain/registry/facts.ts'
import { calendarChangeDays } from '#app/domain/shared/calendar.ts'
import { addDays, dayOf, type Day, type Moment } from '#app/domain/shared/day.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'

/**
 * The last day on which the answer of `when.at` is certain to hold while no fact changes; null: for ever. For the index
 * of statuses, whose rows are asked anew after it.
 */
export function statusHoldsUntil(facts: StatusFacts, norms: Norms, { at, knownAt }: When): Day | null {
  const days = [...dayByDay(facts, norms, knownAt), ...calendarChangeDays(norms.calendar)].filter((day) => day > at)
  const first = days.reduce<Day | null>((held, day) => (held !== null && held <= day ? held : day), null)
  return first === null ? null : addDays(first, -1)
}

/** Every day on which the answer may differ from the day before, rising; with what is known at a moment. */
export function statusChangeDays(facts: StatusFacts, norms: Norms, knownAt: Moment): Day[] {
  return [...new Set(dayByDay(facts, norms, knownAt))].sort()
}

function dayByDay(facts: StatusFacts, norms: Norms, knownAt: Moment): Day[] {
  const known = knownAtMoment(knownAt)
  return [
    ...facts.evidence.flatMap((evidence) => daysOfEvidence(evidence, norms, known)),
    ...facts.applications.flatMap(({ openedOn, closed }) => [
      openedOn,
      ...endOn(closed),
      ...afterCheck(openedOn, norms),
    ]),
    ...facts.sanctions.flatMap(({ from, to, lifted }) => [from, ...endOn(lifted), ...dayAfter(to)]),
    ...facts.remedies.flatMap(({ filedOn, decided }) => [filedOn, ...endOn(decided)]),
    ...facts.findings.flatMap(({ effectiveFrom, resolved }) => [effectiveFrom, ...endOn(resolved)]),
    ...endOn(facts.ceased),
    ...daysOfChecks(facts.checks, norms),
    ...facts.listings.map(({ listedOn }) => listedOn),
    ...facts.capabilities.flatMap(({ programmes }) => programmes.flatMap(({ addedOn }) => present(addedOn))),
    ...facts.capabilities.flatMap((capability) => daysOfRules(capability, norms)),
  ]
}

/** How long a document that was decided may be checked no longer matters. */
function daysOfEvidence(evidence: Evidence, norms: Norms, known: Known): Day[] {
  return [
    evidence.validFrom,
    ...present(evidence.invalidatedFrom),
    ...dayAfter(endOf(evidence, norms.evidenceKinds.get(evidence.kind))),
    dayOf(evidence.submittedAt),
    ...(isDecided(evidence, { known }) ? [] : afterCheck(evidence.submittedAt, norms)),
  ]
}

type DaysOfNorms = { afterCheck: Map<Day, readonly Day[]>; ofRules: Map<string, readonly Day[]> }
const daysOfNorms = perNorms((): DaysOfNorms => ({ afterCheck: new Map(), ofRules: new Map() }))

/** What follows from the rules alone, for as many days and kinds of work as there are: worked out once for each. */
function remembered<Key>(of: (days: DaysOfNorms) => Map<Key, readonly Day[]>, norms: Norms) {
  const known = of(daysOfNorms(norms))
  return (key: Key, work: () => readonly Day[]): readonly Day[] => {
    const found = known.get(key) ?? work()
    known.set(key, found)
    return found
  }
}

/** The day after the longest check, by each state of the calendar: which one holds depends on what is known. */
function afterCheck(begun: Moment, norms: Norms): readonly Day[] {
  const start = dayOf(begun)
  return remembered(({ afterCheck: days }) => days, norms)(start, () => {
    const { calendar, parameters } = norms
    const lengths = parameters.filter(({ id }) => id === 'param.verification.pending_max')
    const ends = lengths.flatMap(({ value }) =>
      calendarChangeDays(calendar).map((knownOn) => addWorkingDays(start, Number(value), { calendar, knownOn }).due),
    )
    return [...new Set(ends)].flatMap(dayAfter)
  })
}

function daysOfChecks(checks: readonly Moment[], { parameters }: Norms): Day[] {
  if (checks.length === 0) return []
  const ages = parameters.filter(({ id }) => id === 'param.data.stale_after').map(({ value }) => Number(value))
  return checks.map(dayOf).flatMap((on) => [on, ...ages.map((age) => addDays(on, age + 1))])
}

/** A new version of a rule changes what is asked of everybody, from its first day on. */
function daysOfRules({ type, activity }: { type: string; activity: string }, norms: Norms): readonly Day[] {
  return remembered(({ ofRules }) => ofRules, norms)(`${type} ${activity}`, () => {
    const rules = [...allRequirementsOf(norms, { type, activity }), ...norms.parameters]
    return [...new Set(rules.flatMap(({ validFrom, validTo }) => [...present(validFrom), ...dayAfter(validTo)]))]
  })
}

function present(day: Day | null): Day[] {
  return day === null ? [] : [day]
}

function endOn(ended: Ended | null): Day[] {
  return ended === null ? [] : [ended.on]
}

function dayAfter(day: Day | null): Day[] {
  return day === null ? [] : [addDays(day, 1)]
}
