import { describe, expect, test } from 'vitest'
import { namesWithin, neutralNames } from './evidence-names.ts'

describe('plain names of evidence', () => {
  test.each<[string, string[], string[], string[]]>([
    ['say nothing of who sends', ['KTP Melati.JPG', 'surat.pdf'], [], ['bukti-1.jpg', 'bukti-2.pdf']],
    ['go on from those that are there', ['a.png'], ['bukti-1.jpg', 'bukti-4.pdf'], ['bukti-5.png']],
    ['have no end that is not known', ['Melati.heic', 'catatan'], [], ['bukti-1', 'bukti-2']],
  ])('%s', (...[, given, taken, plain]) => {
    expect(neutralNames(given, taken)).toEqual(plain)
  })

  test('lead back to what it was called', () => {
    const before = namesWithin([['bukti-1.jpg', 'KTP Melati.JPG']])
    expect([before('bukti-1.jpg'), before('bukti-2.pdf')]).toEqual(['KTP Melati.JPG', 'bukti-2.pdf'])
  })
})
