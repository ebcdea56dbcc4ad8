import { expect, test } from 'vitest'
import { delegationRefusal } from './delegation.ts'
import { Day } from '#app/domain/shared/day.ts'

test.each([
  ['a', 'b', '2026-11-24', '2026-11-24', undefined],
  ['a', 'a', '2026-11-24', '2026-11-25', 'same-account'],
  ['a', 'b', '2026-11-25', '2026-11-24', 'days-turned-round'],
  ['a', 'b', '2026-01-01', '2027-01-02', undefined],
  ['a', 'b', '2026-01-01', '2027-01-03', 'too-long'],
] as [string, string, string, string, string | undefined][])('%s for %s from %s to %s', (...row) => {
  const [actingId, principalId, from, to, code] = row
  const form = { mode: 'PLH', actingId, principalId, basis: 'ST/1', from: Day.parse(from), to: Day.parse(to) } as const
  expect(delegationRefusal(form)?.code).toBe(code)
})
