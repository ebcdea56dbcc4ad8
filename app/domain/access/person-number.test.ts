import { expect, test } from 'vitest'
import { readPersonNumber } from './person-number.ts'
import { Day } from '#app/domain/shared/day.ts'

test.each([
  ['198501012010011001', 'NIP'],
  ['19850101 201001 1 001', 'NIP'],
  ['198513012010011001', undefined],
  ['203001012050011001', undefined],
  ['3216010101850001', 'NIK'],
  ['3216.0141.0185.0001', 'NIK'],
  ['3216013201850001', undefined],
  ['3216010113850001', undefined],
  ['321601010185000', undefined],
  ['', undefined],
  ['abc', undefined],
])('%j is a %s', (text, scheme) => {
  expect(readPersonNumber(text, Day.parse('2026-11-24'))?.scheme).toBe(scheme)
})
