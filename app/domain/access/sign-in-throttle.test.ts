import { describe, expect, test } from 'vitest'
import { afterFailure, waitsUntil, type Failures } from './sign-in-throttle.ts'
import { instant } from '#tests/factories/agency-record.ts'

const lastAt = instant('2026-11-24T03:00:00Z')
const kept = (failures: number): Failures => ({ failures, lastAt })

describe('how long an attempt waits', () => {
  test.each([
    ['nothing is kept', undefined, '2026-11-24T03:00:00Z', undefined],
    ['four failures', kept(4), '2026-11-24T03:00:00Z', undefined],
    ['five failures', kept(5), '2026-11-24T03:00:29.999Z', '2026-11-24T03:00:30.000Z'],
    ['five failures, waited', kept(5), '2026-11-24T03:00:30Z', undefined],
    ['six failures', kept(6), '2026-11-24T03:00:30Z', '2026-11-24T03:01:00.000Z'],
    ['ten failures', kept(10), '2026-11-24T03:14:59Z', '2026-11-24T03:15:00.000Z'],
    ['very many failures', kept(2_000), '2026-11-24T03:14:59Z', '2026-11-24T03:15:00.000Z'],
    ['a day later', kept(2_000), '2026-11-25T03:00:00.001Z', undefined],
  ] as [string, Failures | undefined, string, string | undefined][])('%s', (...[, failures, now, until]) => {
    expect(waitsUntil(failures, instant(now))).toBe(until)
  })

  test.each([
    [undefined, '2026-11-24T03:00:00Z', 1],
    [kept(5), '2026-11-25T03:00:00Z', 6],
    [kept(5), '2026-11-25T03:00:00.001Z', 1],
  ] as [Failures | undefined, string, number][])('%j fails once more at %s', (failures, now, count) => {
    expect(afterFailure(failures, instant(now))).toEqual({ failures: count, lastAt: instant(now) })
  })
})
