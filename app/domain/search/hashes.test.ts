import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearHashes, pairTerm, setTerm, storedHashes, widerHashes, wordTerm } from './hashes.ts'
import { soundKey } from './sound-key.ts'

const letters = 'a b c d e f g h i j k l m n o p q r s t u w y z'
const word = fc.string({ unit: fc.constantFrom(...letters.split(' ')), minLength: 4, maxLength: 14 })
const slip = fc.record({ at: fc.nat(13), letter: fc.constantFrom(...letters.split(' ')), kind: fc.nat(3) })

function slipped(text: string, { at, letter, kind }: { at: number; letter: string; kind: number }): string {
  const place = at % text.length
  const [before, after] = [text.slice(0, place), text.slice(place + 1)]
  if (kind === 0) return before + letter + text.slice(place)
  if (kind === 1) return before + after
  if (kind === 2) return before + letter + after
  return before + after.charAt(0) + text.charAt(place) + after.slice(1)
}

const share = (asked: readonly number[], stored: readonly number[]) => asked.some((hash) => stored.includes(hash))

describe('words near to each other share a hash', () => {
  test('a word one slip away is found by the first look', () => {
    fc.assert(
      fc.property(word, slip, (meant, by) => {
        const typed = slipped(meant, by)
        expect(share(nearHashes(typed, soundKey(typed)), storedHashes(meant, soundKey(meant)))).toBe(true)
      }),
    )
  })

  test('a sound two letters away is found by the second look', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...letters.split(' ')), minLength: 6, maxLength: 8 }),
        slip,
        slip,
        (meant, a, b) => {
          const typed = slipped(slipped(meant, { ...a, kind: 2 }), { ...b, kind: 2 })
          expect(share(widerHashes(typed), storedHashes(meant, meant))).toBe(true)
        },
      ),
    )
  })

  test('figures are themselves and nothing else', () => {
    expect(storedHashes('12', '12')).toHaveLength(1)
    expect(share(nearHashes('12', '12'), storedHashes('13', '13'))).toBe(false)
    expect(widerHashes('1234567')).toEqual([])
  })
})

describe('terms of a name', () => {
  test('the order of two words, or of all, makes no difference', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(pairTerm(wordTerm(one), wordTerm(other))).toBe(pairTerm(wordTerm(other), wordTerm(one)))
        expect(setTerm([one, other])).toBe(setTerm([other, one]))
      }),
    )
  })

  test('stay as they are: what is stored was made with them', () => {
    expect([wordTerm('yaya'), setTerm(['a', 'b']), pairTerm(1, 2)]).toMatchInlineSnapshot(`
      [
        318611477,
        830466260,
        566000558,
      ]
    `)
  })
})
