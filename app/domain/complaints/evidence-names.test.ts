import { describe, expect, test } from 'vitest'
import { neutralNames, plainlyNamed } from './evidence-names.ts'

describe('plain names of evidence', () => {
  test.each([
    [['KTP Melati.JPG', 'surat.pdf'], [], ['bukti-1.jpg', 'bukti-2.pdf']],
    [['lagi.png'], ['bukti-1.jpg', 'bukti-4.pdf'], ['bukti-5.png']],
    [['tanpa akhiran', 'aneh.exe'], [], ['bukti-1', 'bukti-2']],
  ])('%j beside %j are %j', (given, taken, plain) => {
    expect(neutralNames(given, taken)).toEqual(plain)
  })

  test('who sends them still knows them by their own', () => {
    const { files, calledBefore } = plainlyNamed([{ name: 'KTP Melati.JPG', size: 3 }])
    expect(files).toEqual([{ name: 'bukti-1.jpg', size: 3 }])
    expect([calledBefore('bukti-1.jpg'), calledBefore('lain.pdf')]).toEqual(['KTP Melati.JPG', 'lain.pdf'])
  })
})
