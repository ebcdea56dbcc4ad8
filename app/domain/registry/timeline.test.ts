import { describe, expect, test } from 'vitest'
import { statusTimeline } from './timeline.ts'
import { anAgencyRecord, anAcceptedPaper, day, instant } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const BKK = {
  id: 1,
  type: 'BKK',
  activity: 'SCHOOL_JOBCENTRE',
  kbli: null,
  kbliVersion: null,
  foreignCapital: false,
  programmes: [],
}
const LISTING = { type: 'BKK', list: 'Daftar contoh', listedOn: day('2024-07-01') }
const papers = ['TANDA_DAFTAR_BKK', 'NPSN', 'ID_CHECK', 'AHU_DECREE', 'NIB']
const when = (at: string, knownAt = '2026-11-24') => ({ at: day(at), knownAt: day(knownAt) })

const school = anAgencyRecord({
  legalForm: 'SEKOLAH',
  registeredOn: day('2025-01-06'),
  capabilities: [BKK],
  evidence: papers.map((kind) =>
    anAcceptedPaper({
      ref: kind,
      kind,
      validFrom: day('2025-02-03'),
      validTo: kind === 'TANDA_DAFTAR_BKK' ? day('2026-06-30') : null,
    }),
  ),
})

describe('the history of a headline', () => {
  const history = statusTimeline(school, norms, when('2026-11-24'))

  test('begins with the first day on record and has no gap and no overlap', () => {
    expect(history.at(-1)?.from).toBe('2025-01-06')
    for (const [index, entry] of history.entries()) {
      const before = history[index + 1]
      if (before) expect(before.to).toBe(new Date(Date.parse(entry.from) - 86_400_000).toISOString().slice(0, 10))
    }
  })

  test.each([
    ['of nothing else known, the day it was recorded', {}, '2025-01-06'],
    ['the day a list named it', { listings: [{ ...LISTING, recordedAt: day('2025-07-01') }] }, '2024-07-01'],
    [
      'not the day of a list that is not known yet',
      { listings: [{ ...LISTING, recordedAt: day('2026-12-01') }] },
      '2025-01-06',
    ],
    ['not a day before the rules', { registeredOn: day('2019-01-07') }, '2024-01-01'],
  ])('begins with %s', (_title, given, first) => {
    const record = anAgencyRecord({ registeredOn: null, capabilities: [BKK], ...given })
    expect(statusTimeline(record, norms, when('2026-11-24')).at(-1)?.from).toBe(first)
  })

  test('the newest entry is open, and says which requirement decided', () => {
    expect(history[0]).toMatchObject({
      from: '2026-07-01',
      to: null,
      headline: 'KEDALUWARSA',
      why: [{ activity: 'SCHOOL_JOBCENTRE', requirementIds: ['BKK-01'] }],
    })
  })

  test('up to an earlier day it ends there', () => {
    expect(statusTimeline(school, norms, when('2026-06-30'))[0]?.headline).not.toBe('KEDALUWARSA')
    expect(statusTimeline(school, norms, when('2025-01-05'))).toEqual([])
  })

  test('what turned out later about an earlier day is in it once it is known', () => {
    const ended = {
      ...school,
      evidence: school.evidence.map((paper) =>
        paper.kind === 'NPSN'
          ? {
              ...paper,
              invalidatedFrom: day('2025-06-02'),
              invalidatedRecordedAt: instant('2026-03-02T02:00:00Z'),
              invalidationReason: 'x',
            }
          : paper,
      ),
    }
    const on = (knownAt: string) =>
      statusTimeline(ended, norms, when('2026-11-24', knownAt)).some(({ from }) => from === '2025-06-02')
    expect(on('2026-03-01')).toBe(false)
    expect(on('2026-03-02')).toBe(true)
  })
})
