import { describe, expect, test } from 'vitest'
import { applicationClock, explainClock } from './clock.ts'
import { day } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const { calendar } = testNorms()
const opened = day('2026-03-13') // Friday before the feasts; domain.md 8.2: +60 = 24 June
const pause = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) })
const by = (today: string) => ({ calendar, today: day(today), workingDays: 60 })

describe('the 60 working days of an application', () => {
  test.each([
    ['on the day it comes in', '2026-03-13', [], { used: 0, left: 60, due: '2026-06-24', isOverdue: false }],
    ['after the feasts', '2026-03-25', [], { used: 3, left: 57, due: '2026-06-24', isOverdue: false }],
    ['on its last day', '2026-06-24', [], { used: 60, left: 0, due: '2026-06-24', isOverdue: false }],
    ['the day after', '2026-06-25', [], { used: 61, left: 0, due: '2026-06-24', isOverdue: true }],
    [
      'while the applicant completes it',
      '2026-04-30',
      [pause('2026-03-25', null)],
      { used: 3, left: 57, due: null, isOverdue: false },
    ],
    [
      'on the day on which it is sent back that day still counts',
      '2026-03-25',
      [pause('2026-03-25', null)],
      { used: 3, left: 57, due: null, isOverdue: false },
    ],
    [
      'after it came back on the fifth working day',
      '2026-04-02',
      [pause('2026-03-25', '2026-04-01')],
      { used: 4, left: 56, due: '2026-07-01', isOverdue: false },
    ],
    [
      'sent back and brought back on one day',
      '2026-03-25',
      [pause('2026-03-25', '2026-03-25')],
      { used: 3, left: 57, due: '2026-06-24', isOverdue: false },
    ],
  ] as const)('%s', (...[, today, pauses, expected]) => {
    expect(applicationClock({ openedOn: opened, endedOn: null, pauses }, by(today))).toMatchObject(expected)
  })

  test('stands still once it is decided', () => {
    const clock = applicationClock({ openedOn: opened, endedOn: day('2026-04-02'), pauses: [] }, by('2026-12-01'))
    expect(clock).toMatchObject({ used: 9, isOverdue: false })
  })

  test('says so where it runs into a year without a decree', () => {
    const clock = applicationClock({ openedOn: day('2027-11-01'), endedOn: null, pauses: [] }, by('2027-11-02'))
    expect(clock.isCalendarComplete).toBe(false)
  })
})

test('the count is told day by day, with what stopped it', () => {
  const pauses = [pause('2026-03-25', '2026-03-26')]
  const days = explainClock({ openedOn: opened, endedOn: null, pauses }, by('2026-03-27'))
  expect(days.slice(0, 14).map(({ day: on, reason, running }) => `${on} ${reason} ${String(running)}`)).toEqual([
    '2026-03-14 WEEKEND 0',
    '2026-03-15 WEEKEND 0',
    '2026-03-16 WORKING_DAY 1',
    '2026-03-17 WORKING_DAY 2',
    '2026-03-18 COLLECTIVE_LEAVE 2',
    '2026-03-19 NATIONAL_HOLIDAY 2',
    '2026-03-20 COLLECTIVE_LEAVE 2',
    '2026-03-21 WEEKEND 2',
    '2026-03-22 WEEKEND 2',
    '2026-03-23 COLLECTIVE_LEAVE 2',
    '2026-03-24 COLLECTIVE_LEAVE 2',
    '2026-03-25 WORKING_DAY 3',
    '2026-03-26 PAUSED 3',
    '2026-03-27 WORKING_DAY 4',
  ])
  expect(days.at(-1)).toMatchObject({ day: '2026-06-25', running: 60 })
})
