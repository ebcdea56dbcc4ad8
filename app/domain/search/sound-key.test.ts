import { describe, expect, test } from 'vitest'
import { compactSound, soundKey } from './sound-key.ts'

describe('old and new spelling sound alike', () => {
  test.each([
    ['tjahaja', 'cahaya'],
    ['djaja', 'jaya'],
    ['soekamadjoe', 'sukamaju'],
    ['fajar', 'padjar'],
    ['syarif', 'sjarif'],
    ['tunass', 'tunas'],
    ['hidayah', 'hidaya'],
    ['muhammadiyah', 'muhammadiah'],
    ['vidya', 'pidya'],
    ['khairiyah', 'hairiyah'],
    ['zakat', 'sakat'],
    ['exata', 'eksata'],
  ])('%s and %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other))
  })

  test.each([
    ['siar', 'sinar'],
    ['buana', 'bina'],
    ['jaya', 'raya'],
    ['smk2', 'smk3'],
  ])('%s and %s stay two words', (one, other) => {
    expect(soundKey(one)).not.toBe(soundKey(other))
  })

  test('a space more or less makes no difference', () => {
    expect(compactSound(['al', 'hikmah'])).toBe(compactSound(['alhikmah']))
  })
})
