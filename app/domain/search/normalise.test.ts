import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'

describe('a name is compared by its words', () => {
  test.each([
    ['PT. Tjahaja-Mandiri, Tbk', 'tjahaja mandiri', 'PT'],
    ['LPK Ma’arif Nusantara', 'maarif nusantara', 'LPK'],
    ['P.T. Al-Hikmah, Jaya_%', 'al hikmah jaya', 'PT'],
    ['LPTKS PT Sumber Daya', 'sumber daya', 'PPTKS PT'],
    ['PJTKI Andai Loka', 'andai loka', 'P3MI'],
    ['SMKN1 Cikarang', 'smk negeri 1 cikarang', ''],
    ['Ponpes Darul Falah', 'pondok pesantren darul falah', ''],
    ['Kab. Bekasi', 'bekasi', ''],
    ['Toko & Jasa', 'toko dan jasa', ''],
    ['CAFÉ Ünïted', 'cafe united', ''],
    ['LPK', 'lpk', ''],
    ['', '', ''],
    ['😀 %% "', '', ''],
    ['مدرسة 日本語', '', ''],
  ])('%s', (name, words, forms) => {
    const normalised = normalise(name)
    expect([normalised.words.join(' '), normalised.forms.join(' ')]).toEqual([words, forms])
  })

  test('a NUL and a statement are text', () => {
    expect(normalise("'; drop table agency;--\u0000 jaya").words).toEqual(['drop', 'table', 'agency', 'jaya'])
  })

  test('whatever is typed, there are twelve plain words at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { words } = normalise(text)
        expect(words.length).toBeLessThanOrEqual(12)
        expect(words.every((word) => /^[a-z0-9]{1,40}$/.test(word))).toBe(true)
      }),
    )
  })

  test('what is normalised stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const { words } = normalise(text)
        expect(normalise(words.join(' ')).words).toEqual(words)
      }),
    )
  })
})
