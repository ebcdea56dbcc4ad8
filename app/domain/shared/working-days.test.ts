import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarAsKnown, calendarChangeDays, type Holiday, type HolidayCalendar } from './calendar.ts'
import { addDays, daysBetween, weekday, type Day } from './day.ts'
import { lastDayOfMonths } from './months.ts'
import {
  addCalendarDays,
  addWorkingDays,
  explainWorkingDays,
  isWorkingDay,
  replan,
  workingDaysBetween,
  type Calendar,
} from './working-days.ts'
import { testNorms } from '#tests/factories/norms.ts'

const { calendar } = testNorms()
const day = (text: string) => text as Day
const today: Calendar = { calendar, knownOn: day('2026-11-24') }

const anyStart = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays(day('2023-06-01'), n))
const anyNumber = fc.integer({ min: 0, max: 300 })
const anyKnownOn = fc.constantFrom(day('2020-01-01'), ...calendarChangeDays(calendar))

const holidayOn = (date: Day, kind: Holiday['kind']): Holiday => ({
  date,
  kind,
  nameId: 'Hari uji',
  decreeId: 'skb-2026',
  confidence: 'P',
  verify: false,
})
const withDays = (...days: Holiday[]): HolidayCalendar => ({ ...calendar, days: [...calendar.days, ...days] })

/** Day by day, from the law and without any of the arithmetic under test. */
function walk(start: Day, workingDays: number, by: Calendar): Day {
  let [at, counted] = [start, 0]
  while (counted < workingDays) {
    at = addDays(at, 1)
    const weekend = weekday(at) === 0 || weekday(at) === 6
    if (!weekend && !calendarAsKnown(by.calendar, by.knownOn).holidays.has(at)) counted += 1
  }
  return at
}

describe('counting working days', () => {
  test('gives what a walk from day to day gives, by every state of the calendar', () => {
    fc.assert(
      fc.property(anyStart, anyNumber, anyKnownOn, (start, workingDays, knownOn) => {
        const by = { calendar, knownOn }
        expect(addWorkingDays(start, workingDays, by).due).toBe(walk(start, workingDays, by))
      }),
      { numRuns: 200 },
    )
  })

  test('forward and back agree', () => {
    fc.assert(
      fc.property(anyStart, anyNumber, anyKnownOn, (start, workingDays, knownOn) => {
        const by = { calendar, knownOn }
        expect(workingDaysBetween(start, addWorkingDays(start, workingDays, by).due, by)).toBe(workingDays)
      }),
    )
  })

  test('a day not later than the start leaves none', () => {
    expect(workingDaysBetween(day('2026-11-24'), day('2026-11-24'), today)).toBe(0)
    expect(workingDaysBetween(day('2026-11-24'), day('2026-11-02'), today)).toBe(0)
  })

  test('also works before 1970', () => {
    const by = { calendar, knownOn: day('2020-01-01') }
    expect(addWorkingDays(day('1969-12-31'), 3, by).due).toBe('1970-01-05')
    expect(workingDaysBetween(day('1969-12-28'), day('1970-01-04'), by)).toBe(5)
  })

  test('another holiday never makes a due day earlier', () => {
    const given = fc.record({
      start: anyStart,
      workingDays: anyNumber,
      after: fc.nat({ max: 420 }),
      roll: fc.boolean(),
    })
    fc.assert(
      fc.property(given, fc.constantFrom('N', 'C', 'L'), ({ start, workingDays, after }, kind) => {
        const more = { ...today, calendar: withDays(holidayOn(addDays(start, after), kind)) }
        const before = addWorkingDays(start, workingDays, today).due
        expect(addWorkingDays(start, workingDays, more).due >= before).toBe(true)
        const rolled = { calendarDays: workingDays, roll: 'NEXT_WORKING_DAY' } as const
        expect(addCalendarDays(start, rolled, more).due >= addCalendarDays(start, rolled, today).due).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('one that falls on a day that counted makes it later', () => {
    const more = { ...today, calendar: withDays(holidayOn(day('2026-11-25'), 'L')) }
    expect(addWorkingDays(day('2026-11-24'), 1, today).due).toBe('2026-11-25')
    expect(addWorkingDays(day('2026-11-24'), 1, more).due).toBe('2026-11-26')
    expect(isWorkingDay(day('2026-11-25'), more)).toEqual({ working: false, reason: 'LOCAL_CLOSURE' })
  })

  test('replanning never shortens, and says whether it changed', () => {
    fc.assert(
      fc.property(anyStart, anyNumber, fc.tuple(anyKnownOn, anyKnownOn), (start, workingDays, [a, b]) => {
        const { oldDue, newDue, changed } = replan({ start, workingDays }, { computedOn: a, recomputedOn: b }, calendar)
        expect(newDue >= oldDue).toBe(true)
        expect(changed).toBe(newDue !== oldDue)
      }),
    )
  })

  test('100,000 replans take no more than seconds', () => {
    const started = performance.now()
    for (let n = 0; n < 100_000; n += 1) {
      const start = addDays(day('2025-01-01'), n % 600)
      replan({ start, workingDays: 60 }, { computedOn: start, recomputedOn: day('2026-11-24') }, calendar)
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('the explanation of a deadline', () => {
  test('has every day from the one after the start to the due day, and counts as many as asked', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 0, max: 60 }), anyKnownOn, (start, workingDays, knownOn) => {
        const by = { calendar, knownOn }
        const { due, days, warnings } = explainWorkingDays(start, workingDays, by)
        expect({ due, warnings }).toEqual(addWorkingDays(start, workingDays, by))
        expect(days.map((one) => daysBetween(start, one.day))).toEqual(days.map((_, index) => index + 1))
        expect(days.filter(({ counts }) => counts)).toHaveLength(workingDays)
        for (const one of days) expect(one.counts).toBe(isWorkingDay(one.day, by).working)
        expect(days.at(-1)?.running ?? 0).toBe(workingDays)
      }),
    )
  })

  test('names the feast, also on a weekend, where it takes no day away', () => {
    const { days } = explainWorkingDays(day('2026-03-18'), 1, today)
    expect(days.map(({ day: at, reason, holiday }) => [at, reason, holiday?.decreeId ?? null])).toContainEqual([
      '2026-03-21',
      'WEEKEND',
      'skb-2026',
    ])
  })
})

describe('a year without a decree', () => {
  test.each([
    ['2026-12-28', 5, '2026-11-24', []],
    ['2026-12-28', 5, '2026-09-14', ['CALENDAR_INCOMPLETE']],
    ['2027-12-30', 1, '2026-11-24', []],
    ['2027-12-30', 2, '2026-11-24', ['CALENDAR_INCOMPLETE']],
    ['2023-12-28', 3, '2026-11-24', ['CALENDAR_INCOMPLETE']],
    ['2023-12-31', 3, '2026-11-24', []],
    ['2028-05-01', 0, '2026-11-24', []],
  ])('from %s, %i days, as known on %s: %j', (...row) => {
    const [start, workingDays, knownOn, warnings] = row
    expect(addWorkingDays(day(start), workingDays, { calendar, knownOn: day(knownOn) }).warnings).toEqual(warnings)
  })

  test.each([
    ['an election day', 'skb-2024', 2024],
    ['an amendment', 'skb-2025', 2025],
  ])('is not made known by %s alone', (_what, decree, year) => {
    const without = { ...calendar, decrees: calendar.decrees.filter(({ id }) => id !== decree) }
    expect(calendarAsKnown(without, day('2026-11-24')).coveredYears.has(year)).toBe(false)
    expect(calendarAsKnown(calendar, day('2026-11-24')).coveredYears.has(year)).toBe(true)
  })
})

describe('the calendar', () => {
  test.each([
    [2024, 238],
    [2025, 237],
    [2026, 240],
    [2027, 237],
  ])('of %i has as many working days as its document says', (year) => {
    const said = calendar.workingDaysPerYear[String(year)]
    expect(workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`), today)).toBe(said)
  })

  test('knows a decree from its day on and not before', () => {
    expect(isWorkingDay(day('2025-08-18'), { calendar, knownOn: day('2025-08-06') }).working).toBe(true)
    expect(isWorkingDay(day('2025-08-18'), { calendar, knownOn: day('2025-08-07') }).working).toBe(false)
  })

  test('drops a day that an amendment takes away, from the day of the amendment on', () => {
    const amended: HolidayCalendar = {
      ...calendar,
      amendments: [
        {
          decreeId: 'skb-2026-amendment',
          amendedDecreeId: 'skb-2026',
          knownFrom: day('2026-02-02'),
          adds: [],
          removes: [day('2026-03-20')],
          replanRule: '',
        },
      ],
    }
    expect(isWorkingDay(day('2026-03-20'), { calendar: amended, knownOn: day('2026-02-01') }).working).toBe(false)
    expect(isWorkingDay(day('2026-03-20'), { calendar: amended, knownOn: day('2026-02-02') }).working).toBe(true)
  })

  test('names the national holiday where collective leave falls on the same day', () => {
    const [national, leave] = [holidayOn(day('2026-11-25'), 'N'), holidayOn(day('2026-11-25'), 'C')]
    for (const days of [
      [national, leave],
      [leave, national],
    ]) {
      const by = { ...today, calendar: withDays(...days) }
      expect(isWorkingDay(day('2026-11-25'), by).reason).toBe('NATIONAL_HOLIDAY')
    }
  })
})

describe('the last day of months', () => {
  test.each([
    ['2026-08-03', 6, '2027-02-02'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2027-08-31', 6, '2028-02-28'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-12-15', 1, '2027-01-14'],
  ])('from %s for %i months is %s', (start, months, last) => {
    expect(lastDayOfMonths(day(start), months)).toBe(last)
  })
})
