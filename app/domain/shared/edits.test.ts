import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edits } from './edits.ts'

describe('slips between two words', () => {
  test.each([
    ['jaya', 'jaya', 0],
    ['jaya', 'jyaa', 1],
    ['jaya', 'jya', 1],
    ['jaya', 'jayaa', 1],
    ['jaya', 'raya', 1],
    ['cakrawla', 'cakrawala', 1],
    ['', 'abc', 3],
    ['mandiri', 'sentosa', 6],
  ])('%s and %s: %i', (one, other, count) => {
    expect(edits(one, other)).toBe(count)
  })

  test('are the same both ways, and never more than the longer word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
        expect(edits(one, other)).toBe(edits(other, one))
        expect(edits(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })

  test('are counted up to a limit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), fc.nat(5), (one, other, most) => {
        expect(edits(one, other, most)).toBe(Math.min(edits(one, other), most + 1))
      }),
    )
  })

  test('a text of thousands of letters is read as far as 250', () => {
    expect(edits('a'.repeat(5000), 'b'.repeat(5000))).toBe(250)
  })
})
