import { describe, expect, test } from 'vitest'
import { dueOn, nearUntil, shareGone, standing, type Clock } from './due.ts'
import { day } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'
import type { Calendar } from '#app/domain/shared/working-days.ts'

const by: Calendar = { calendar: testNorms().calendar, knownOn: day('2026-03-01') }
const start = day('2026-03-13') // Friday before the feasts: domain.md 8.2 counts +3 = 25 March, +5 = 27 March

describe('the last day for a piece of work', () => {
  const pause = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) })
  test.each([
    ['by its budget', { startedOn: start, workingDays: 3 }, '2026-03-25'],
    ['none without a budget', { startedOn: start, workingDays: null }, null],
    ['a day somebody set', { startedOn: start, setOn: day('2026-03-20') }, '2026-03-20'],
    [
      'moves by the days on which the clock stood',
      { startedOn: start, workingDays: 3, pauses: [pause('2026-03-16', '2026-03-17')] },
      '2026-03-26',
    ],
    ['is not known while it stands', { startedOn: start, workingDays: 3, pauses: [pause('2026-03-16', null)] }, null],
    [
      'is not moved by a pause that began after it',
      { startedOn: start, workingDays: 3, pauses: [pause('2026-03-26', null)] },
      '2026-03-25',
    ],
    [
      'moves by two pauses, in whatever order they are told',
      {
        startedOn: start,
        workingDays: 3,
        pauses: [pause('2026-03-26', '2026-03-27'), pause('2026-03-16', '2026-03-17')],
      },
      '2026-03-27',
    ],
  ] as [string, Clock, string | null][])('%s', (_, clock, due) => {
    expect(dueOn(clock, by)).toBe(due)
  })
})

describe('how a deadline stands', () => {
  test.each([
    [null, '2026-03-13', { state: 'none' }],
    ['2026-03-27', '2026-03-13', { state: 'ahead', left: 5 }],
    ['2026-03-25', '2026-03-13', { state: 'near', left: 3 }],
    ['2026-03-25', '2026-03-24', { state: 'near', left: 1 }],
    ['2026-03-25', '2026-03-25', { state: 'today' }],
    ['2026-03-25', '2026-03-26', { state: 'late', by: 1 }],
    ['2026-03-27', '2026-03-28', { state: 'late', by: 1 }],
    ['2026-03-25', '2026-03-31', { state: 'late', by: 4 }],
  ] as const)('due %s, on %s', (due, today, expected) => {
    expect(standing(due === null ? null : day(due), day(today), by)).toEqual(expected)
  })

  test.each(['2026-03-13', '2026-03-15', '2026-03-25', '2026-05-13'])(
    'what is near on %s is found by one day',
    (text) => {
      const today = day(text)
      const last = nearUntil(today, by)
      expect(standing(last, today, by).state).toMatch(/near|today/)
      expect(standing(day(nextDay(last)), today, by).state).toBe('ahead')
    },
  )
})

test.each([
  ['2026-03-13', 0],
  ['2026-03-17', 67],
  ['2026-03-25', 100],
  ['2026-04-25', 100],
])('on %s the bar is %i long', (today, share) => {
  expect(shareGone({ startedOn: start, dueOn: day('2026-03-25') }, day(today), by)).toBe(share)
})

function nextDay(text: string): string {
  return new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10)
}
