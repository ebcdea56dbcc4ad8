import { describe, expect, test } from 'vitest'
import { BANDS, PERMUTATIONS, wordPrint } from './word-print.ts'

/** Numbers without any order in them, the same at each run (xorshift). */
function numbers(count: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  })
}

const permutations = numbers(PERMUTATIONS, 7).map((times, at) => ({ times: (times | 1) >>> 0, plus: at * 0x9e3779b1 }))
const shared = (one: number[], other: number[]): number => one.filter((band) => other.includes(band)).length

/** Of 200 pairs of texts of 40 shingles of which `both` are in both: how many share a number of their prints. */
function found(both: number): number {
  const pairs = Array.from({ length: 200 }, (_, at) => numbers(80 - both, at + 1))
  return pairs.filter((all) => {
    const one = wordPrint(all.slice(0, 40), permutations)
    const other = wordPrint(all.slice(40 - both), permutations)
    return shared(one, other) > 0
  }).length
}

describe('the print of a text', () => {
  test('is the same for the same words in any order, and empty for none', () => {
    const shingles = numbers(40, 3)
    expect(wordPrint(shingles, permutations)).toEqual(wordPrint(shingles.toReversed(), permutations))
    expect(wordPrint(shingles, permutations)).toHaveLength(BANDS)
    expect(wordPrint([], permutations)).toEqual([])
  })

  test('is found again from texts that are alike, and seldom from others', () => {
    expect(found(36)).toBe(200) // likeness 0,82
    expect(found(33)).toBeGreaterThanOrEqual(196) // 0,70
    expect(found(13)).toBeLessThan(40) // 0,19
    expect(found(0)).toBe(0)
  })
})
