import { describe, expect, test } from 'vitest'
import { compareActivity, type Comparison } from './compare.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import type { AgencyRecord, Evidence } from '#app/domain/registry/facts.ts'
import {
  anAcceptedPaper,
  anAgencyRecord,
  aProgrammeOf,
  aProgrammeStop,
  aTrainingCapability,
  day,
  ended,
} from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const knownAt = day('2026-11-24')

/** Papers of every kind, for the agency and for the programme: all that can be met is met. */
const papers: Evidence[] = [...norms.evidenceKinds.keys()].flatMap((kind, index) =>
  [null, 'las-smaw'].map((programmeKey) =>
    anAcceptedPaper({
      ref: `ev-${String(index)}-${programmeKey ?? 'all'}`,
      kind,
      programmeKey,
      validFrom: day('2026-01-05'),
      validTo: day('2027-01-04'),
      result: 'OK',
    }),
  ),
)
const covered = anAgencyRecord({ evidence: papers })
const seen = { activity: 'TRAIN', programmeKey: 'las-smaw', programmeName: null, observedOn: day('2026-06-15') }
const without = (record: AgencyRecord, ...kinds: string[]): AgencyRecord => ({
  ...record,
  evidence: record.evidence.filter(({ kind }) => !kinds.includes(kind)),
})
const withAdded = (evidence: readonly Evidence[]): AgencyRecord =>
  anAgencyRecord({
    evidence,
    capabilities: [
      aTrainingCapability({
        programmes: [
          aProgrammeOf('las-smaw', 'Las SMAW'),
          aProgrammeOf('forklift', 'Operator Forklift', { isAdded: true }),
        ],
      }),
    ],
  })
const mismatch = (kind: string): Comparison => ({ result: 'MISMATCH', mismatch: kind }) as Comparison

describe('what an agency was seen to do, against its papers', () => {
  test.each([
    ['its own programme, all papers in force', seen, covered, { result: 'COVERED' }],
    [
      'the programme by the words of its name',
      { ...seen, programmeKey: null, programmeName: 'LAS smaw' },
      covered,
      { result: 'COVERED' },
    ],
    ['training, no programme named', { ...seen, programmeKey: null }, covered, { result: 'COVERED' }],
    ['before its papers began', { ...seen, observedOn: day('2025-06-16') }, covered, mismatch('NOT_COVERED')],
    ['on the last day of its papers', { ...seen, observedOn: day('2027-01-04') }, covered, { result: 'COVERED' }],
    ['on the day after', { ...seen, observedOn: day('2027-01-05') }, covered, mismatch('NOT_COVERED')],
    [
      'a programme it does not have',
      { ...seen, programmeKey: null, programmeName: 'Operator Forklift' },
      covered,
      mismatch('PROGRAMME_NOT_LISTED'),
    ],
    [
      'a programme it added, without approval',
      { ...seen, programmeKey: 'forklift' },
      withAdded(papers),
      mismatch('PROGRAMME_NOT_APPROVED'),
    ],
    [
      'an activity it is not on record for',
      { ...seen, activity: 'CERTIFY', programmeKey: null },
      covered,
      mismatch('NO_CAPABILITY'),
    ],
    [
      'placement by a training agency',
      { ...seen, activity: 'PLACE_DOMESTIC', programmeKey: null },
      covered,
      mismatch('PLACEMENT_BY_TRAINER'),
    ],
    [
      'a programme while it is stopped',
      { ...seen, observedOn: day('2026-08-03') },
      { ...covered, sanctions: [aProgrammeStop()] },
      mismatch('STOPPED'),
    ],
    [
      'the day before it is stopped',
      { ...seen, observedOn: day('2026-08-02') },
      { ...covered, sanctions: [aProgrammeStop()] },
      { result: 'COVERED' },
    ],
    [
      'the day its stop was lifted',
      { ...seen, observedOn: day('2026-09-01') },
      { ...covered, sanctions: [aProgrammeStop({ lifted: ended('2026-09-01') })] },
      { result: 'COVERED' },
    ],
    [
      'a warning stops nothing',
      { ...seen, observedOn: day('2026-08-03') },
      { ...covered, sanctions: [aProgrammeStop({ effect: null })] },
      { result: 'COVERED' },
    ],
    [
      'an agency that only a list names',
      seen,
      anAgencyRecord({
        listings: [{ type: 'LPK_SWASTA', list: 'Daftar', listedOn: day('2026-01-05'), recordedAt: day('2026-01-05') }],
      }),
      { result: 'NOT_COMPARABLE' },
    ],
    ['nothing on file', seen, without(covered, ...norms.evidenceKinds.keys()), mismatch('NOT_COVERED')],
  ] as [string, typeof seen, AgencyRecord, Comparison][])('%s', (...[, what, record, expected]) => {
    expect(compareActivity(what, record, { norms, knownAt })).toEqual(expected)
  })
})

test('an activity of a type that another authority decides is not compared', () => {
  const overseas = anAgencyRecord({
    capabilities: [aTrainingCapability({ type: 'P3MI', activity: 'PLACE_OVERSEAS', programmes: [] })],
  })
  const what = { ...seen, activity: 'PLACE_OVERSEAS', programmeKey: null }
  const status = publicRecordOn(overseas, norms, { at: what.observedOn, knownAt }).headline
  expect([status, compareActivity(what, overseas, { norms, knownAt }).result]).toEqual([
    'DI_LUAR_KEWENANGAN',
    'NOT_COMPARABLE',
  ])
})
