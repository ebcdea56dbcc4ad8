import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyRecord } from './facts.ts'
import { publicRecordOn } from './public-record.ts'
import { statusOn } from './status-on.ts'
import { statusTimeline } from './timeline.ts'
import type { Day, Moment } from '#app/domain/shared/day.ts'
import { anAgencyRecord } from '#tests/factories/agency-record.ts'
import { anyDay, anyFacts, anyKnownAt } from '#tests/factories/facts.ts'
import { forgetAfter } from '#tests/factories/known.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const anyRecord: fc.Arbitrary<AgencyRecord> = anyFacts.map((facts) => ({ ...anAgencyRecord(), ...facts }))

/** Facts of every kind with an end of every kind, each recorded at any moment; asked of any day, as known at any moment. */
const asked = { record: anyRecord, at: anyDay, knownAt: anyKnownAt }

/** What an agency page is drawn from. */
const answers: Record<string, (record: AgencyRecord, when: { at: Day; knownAt: Moment }) => unknown> = {
  'the status': (record, when) => statusOn(record, norms, when),
  'the history of the headline': (record, when) => statusTimeline(record, norms, when),
  'the public record': (record, when) => publicRecordOn(record, norms, when),
}

describe('does not depend on what was recorded after the moment asked about', () => {
  test.each(Object.entries(answers))('%s', (_name, answer) => {
    fc.assert(
      fc.property(fc.record(asked), ({ record, at, knownAt }) => {
        const then = forgetAfter(record, knownAt)
        expect(answer(record, { at, knownAt })).toEqual(answer(then, { at, knownAt }))
      }),
      { numRuns: 400 },
    )
  })

  test('though for many agencies it would, if the moment of recording were not asked for', () => {
    const told = fc.sample(fc.record(asked), { numRuns: 400, seed: 1 }).filter(({ record, at, knownAt }) => {
      const forgotten = publicRecordOn(forgetAfter(record, knownAt), norms, { at, knownAt: LATER })
      const all = publicRecordOn(record, norms, { at, knownAt: LATER })
      return JSON.stringify(forgotten) !== JSON.stringify(all)
    })
    expect(told.length).toBeGreaterThan(100)
  })
})

const LATER = '2029-01-01' as Day
