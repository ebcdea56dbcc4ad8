import { expect, test } from 'vitest'
import { monthsBefore } from './months.ts'
import { day } from '#tests/factories/agency-record.ts'

test.each([
  ['2028-03-17', 24, '2026-03-17'],
  ['2028-02-29', 24, '2026-02-28'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-01-15', 1, '2025-12-15'],
] as const)('%s less %i months is %s', (from, months, then) => {
  expect(monthsBefore(day(from), months)).toBe(then)
})
