import { expect, test } from 'vitest'
import { markMatches } from './marks.ts'

test.each([
  ['LPK Cakrawala Contoh', ['cakrawala'], 'LPK [Cakrawala] Contoh'],
  ['PT Al-Hikmah  Jaya', ['al', 'hikmah'], 'PT [Al-Hikmah]  Jaya'],
  ['BKK SMKN 2 Setu', ['negeri', '2'], 'BKK [SMKN] [2] Setu'],
  ['LPK Contoh', [], 'LPK Contoh'],
])('the words a name was found by are marked: %s', (name, words, marked) => {
  const text = markMatches(name, words).map((part) => (part.isMatched ? `[${part.text}]` : part.text))
  expect(text.join('')).toBe(marked)
})
