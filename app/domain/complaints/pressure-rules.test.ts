import { expect, test } from 'vitest'
import { pressureRules } from './pressure-rules.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const on = '2026-04-14' as Day
const told = (given = norms) =>
  pressureRules(given, on).map(({ norm, figure, isUsable }) => [norm.id, norm.status, figure, isUsable])

test('say what obliges and what does not, each with the legal status of the data', () => {
  expect(told()).toEqual([
    ['norm.employer_free_recruitment', 'IN_FORCE', null, true],
    ['norm.perda_local_priority', 'IN_FORCE', 'NONE', true],
    ['norm.placement_fee_ban', 'IN_FORCE', { rupiah: 0 }, true],
    ['norm.perda_fee_ban', 'IN_FORCE', { rupiah: 0 }, true],
    ['norm.perbup_local_share_30', 'UNKNOWN', { percent: 30 }, false],
    ['norm.raperda_local_share_60', 'DRAFT', { percent: 60 }, false],
  ])
})

test('what nobody compared with the official text is never called verified', () => {
  for (const { norm, isVerified } of pressureRules(norms, on)) if (norm.verify) expect(isVerified).toBe(false)
})

test('a parameter that ended is not told, and its last version is', () => {
  const changed = norms.parameters.flatMap((one) => {
    if (one.id === 'param.local_share.perbup_30') return [{ ...one, validTo: '2026-01-01' as Day }]
    if (one.id === 'param.local_share.raperda_60') return [{ ...one, version: 2, value: 55 }, one]
    return [one]
  })
  expect(told({ ...norms, parameters: changed }).slice(4)).toEqual([
    ['norm.raperda_local_share_60', 'DRAFT', { percent: 55 }, false],
  ])
})

test('a norm that is not there is left out', () => {
  expect(told({ ...norms, legalBasis: new Map() })).toEqual([])
})
