import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slipFinder } from './slip-finder.ts'
import { edits } from '#app/domain/shared/edits.ts'

const letters = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom('a', 'b', 'c', '1'), { maxLength }).map((all) => all.join(''))

describe('slips counted by bits', () => {
  test.each([
    ['melati', 'melati', 0],
    ['melati', 'melatti', 1],
    ['melati', 'meltai', 1],
    ['gemilang', 'egmilang', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
  ])('%s and %s are %i apart', (one, other, expected) => {
    const finder = slipFinder()
    finder.aim(one)
    expect(finder.slips(new TextEncoder().encode(`__${other}`), 2, 2 + other.length)).toBe(expected)
  })

  test('are those counted cell by cell, whichever text was asked about before', () => {
    const finder = slipFinder()
    fc.assert(
      fc.property(letters(40), letters(40), (one, other) => {
        finder.aim(one)
        expect(finder.slips(new TextEncoder().encode(other), 0, other.length)).toBe(edits(one, other))
      }),
    )
  })
})
