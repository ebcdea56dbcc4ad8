import { expect, test } from 'vitest'
import { isTrackingOver } from './tracking-session.ts'
import { instant } from '#tests/factories/agency-record.ts'

test.each([
  ['03:00:00', '03:00:00', '03:29:59.999', false],
  ['03:00:00', '03:00:00', '03:30:00', true],
  ['03:00:00', '10:50:00', '10:59:59.999', false],
  ['03:00:00', '10:50:00', '11:00:00', true],
  // The clock went back: nobody knows how long it was.
  ['03:00:00', '03:00:10', '03:00:09', true],
])('begun %s, last seen %s, at %s it is over: %s', (...[since, at, now, over]) => {
  const on = (time: string) => instant(`2026-11-24T${time}Z`)
  expect(isTrackingOver({ since: on(since), at: on(at) }, on(now))).toBe(over)
})
