import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day, dayOfInstant, endOfDay, Instant, startOfDay } from './day.ts'

describe('the day in WIB on which an instant falls', () => {
  test.each([
    ['2026-03-12T16:59:59.999Z', '2026-03-12'],
    ['2026-03-12T17:00:00.000Z', '2026-03-13'],
    ['2026-03-13T00:00:00+07:00', '2026-03-13'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
    ['2028-02-28T23:30:00Z', '2028-02-29'],
  ])('%s is on %s', (instant, day) => {
    expect(dayOfInstant(Instant.parse(instant))).toBe(day)
  })

  test('is the day whose beginning and end it lies between', () => {
    const from = new Date('1990-01-01T00:00:00Z')
    const to = new Date('2100-01-01T00:00:00Z')
    fc.assert(
      fc.property(fc.date({ min: from, max: to, noInvalidDate: true }), (date) => {
        const instant = Instant.parse(date.toISOString())
        const day = dayOfInstant(instant)
        expect(startOfDay(day) <= instant && instant <= endOfDay(day)).toBe(true)
      }),
      { numRuns: 500, seed: 4 },
    )
  })
})

test.each(['2026-02-31', '2026-13-01', '2026-1-1', '', '2026-02-29'])('%j is not a day', (text) => {
  expect(Day.safeParse(text).success).toBe(false)
})
