import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lapsesWithin } from './lapses.ts'
import { thresholdOn, warningsDue } from './thresholds.ts'
import { statusOn } from '#app/domain/registry/status-on.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'
import { addDays, type Day } from '#app/domain/shared/day.ts'
import { anAcceptedPaper, anAgencyRecord, aProgrammeStop, day, ended, instant } from '#tests/factories/agency-record.ts'
import { anyDay, anyFacts } from '#tests/factories/facts.ts'
import { testNorms } from '#tests/factories/norms.ts'
import { allPapers } from '#tests/factories/papers.ts'

const norms = testNorms()
const CERTIFICATE = 'INSTRUCTOR_CERT_TECHNICAL'

/** LPK Bintang Andai of domain.md 11.4: the certificate of its instructor ends on 30 September 2026. */
function bintangAndai(given: Partial<AgencyRecord> = {}, more: readonly Evidence[] = []): AgencyRecord {
  const evidence = [...allPapers({ [CERTIFICATE]: { validTo: day('2026-09-30') } }), ...more]
  return anAgencyRecord({ evidence, ...given })
}
const renewal = (given: Partial<Evidence>) =>
  anAcceptedPaper({
    ...{ ref: 'new', kind: CERTIFICATE, programmeKey: 'las-smaw', validTo: day('2029-09-30') },
    ...given,
  })
const within = (record: AgencyRecord, from: string, to: string) =>
  lapsesWithin(record, norms, { from: day(from), to: day(to), knownAt: day(from) })

describe('what lapses', () => {
  test('is named with its last good day and the requirement that rests on it', () => {
    expect(within(bintangAndai(), '2026-07-02', '2026-09-30')).toEqual([
      {
        evidenceRef: CERTIFICATE,
        evidenceKind: CERTIFICATE,
        programmeKey: 'las-smaw',
        until: '2026-09-30',
        covers: [
          {
            ...{ requirementId: 'LPK-03', capabilityId: 11, type: 'LPK_SWASTA', activity: 'TRAIN' },
            ...{ programmeKey: 'las-smaw', programmeName: 'Las SMAW' },
          },
        ],
      },
    ])
  })

  test.each([
    ['the last good day is within', '2026-09-30', '2026-09-30', 1],
    ['it ends after', '2026-07-01', '2026-09-29', 0],
    ['it ended before', '2026-10-01', '2026-12-30', 0],
  ])('%s', (...[, from, to, count]) => {
    expect(within(bintangAndai(), from, to)).toHaveLength(count)
  })

  const decided = { validFrom: day('2026-09-01'), submittedAt: day('2026-09-01'), decidedAt: day('2026-09-10') }
  const paper = (given: Partial<Evidence>) => [renewal({ ...decided, ...given })]
  const record = (given: Partial<AgencyRecord>) => bintangAndai(given)
  test.each([
    ['a document renewed in time', bintangAndai({}, paper({})), 0],
    [
      'one renewed for the day after',
      bintangAndai({}, paper({ validFrom: day('2026-10-01'), submittedAt: day('2026-09-01') })),
      0,
    ],
    ['one renewed from a day too late', bintangAndai({}, paper({ validFrom: day('2026-10-02') })), 1],
    ['one whose renewal is being checked', bintangAndai({}, paper({ decision: null, decidedAt: null })), 1],
    ['one whose renewal was rejected', bintangAndai({}, paper({ decision: 'REJECTED' })), 1],
    ['a paper of an agency that closed', record({ ceased: ended('2026-08-01') }), 0],
    ['a paper of an agency that was merged', record({ redirectsTo: anAgencyRecord().no }), 0],
    [
      'a paper of work that was forbidden for good',
      record({
        sanctions: [
          aProgrammeStop({ effect: 'DICABUT', scope: { level: 'AGENCY', activity: null, programmeKey: null } }),
        ],
      }),
      0,
    ],
    ['a paper of a programme that is stopped for a time', record({ sanctions: [aProgrammeStop()] }), 1],
    [
      'a paper that only serves advice',
      anAgencyRecord({ evidence: allPapers({ AKREDITASI_LALPK: { validTo: day('2026-09-30') } }) }),
      0,
    ],
  ])('%s', (_, agency, count) => {
    expect(within(agency, '2026-09-15', '2026-12-14')).toHaveLength(count)
  })

  test('one paper under several programmes is one entry', () => {
    const agency = anAgencyRecord({ evidence: allPapers({ NIB: { validTo: day('2026-09-30') } }) })
    expect(within(agency, '2026-09-15', '2026-12-14')).toMatchObject([{ evidenceRef: 'NIB', until: '2026-09-30' }])
  })

  test('by law: a document named is good on its last day, and the day after the requirement is not met', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, from) => {
        const agency = anAgencyRecord(facts)
        const knownAt = instant('2028-01-01T00:00:00Z')
        for (const lapse of lapsesWithin(agency, norms, { from, to: addDays(from, 90), knownAt })) {
          for (const cover of lapse.covers) {
            const outcome = (at: Day) =>
              statusOn(agency, norms, { at, knownAt }).lines.flatMap((line) =>
                line.examined && line.programmeKey === cover.programmeKey && line.capabilityId === cover.capabilityId
                  ? line.derived.trace.filter(({ requirementId }) => requirementId === cover.requirementId)
                  : [],
              )[0]?.outcome
            expect(outcome(lapse.until)).toBe('MET')
            expect(outcome(addDays(lapse.until, 1))).not.toBe('MET')
          }
        }
      }),
      { numRuns: 60, seed: 4 },
    )
  })
})

describe('domain.md 11.4: notices at 90, 30 and 7 calendar days', () => {
  test.each([
    ['2026-07-01', undefined],
    ['2026-07-02', 90],
    ['2026-08-30', 90],
    ['2026-08-31', 30],
    ['2026-09-22', 30],
    ['2026-09-23', 7],
    ['2026-09-30', 7],
    ['2026-10-01', 0],
  ] as const)('on %s the threshold is %s', (today, threshold) => {
    expect(thresholdOn(day('2026-09-30'), day(today))).toBe(threshold)
  })

  const due = (today: string, since: string) =>
    warningsDue(bintangAndai(), norms, { today: day(today), since: day(since), knownAt: day(today) }).map(
      ({ threshold }) => threshold,
    )
  test.each([
    ['nothing is due', '2026-07-01', '2026-07-01', []],
    ['the first notice', '2026-07-02', '2026-07-02', [90]],
    ['it has lapsed this night', '2026-10-01', '2026-10-01', [0]],
    ['the night after there is nothing more', '2026-10-02', '2026-10-02', []],
    ['nights were missed before it lapsed: one notice, the narrowest', '2026-09-25', '2026-07-01', [7]],
    ['nights were missed over the day', '2026-10-05', '2026-09-29', [0]],
  ])('%s', (...[, today, since, thresholds]) => {
    expect(due(today, since)).toEqual(thresholds)
  })
})
