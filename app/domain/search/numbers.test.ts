import { describe, expect, test } from 'vitest'
import { compareNumber, numberParts, slippedParts } from './numbers.ts'
import { readQuery } from './read-query.ts'

describe('a number that was typed', () => {
  test.each([
    ['1234567890123', 'equal'],
    ['12345678', 'beginning'],
    ['7890123', 'end'],
    ['1234567890132', 'similar'],
    ['1234567899123', 'similar'],
  ])('%s is recorded as 1234567890123: %s', (typed, how) => {
    expect(compareNumber(typed, '1234567890123')?.how).toBe(how)
  })

  test('is another one when too many figures differ', () => {
    expect(compareNumber('9999567890199', '1234567890123')).toBeUndefined()
  })

  test('says nothing by a part when it is short or has letters', () => {
    expect(numberParts('1234', true)).toBeUndefined()
    expect(numberParts('LA12345', false)).toBeUndefined()
    expect(slippedParts('123456789', true)).toBeUndefined()
  })
})

describe('reading what was typed', () => {
  test.each([
    ['1234 5678 90123', '1234567890123', true],
    ['NIB 1234567890123', 'NIB1234567890123', false],
    ['563/LPK-12', '563LPK12', false],
    ['smk negeri 2', undefined, false],
    ['cakrawala', undefined, false],
  ])('%s', (typed, number, isFigures) => {
    expect(readQuery(typed)).toMatchObject({ number, isFigures })
  })
})
