import { describe, expect, test } from 'vitest'
import { plainSigns, type PlainSign } from './signs.ts'
import { aComplaintContent } from '#tests/factories/complaints.ts'
import type { ComplaintContent } from './content.ts'

const demand = (given: object): Partial<ComplaintContent> =>
  aComplaintContent({ demand: given as ComplaintContent['demand'] })

describe('what a report may have in common with others', () => {
  test.each<[string, Partial<ComplaintContent>, PlainSign]>([
    ['a row of the register', { party: { ...party(), no: 'LBG-000045' as never } }, sign('SUBJECT', 'LBG-000045')],
    [
      'a name in any order',
      { party: { ...party(), name: 'Rekaan, FORUM Karya' } },
      sign('SUBJECT', 'forum karya rekaan'),
    ],
    [
      'without its legal form',
      { party: { ...party(), name: 'PT. Rekrut Bayangan' } },
      sign('SUBJECT', 'bayangan rekrut'),
    ],
    ['a telephone', { party: { ...party(), phone: '0812-9900-7777' } }, sign('PHONE', '81299007777')],
    ['a telephone in the letter', demand({ letterText: 'Hubungi (021) 8990-1234.' }), sign('PHONE', '2189901234')],
    [
      'the head of the letter',
      demand({ letterText: 'FORUM KARYA REKAAN\nNomor 5\nKami meminta' }),
      sign('LETTERHEAD', 'forum karya rekaan'),
    ],
    ['the rule that is invoked', demand({ norm: 'Perda 4/2016' }), sign('ARTICLE', 'perda 4/2016')],
    [
      'spelled out',
      demand({ letterText: 'Berdasarkan Perda Nomor 4 Tahun 2016, wajib' }),
      sign('ARTICLE', 'perda 4/2016'),
    ],
    ['in Japanese', { story: '条例4/2016を引用した文書' }, sign('ARTICLE', 'perda 4/2016')],
    ['a law', { story: 'sesuai UU No. 13 Tahun 2003 kami' }, sign('ARTICLE', 'uu 13/2003')],
    ['how many places', demand({ quota: 30 }), sign('QUOTA', '30')],
    ['the estate', { estateId: 'EJIP' }, sign('ESTATE', 'EJIP')],
  ])('%s', (_, given, expected) => {
    expect(plainSigns(aComplaintContent(given))).toContainEqual(expected)
  })

  test('a telephone in the story may be the reporter’s own', () => {
    const signs = plainSigns(aComplaintContent({ story: 'Hubungi saya di 081299000111.' }))
    expect(signs.filter(({ kind }) => kind === 'PHONE')).toEqual([])
  })

  test('nothing said is no sign', () => {
    expect(plainSigns(aComplaintContent({ party: party(), story: '' }))).toEqual([])
  })
})

function party(): ComplaintContent['party'] {
  return { no: null, name: '', isPerson: false, phone: '', address: '', people: '' }
}

function sign(kind: PlainSign['kind'], text: string): PlainSign {
  return { kind, text }
}
