import { expect, test } from 'vitest'
import { mustWait } from './guess-limit.ts'
import type { Failures } from '#app/domain/access/sign-in-throttle.ts'
import { instant } from '#tests/factories/agency-record.ts'

const now = instant('2026-11-24T03:00:10Z')
const of = (failures: number): Failures => ({ failures, lastAt: instant('2026-11-24T03:00:00Z') })

test.each([
  ['a first attempt', {}, false],
  ['after four failures', { pair: of(4) }, false],
  ['after five failures', { pair: of(5) }, true],
  ['a first attempt of a network that has failed a thousand times', { network: of(1_000) }, false],
  ['a first attempt on a report that others guess at', { report: of(1_000) }, false],
  ['a second attempt of such a network', { pair: of(1), network: of(20) }, true],
  ['a second attempt on such a report', { pair: of(1), report: of(20) }, true],
  ['a second attempt where there were few', { pair: of(1), network: of(19), report: of(19) }, false],
  [
    'a second attempt where the many were two days ago',
    { pair: of(1), report: { failures: 20, lastAt: instant('2026-11-22T03:00:00Z') } },
    false,
  ],
] as [string, Partial<Parameters<typeof mustWait>[0]>, boolean][])('%s waits or not', (_, failures, waits) => {
  expect(mustWait({ pair: undefined, network: undefined, report: undefined, ...failures }, now)).toBe(waits)
})
