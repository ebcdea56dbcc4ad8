import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likenessOf, tellingWords, wordPairs } from './words.ts'

describe('the words of a report that tell something', () => {
  test.each([
    ['Kepada Yth. Dinas Ketenagakerjaan. Ijazah saya ditahan. Terima kasih.', 'ijazah saya ditahan'],
    ['min tolong dibaca ya, LPK itu tutup', 'lpk itu tutup'],
    ['Diminta Rp3.500.000,00 di awal', 'diminta rp3.500.000,00 di awal'],
    ['30名の採用', '30 名 の 採 用'],
    ['ＰＴ Ｃｏｎｔｏｈ', 'pt contoh'],
    ['Terima kasih.', ''],
  ])('%s', (text, words) => {
    expect(tellingWords(text).join(' ')).toBe(words)
  })

  test.each([
    ['the same', ['satu dua tiga', 'Satu, dua, tiga!'], 1],
    ['one word of four another', ['satu dua tiga empat', 'satu dua tiga lima'], 0.5],
    ['nothing', ['satu dua', 'tiga empat'], 0],
    ['an empty text is like none', ['', ''], 0],
  ])('likeness: %s', (_, texts, likeness) => {
    const [one = new Set<string>(), other = new Set<string>()] = texts.map(wordPairs)
    expect(likenessOf(one, other)).toBe(likeness)
  })

  test('likeness is between 0 and 1, whoever is asked first', () => {
    const text = fc.array(fc.constantFrom('surat', 'jatah', 'pabrik', 'uang', '30', '条'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [wordPairs(a.join(' ')), wordPairs(b.join(' '))]
        const likeness = likenessOf(one, other)
        expect(likeness).toBe(likenessOf(other, one))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })
})
