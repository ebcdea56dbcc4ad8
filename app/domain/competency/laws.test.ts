import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statusChangeDays, statusHoldsUntil } from './change-days.ts'
import { worstStatus } from './headline.ts'
import { knownAtMoment } from './known.ts'
import { statusesOf, statusOf } from './status-of.ts'
import type { AgencyStatus, StatusCode, StatusLine, TraceRow } from './status.ts'
import type { Requirement } from '#app/domain/norms/requirements.ts'
import type { Evidence, StatusFacts } from '#app/domain/registry/facts.ts'
import { lastDayOfMonths } from '#app/domain/shared/months.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'
import { addDays, daysBetween, isKnownAt, type Day } from '#app/domain/shared/day.ts'
import { anyDay, anyEvidence, anyFacts, anyKnownAt, anyMoment, anySanction } from '#tests/factories/facts.ts'
import { forgetAfter } from '#tests/factories/known.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const runs = { numRuns: 150 }

const severity = (code: StatusCode): number => norms.statuses.get(code)?.severity ?? NaN
const examined = ({ lines }: AgencyStatus) => lines.filter((line) => line.examined)
const traced = (line: StatusLine): readonly TraceRow[] => (line.examined ? line.derived.trace : [])

/** Accepted, in force from before any day asked about, without an end, for every programme at once. */
function perfectPapers(kind: string, facts: StatusFacts): Evidence[] {
  const keys = [null, ...facts.capabilities.flatMap(({ programmes }) => programmes.map(({ key }) => key))]
  const long = { validFrom: '2024-01-01' as Day, validTo: '2099-12-31' as Day, submittedAt: '2024-01-01' as Day }
  return [...new Set(keys)].map((programmeKey) => ({
    ...long,
    ref: `perfect ${kind} ${programmeKey ?? ''}`,
    kind,
    programmeKey,
    number: null,
    kbli: null,
    kbliVersion: null,
    result: kind === 'FIELD_CHECK' ? 'OK' : null,
    decision: 'ACCEPTED',
    decidedAt: '2024-01-02' as Day,
    invalidatedFrom: null,
    invalidatedRecordedAt: null,
    invalidationReason: null,
  }))
}

describe('a status', () => {
  test('is never made worse by evidence that meets its row', () => {
    const kinds = [...norms.evidenceKinds.keys()].filter((kind) => kind !== 'LEGACY_IZIN_LPK')
    const given = fc.record({ facts: anyFacts, kind: fc.constantFrom(...kinds), first: fc.boolean(), at: anyDay })
    fc.assert(
      fc.property(given, ({ facts, kind, first, at }) => {
        const papers = perfectPapers(kind, facts)
        const evidence = first ? [...papers, ...facts.evidence] : [...facts.evidence, ...papers]
        const before = statusOf({ ...facts, listings: [] }, norms, { at, knownAt: at })
        const after = statusOf({ ...facts, listings: [], evidence }, norms, { at, knownAt: at })
        examined(after).forEach((line, index) => {
          const was = examined(before)[index]
          if (!was) throw new Error('the lines are the same')
          expect(severity(line.derived.status)).toBeLessThanOrEqual(severity(was.derived.status))
        })
      }),
      runs,
    )
  })

  test('does not depend on what was recorded after the moment asked about', () => {
    const given = fc.record({ facts: anyFacts, at: anyDay, knownAt: anyKnownAt })
    const later = fc.record({ evidence: fc.array(anyEvidence), sanctions: fc.array(anySanction, { maxLength: 3 }) })
    fc.assert(
      fc.property(given, later, ({ facts, at, knownAt }, more) => {
        const known = forgetAfter(facts, knownAt)
        const grown: StatusFacts = {
          ...facts,
          evidence: [...more.evidence.filter((one) => !isKnownAt(one.submittedAt, knownAt)), ...facts.evidence],
          sanctions: [...more.sanctions.filter((one) => !isKnownAt(one.recordedAt, knownAt)), ...facts.sanctions],
        }
        expect(statusOf(grown, norms, { at, knownAt })).toEqual(statusOf(known, norms, { at, knownAt }))
      }),
      runs,
    )
  })

  test('does not depend on the order in which papers came in', () => {
    const given = fc.record({ facts: anyFacts, at: anyDay, knownAt: anyKnownAt, seed: fc.array(fc.nat()) })
    fc.assert(
      fc.property(given, ({ facts, at, knownAt, seed }) => {
        const shuffled = facts.evidence.toSorted((a, b) => rank(a, seed) - rank(b, seed))
        const one = statusOf(facts, norms, { at, knownAt })
        const other = statusOf({ ...facts, evidence: shuffled }, norms, { at, knownAt })
        expect(withoutPapers(other)).toEqual(withoutPapers(one))
      }),
      runs,
    )
  })

  test('of other programmes is left alone by a sanction on one', () => {
    const given = fc.record({ facts: anyFacts, sanction: anySanction, at: anyDay })
    fc.assert(
      fc.property(given, ({ facts, sanction, at }) => {
        const one = { ...sanction, scope: { level: 'PROGRAMME' as const, activity: null, programmeKey: 'p1' } }
        const before = statusOf(facts, norms, { at, knownAt: at }).lines
        const after = statusOf({ ...facts, sanctions: [...facts.sanctions, one] }, norms, { at, knownAt: at }).lines
        const others = (lines: readonly StatusLine[]) => lines.filter(({ programmeKey }) => programmeKey !== 'p1')
        expect(others(after)).toEqual(others(before))
      }),
      runs,
    )
  })
})

describe('the trace', () => {
  test('names every requirement that applies, once, in order', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, at) => {
        for (const line of examined(statusOf(facts, norms, { at, knownAt: at }))) {
          const wanted = norms.requirements.filter((row) => appliesNaively(row, line, at))
          expect(traced(line).map(({ requirementId }) => requirementId)).toEqual(wanted.map(({ id }) => id))
          expect(new Set(wanted.map(({ id }) => id)).size).toBe(wanted.length)
        }
      }),
      runs,
    )
  })

  test('holds every requirement the status was decided by, unmet', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, anyKnownAt, (facts, at, knownAt) => {
        for (const line of examined(statusOf(facts, norms, { at, knownAt }))) {
          const { requirementIds, sanctionId } = line.derived.decidedBy
          const rows = requirementIds.map((id) => traced(line).find((row) => row.requirementId === id))
          expect(rows.every((row) => row && row.outcome !== 'MET' && row.outcome !== 'NOT_APPLICABLE')).toBe(true)
          expect(sanctionId === null || facts.sanctions.some(({ ref }) => ref === sanctionId)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('says until when: of what lapsed a day before the one asked about, else none', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, anyKnownAt, (facts, at, knownAt) => {
        const rows = examined(statusOf(facts, norms, { at, knownAt })).flatMap(traced)
        for (const { outcome, until } of rows.filter((row) => row.until !== null)) {
          expect(outcome === 'LAPSED').toBe(until !== null && until < at)
        }
      }),
      runs,
    )
  })
})

describe('the headline', () => {
  test('is the worst of the lines somebody examined', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, at) => {
        const status = statusOf(facts, norms, { at, knownAt: at })
        const codes = examined(status).map(({ derived }) => derived.status)
        expect(status.headline).toBe(worstStatus(codes, norms))
        for (const code of codes) expect(severity(code)).toBeLessThanOrEqual(severity(status.headline ?? code))
      }),
      runs,
    )
  })
})

describe('an answer', () => {
  test('is the same on every day until the day it is said to hold', () => {
    const given = fc.record({ facts: anyFacts, knownAt: anyKnownAt, nth: fc.nat(), step: fc.nat() })
    fc.assert(
      fc.property(given, ({ facts, knownAt, nth, step }) => {
        const days = daysNear(facts)
        const at = days[nth % days.length] ?? FIRST
        const until = statusHoldsUntil(facts, norms, { at, knownAt }) ?? addDays(at, 2_000)
        const length = daysBetween(at, until)
        expect(length).toBeGreaterThanOrEqual(0)
        const answer = statusOf(facts, norms, { at, knownAt })
        for (const other of [until, addDays(at, step % (length + 1))])
          expect(statusOf(facts, norms, { at: other, knownAt })).toEqual(answer)
      }),
      runs,
    )
  })

  test('is the same whether a day is asked about alone or among others', () => {
    fc.assert(
      fc.property(anyFacts, anyKnownAt, (facts, knownAt) => {
        const statuses = statusesOf(facts, norms, knownAt)
        for (const at of daysNear(facts).slice(0, 20))
          expect(statuses(at)).toEqual(statusOf(facts, norms, { at, knownAt }))
      }),
      { numRuns: 25 },
    )
  })

  test('changes only on days that are named as days of change', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyFacts, anyKnownAt, (facts, knownAt) => {
        const named = new Set(statusChangeDays(facts, norms, knownAt))
        const statuses = statusesOf(facts, norms, knownAt)
        for (const at of daysNear(facts).filter((day) => !named.has(day)))
          expect(statuses(at)).toEqual(statuses(addDays(at, -1)))
      }),
      { numRuns: 25 },
    )
  })
})

test('what is known at a moment is what was recorded by then, whatever the precision of the two', () => {
  fc.assert(
    fc.property(anyMoment, anyMoment, (recorded, knownAt) => {
      expect(knownAtMoment(knownAt).has(recorded)).toBe(isKnownAt(recorded, knownAt))
    }),
    runs,
  )
})

/** Written anew from domain.md 3.2, without the index the code under test keeps. */
function appliesNaively(row: Requirement, line: StatusLine, at: Day): boolean {
  const { types, activities } = row.appliesTo
  const activityFits = activities === null || activities.includes(line.activity)
  return (
    types.includes(line.type) && activityFits && countsNaively(row, line) && at >= row.validFrom && !isOver(row, at)
  )
}

function countsNaively({ level, nature }: Requirement, { programmeKey }: StatusLine): boolean {
  return level !== 'PLACEMENT' && nature !== 'LIVE' && (level !== 'PROGRAMME' || programmeKey !== null)
}

function isOver({ validTo }: Requirement, at: Day): boolean {
  return validTo !== null && at > validTo
}

const FIRST = '2024-06-01' as Day

/** Where an answer may change at all: around every day in the facts, and around every end that is counted from one. */
function daysNear(facts: StatusFacts): Day[] {
  const text = JSON.stringify([facts, norms.requirements.map(({ validFrom, validTo }) => [validFrom, validTo])])
  const named = new Set(text.match(/\d{4}-\d{2}-\d{2}/g) ?? [])
  const days = [...named].map((day) => day as Day).filter((day) => day >= FIRST && day < '2030')
  const counted = days.flatMap((day) => [
    addWorkingDays(day, 60, { calendar: norms.calendar, knownOn: '2026-11-24' as Day }).due,
    addDays(day, 180),
    ...[12, 36, 60].map((months) => lastDayOfMonths(day, months)),
  ])
  const around = [...days, ...counted].flatMap((day) => [-1, 0, 1].map((offset) => addDays(day, offset)))
  return [...new Set(around)].sort()
}

/** A place for a paper that depends on the seed and on nothing in the list. */
function rank({ ref }: Evidence, [factor = 0, shift = 0]: readonly number[]): number {
  const sum = Array.from(ref).reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 9_973, 7)
  return (sum * (factor % 97) + shift) % 101
}

/** Which of two equal papers stands behind a row is a matter of order; what the row says is not. */
function withoutPapers({ headline, lines }: AgencyStatus) {
  return {
    headline,
    lines: lines.map((line) => ({
      ...line,
      ...(line.examined
        ? {
            derived: {
              status: line.derived.status,
              decidedBy: line.derived.decidedBy,
              trace: line.derived.trace.map(({ evidenceId: _evidenceId, ...row }) => row),
            },
          }
        : {}),
    })),
  }
}
