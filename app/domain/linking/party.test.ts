import { describe, expect, test } from 'vitest'
import { matchParty, type Party, type PartyMatch } from './party.ts'
import { nameLikeness } from './name-likeness.ts'
import { reportedParty } from './reported-party.ts'
import { aComplaintContent } from '#tests/factories/complaints.ts'

function aParty(name: string, given: Partial<Party> = {}): Party {
  return { names: [name], identifiers: {}, phones: [], addresses: [], people: [], ...given }
}

describe('a reported party and one that is known', () => {
  test.each<[string, readonly [Party, Party], Partial<PartyMatch> | undefined]>([
    [
      'the same NIB',
      [
        aParty('LPK Pelita', { identifiers: { nib: '1203240099901' } }),
        aParty('LPK Fajar Rekaan', { identifiers: { nib: '1203240099901' } }),
      ],
      { strength: 'STRONG', reasons: ['ID_EQUAL:nib', 'NAME_DIFFERENT'] },
    ],
    [
      'the same name and telephone',
      [
        aParty('Pelita Rekaan', { phones: ['0812-9900-1001'] }),
        aParty('LPK Pelita Rekaan', { phones: ['+6281299001001'] }),
      ],
      { strength: 'STRONG', likeness: 1, reasons: ['NAME_EQUAL', 'SHARED_PHONE'] },
    ],
    [
      'the same name',
      [aParty('lpk pelita rekaan'), aParty('LPK Pelita Rekaan')],
      { strength: 'WEAK', reasons: ['NAME_EQUAL'] },
    ],
    [
      'a slip',
      [aParty('LPK Pelita Rekaam'), aParty('LPK Pelita Rekaan')],
      { strength: 'WEAK', reasons: ['NAME_SIMILAR'] },
    ],
    [
      'a former name',
      [aParty('LPK Bintang Lama'), { ...aParty('LPK Fajar Baru'), names: ['LPK Fajar Baru', 'LPK Bintang Lama'] }],
      { strength: 'WEAK', reasons: ['NAME_EQUAL', 'FORMER_OR_OTHER_NAME'] },
    ],
    [
      'returned under another name with the same telephone',
      [
        aParty('PT Rekrut Bayangan', { phones: ['+6281299007777'] }),
        aParty('CV Fajar Khayal', { phones: ['081299007777'] }),
      ],
      { strength: 'MEDIUM', reasons: ['NAME_DIFFERENT', 'SHARED_PHONE', 'LEGAL_FORM_DIFFERS'] },
    ],
    [
      'at the same address',
      [
        aParty('LPK Satu', { addresses: ['Jl. Rekaan Timur No. 144'] }),
        aParty('CV Fajar Khayal', { addresses: ['Jalan Rekaan Timur 144'] }),
      ],
      { strength: 'MEDIUM' },
    ],
    [
      'with the same person',
      [
        aParty('Ruko Karier', { people: ['Bapak Asep Umpama'] }),
        aParty('CV Fajar Khayal', { people: ['ASEP UMPAMA'] }),
      ],
      { strength: 'MEDIUM', reasons: ['NAME_DIFFERENT', 'SHARED_PERSON'] },
    ],
    [
      'a single first name is nobody',
      [aParty('A', { people: ['Asep'] }), aParty('B', { people: ['Asep'] })],
      undefined,
    ],
    ['another name', [aParty('LPK Melati Contoh'), aParty('LPK Anggrek Rekaan')], undefined],
    ['no name and nothing else', [aParty(''), aParty('LPK Anggrek Rekaan')], undefined],
  ])('%s', (_, [reported, known], expected) => {
    const match = matchParty(reported, known)
    if (expected === undefined) expect(match).toBeUndefined()
    else expect(match).toMatchObject(expected)
  })

  test('likeness of names is a number to be shown', () => {
    expect(nameLikeness('LPK Pelita Rekaan', 'LPK Pelita Rekaan')).toBe(1)
    expect(nameLikeness('LPK Pelita Rekaan', 'LPK Pelita Rekaam')).toBeCloseTo(0.92, 2)
    expect(nameLikeness('LPK Andai Bintang', 'Bintang Andai')).toBe(1)
    expect(nameLikeness('', 'Bintang Andai')).toBe(0)
  })
})

test('what a report says of whom it is about', () => {
  const party = { name: 'Forum Karya NIB 1203240099901', phone: '0812', people: 'Asep Umpama, Budi Misal' } as never
  const demand = { what: '', letterText: 'FORUM KARYA REKAAN\nKami meminta 30 posisi.' } as never
  expect(reportedParty(aComplaintContent({ party, demand }))).toEqual({
    names: ['Forum Karya NIB 1203240099901', 'FORUM KARYA REKAAN'],
    identifiers: { nib: '1203240099901' },
    phones: ['0812'],
    addresses: [],
    people: ['Asep Umpama', 'Budi Misal'],
  })
})
