import { describe, expect, test } from 'vitest'
import type { AgencyRecord, Evidence, Sanction } from './facts.ts'
import { publicRecordOn } from './public-record.ts'
import {
  aProgrammeOf,
  aProgrammeStop,
  aTrainingCapability,
  anAcceptedPaper,
  anAgencyRecord,
  day,
  ended,
  instant,
} from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const today = { at: day('2026-11-24'), knownAt: day('2026-11-24') }

describe('what the public may see (domain.md 9)', () => {
  /** Each of these is somewhere in the record, and must be nowhere in what is public. */
  const PRIVATE = [
    'NPWP-RAHASIA',
    'DIREKTUR-RAHASIA',
    'PEMEGANG-RAHASIA',
    'PENGUSUL-RAHASIA',
    'PENYETUJU-RAHASIA',
    'ALASAN-RAHASIA',
    'TEMUAN-RAHASIA',
    'PEMBINAAN-RAHASIA',
    'BANDING-RAHASIA',
    'PERMOHONAN-RAHASIA',
    'NIK-RAHASIA',
    'KELUHAN-RAHASIA',
  ]
  const stuffed: AgencyRecord & Record<string, unknown> = {
    ...anAgencyRecord({
      identifiers: [
        { scheme: 'nib', value: '9900000000001' },
        { scheme: 'npwp', value: 'NPWP-RAHASIA' },
        { scheme: 'nik', value: 'NIK-RAHASIA' },
      ],
      evidence: [
        {
          ...anAcceptedPaper({
            ref: 'ev-1',
            kind: 'INSTRUCTOR_CERT_TECHNICAL',
            programmeKey: 'las-smaw',
            number: 'PEMEGANG-RAHASIA',
          }),
          holder: 'PEMEGANG-RAHASIA',
        } as Evidence,
        anAcceptedPaper({
          ref: 'ev-2',
          invalidatedFrom: day('2026-01-05'),
          invalidatedRecordedAt: instant('2026-01-06T02:00:00Z'),
          invalidationReason: 'ALASAN-RAHASIA',
        }),
      ],
      applications: [
        {
          ref: 'PERMOHONAN-RAHASIA',
          openedOn: day('2026-11-02'),
          closed: null,
          recordedAt: instant('2026-11-02T02:00:00Z'),
        },
      ],
      findings: [
        {
          ref: 'TEMUAN-RAHASIA',
          kind: 'OTHER',
          effectiveFrom: day('2026-01-05'),
          resolved: null,
          recordedAt: instant('2026-01-05T02:00:00Z'),
        },
      ],
      sanctions: [
        { ...aProgrammeStop(), proposerId: 'PENGUSUL-RAHASIA', approverId: 'PENYETUJU-RAHASIA' } as Sanction,
        aProgrammeStop({ ref: 'advice', step: 'PEMBINAAN', number: 'PEMBINAAN-RAHASIA', effect: null, to: null }),
      ],
      remedies: [
        {
          ref: 'BANDING-RAHASIA',
          sanctionRef: 'san-000001-01',
          kind: 'OBJECTION',
          filedOn: day('2026-08-20'),
          decided: null,
          recordedAt: instant('2026-08-20T02:00:00Z'),
        },
      ],
    }),
    director: 'DIREKTUR-RAHASIA',
    complaints: ['KELUHAN-RAHASIA'],
  }
  const text = JSON.stringify(publicRecordOn(stuffed, norms, today))

  test.each(PRIVATE)('%s is in the record and not in what is public', (mark) => {
    expect(JSON.stringify(stuffed)).toContain(mark)
    expect(text).not.toContain(mark)
  })

  test('name, licence numbers and the sanction in force are', () => {
    for (const shown of ['LPK Rekaan', '9900000000001', '500.15/Kep.1-Disnaker/2026']) expect(text).toContain(shown)
  })

  test('no sentence says a word that is never generated', () => {
    for (const word of norms.wordsNeverGenerated) expect(text.toLowerCase()).not.toContain(word)
  })

  test('telephone and mail of an individual are a person’s, those of a company are not', () => {
    expect(publicRecordOn(anAgencyRecord(), norms, today).phone).toBe('+6281299000001')
    expect(publicRecordOn(anAgencyRecord({ legalForm: 'PERORANGAN' }), norms, today).phone).toBeNull()
  })
})

describe('sanctions on a day', () => {
  const shown = (given: Parameters<typeof aProgrammeStop>[0], at: string) =>
    publicRecordOn(anAgencyRecord({ sanctions: [aProgrammeStop(given)] }), norms, { at: day(at), knownAt: day(at) })
      .sanctions.length

  test.each([
    ['2026-08-02', 0],
    ['2026-08-03', 1],
    ['2027-02-02', 1],
    ['2027-02-03', 0],
  ])('a stop until 2 February 2027 is shown on %s: %i', (at, count) => {
    expect(shown({}, at)).toBe(count)
  })

  test.each([
    ['2026-09-01', 1],
    ['2026-09-02', 0],
  ])('lifted on 2 September, it is shown on %s: %i', (at, count) => {
    expect(shown({ lifted: ended('2026-09-02') }, at)).toBe(count)
  })

  test.each([
    ['2026-08-17', 1],
    ['2026-08-18', 0],
  ])('a warning is shown while its repair period runs: on %s: %i', (at, count) => {
    expect(shown({ step: 'TEGURAN_1', effect: null, to: null, repairDueOn: day('2026-08-17') }, at)).toBe(count)
  })

  test('what was recorded later is not shown as known before', () => {
    const record = anAgencyRecord({ sanctions: [aProgrammeStop({ recordedAt: instant('2026-08-10T02:00:00Z') })] })
    expect(publicRecordOn(record, norms, { at: day('2026-08-05'), knownAt: day('2026-08-09') }).sanctions).toEqual([])
    expect(publicRecordOn(record, norms, { at: day('2026-08-05'), knownAt: day('2026-08-10') }).sanctions).toHaveLength(
      1,
    )
  })

  test('the reply of the agency is shown from the moment it was published, also of days before', () => {
    const rightOfReply = { text: 'Jawaban.', on: day('2026-08-10'), recordedAt: instant('2026-08-10T02:00:00Z') }
    const record = anAgencyRecord({ sanctions: [aProgrammeStop({ rightOfReply })] })
    const replyAsKnown = (knownAt: string) =>
      publicRecordOn(record, norms, { at: day('2026-08-05'), knownAt: instant(knownAt) }).sanctions[0]?.rightOfReply
    expect(replyAsKnown('2026-08-10T01:59:59.999Z')).toBeNull()
    expect(replyAsKnown('2026-08-10T02:00:00Z')).toEqual({ text: 'Jawaban.', on: '2026-08-10' })
  })

  test('of several the one that began last comes first', () => {
    const [older, newer] = [
      { ref: 'a', from: day('2026-08-03') },
      { ref: 'b', from: day('2026-09-07') },
    ]
    for (const sanctions of [
      [older, newer],
      [newer, older],
    ]) {
      const record = anAgencyRecord({ sanctions: sanctions.map((given) => aProgrammeStop(given)) })
      expect(publicRecordOn(record, norms, today).sanctions.map(({ ref }) => ref)).toEqual(['b', 'a'])
    }
  })

  test('it says that it is disputed while an objection or a court case is open', () => {
    const remedy = {
      ref: 'r',
      sanctionRef: 'san-000001-01',
      filedOn: day('2026-08-20'),
      recordedAt: instant('2026-08-20T02:00:00Z'),
    }
    const record = anAgencyRecord({
      sanctions: [aProgrammeStop()],
      remedies: [
        { ...remedy, kind: 'OBJECTION', decided: ended('2026-09-01') },
        { ...remedy, kind: 'COURT', decided: null },
      ],
    })
    const on = (at: string) => publicRecordOn(record, norms, { at: day(at), knownAt: day('2026-11-24') }).sanctions[0]
    expect(on('2026-08-19')).toMatchObject({ underObjection: false, inCourt: false })
    expect(on('2026-08-31')).toMatchObject({ underObjection: true, inCourt: true })
    expect(on('2026-09-01')).toMatchObject({ underObjection: false, inCourt: true })
  })
})

describe('activities that are not on record', () => {
  const absentOf = (...capabilities: [type: string, activity: string][]) =>
    publicRecordOn(
      anAgencyRecord({
        capabilities: capabilities.map(([type, activity], id) =>
          aTrainingCapability({ id, type, activity, programmes: [] }),
        ),
      }),
      norms,
      today,
    ).absentActivities.map(({ activity }) => activity)

  test.each([
    ['a training agency places nobody', [['LPK_SWASTA', 'TRAIN']], ['PLACE_DOMESTIC', 'PLACE_OVERSEAS']],
    ['a placement agency places at home only', [['PPTKS', 'PLACE_DOMESTIC']], ['PLACE_OVERSEAS']],
    ['a job centre of a school does place', [['BKK', 'SCHOOL_JOBCENTRE']], ['PLACE_OVERSEAS']],
    [
      'one that does both lacks nothing',
      [
        ['PPTKS', 'PLACE_DOMESTIC'],
        ['P3MI', 'PLACE_OVERSEAS'],
      ],
      [],
    ],
  ] as [string, [string, string][], string[]][])('%s', (_title, capabilities, absent) => {
    expect(absentOf(...capabilities)).toEqual(absent)
  })

  test('nothing is said to be missing where only a list names the agency', () => {
    const listed = anAgencyRecord({
      capabilities: [],
      listings: [
        { type: 'LPK_SWASTA', list: 'Daftar contoh', listedOn: day('2026-09-01'), recordedAt: day('2026-09-01') },
      ],
    })
    const page = publicRecordOn(listed, norms, today)
    expect(page).toMatchObject({ headline: null, absentActivities: [], types: [{ code: 'LPK_SWASTA' }] })
  })
})

describe('lists that name the agency', () => {
  const listing = (list: string, on: string, recorded = on) => ({
    ...{ type: 'LPK_SWASTA', list, listedOn: day(on), recordedAt: day(recorded) },
  })
  const record = anAgencyRecord({
    listings: [listing('A', '2026-03-02'), listing('B', '2026-04-06'), listing('A', '2026-06-08', '2026-07-06')],
  })

  test.each([
    ['2026-03-01', '2026-11-24', []],
    ['2026-04-05', '2026-11-24', ['A 2026-03-02']],
    ['2026-06-07', '2026-11-24', ['A 2026-03-02', 'B 2026-04-06']],
    ['2026-06-08', '2026-11-24', ['A 2026-06-08', 'B 2026-04-06']],
    ['2026-06-08', '2026-07-05', ['A 2026-03-02', 'B 2026-04-06']],
  ])('on %s, as known on %s, each list speaks once, with its last word: %j', (at, knownAt, told) => {
    const page = publicRecordOn(record, norms, { at: day(at), knownAt: day(knownAt) })
    expect(page.listings.map(({ list, listedOn }) => `${list} ${listedOn}`)).toEqual(told)
  })
})

describe('programmes and counts', () => {
  const record = anAgencyRecord({
    capabilities: [
      aTrainingCapability({
        programmes: [
          aProgrammeOf('las-smaw', 'Las SMAW'),
          aProgrammeOf('barista', 'Barista', { isAdded: true, addedOn: day('2026-02-03') }),
        ],
      }),
    ],
    evidence: ['a', 'b'].map((ref) =>
      anAcceptedPaper({ ref, kind: 'INSTRUCTOR_CERT_TECHNICAL', programmeKey: 'las-smaw' }),
    ),
  })

  test.each([
    ['2026-02-02', ['Las SMAW']],
    ['2026-02-03', ['Las SMAW', 'Barista']],
  ])('a programme added on 3 February 2026 is there from that day: on %s %j', (at, names) => {
    const page = publicRecordOn(record, norms, { at: day(at), knownAt: day('2026-11-24') })
    expect(page.lines.map(({ programmeName }) => programmeName)).toEqual(names)
    expect(page.counts.programmes).toBe(names.length)
  })

  test('instructors are counted, not named', () => {
    const [line] = publicRecordOn(record, norms, today).lines
    const row = line?.examined ? line.derived.trace.find(({ requirementId }) => requirementId === 'LPK-03') : undefined
    expect(row).toMatchObject({ count: 2, outcome: 'MET', acceptedOn: '2025-01-06' })
    expect(row?.requirement.id).not.toBe('')
    expect(row?.legalBasis.length).toBeGreaterThan(0)
  })
})
