import { describe, expect, test } from 'vitest'
import { turnWait } from './turn.ts'

describe('a turn', () => {
  test.each([
    [0, 20],
    [19_001, 1],
    [20_000, 0],
    [900_000, 0],
    [900_001, undefined],
    [-1, undefined],
  ])('asked for %d ms ago is waited for %s seconds more', (age, seconds) => {
    expect(turnWait(1_000_000, 1_000_000 + age)).toBe(seconds)
  })
})
