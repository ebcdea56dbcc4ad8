import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalPassages } from './passages.ts'

const marked = (text: string, other: string): string =>
  equalPassages(text, other)
    .map(({ text: piece, isEqual }) => (isEqual ? `[${piece}]` : piece))
    .join('')

describe('what two texts have in common, word for word', () => {
  test.each([
    ['Izin lapor. Saya diminta uang.', 'Saya diminta uang, lalu pulang.', 'Izin lapor. [Saya diminta uang].'],
    ['satu dua tiga empat lima', 'nol satu dua tiga enam', '[satu dua tiga] empat lima'],
    ['satu dua', 'satu dua', 'satu dua'],
    ['応じなければ門を封鎖', '彼らは門を封鎖した', '応じなければ[門を封鎖]'],
    ['', 'apa saja', ''],
  ])('%s', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected)
  })

  test('the pieces joined are the text', () => {
    const texts = fc.array(fc.constantFrom('surat', 'jatah', '30', ',', '.', '条', '\n'), { maxLength: 20 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, other] = [a.join(' '), b.join(' ')]
        expect(
          equalPassages(one, other)
            .map(({ text }) => text)
            .join(''),
        ).toBe(one)
      }),
    )
  })
})
