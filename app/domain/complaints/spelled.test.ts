import { expect, test } from 'vitest'
import { spelled } from './spelled.ts'
import { CODE_ALPHABET } from '#app/domain/shared/check-code.ts'

const digits = ['', '', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan']

test('a code is read aloud in its groups', () => {
  expect(spelled('K2-Z', digits)).toEqual([
    [
      { sign: 'K', word: 'Kilo' },
      { sign: '2', word: 'Dua' },
    ],
    [{ sign: 'Z', word: 'Zulu' }],
  ])
})

test('every sign a code can have has a word of its own', () => {
  const words = spelled(CODE_ALPHABET, digits).flat()
  expect(new Set(words.map(({ word }) => word)).size).toBe(CODE_ALPHABET.length)
  expect(words.every(({ word }) => word.length > 1)).toBe(true)
})
