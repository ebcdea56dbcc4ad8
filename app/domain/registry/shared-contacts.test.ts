import { describe, expect, test } from 'vitest'
import { addressKey, sharedContacts, type ContactFacts } from './shared-contacts.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'

const facts = (n: number, given: Partial<ContactFacts> = {}): ContactFacts => ({
  ...{ no: agencyNo(n), name: `LPK ${String(n)}`, personIds: [], phones: [], addresses: [], ...given },
})
const one = facts(1, { personIds: [7], phones: ['+6281299000001'], addresses: ['Jl. Rekaan Timur No. 157'] })

describe('agencies that hang together', () => {
  test.each([
    ['by a person', { personIds: [7, 8] }, ['PERSON']],
    ['by a telephone number', { phones: ['+6281299000001'] }, ['PHONE']],
    ['by an address, however it is written', { addresses: ['jalan rekaan timur 157'] }, ['ADDRESS']],
    [
      'by all of them',
      { personIds: [7], phones: ['+6281299000001'], addresses: ['x', 'Jl Rekaan Timur no.157'] },
      ['PERSON', 'PHONE', 'ADDRESS'],
    ],
    ['by nothing', { personIds: [9], phones: ['+6281299000002'], addresses: ['Jl. Rekaan Timur No. 15'] }, undefined],
    ['by nothing known', {}, undefined],
  ] as [string, Partial<ContactFacts>, string[] | undefined][])('%s', (_, given, by) => {
    expect(sharedContacts(one, [one, facts(2, given)])[0]?.by).toEqual(by)
  })

  test('those that share most come first', () => {
    const others = [facts(3, { phones: one.phones }), facts(2, { personIds: [7], phones: one.phones })]
    expect(sharedContacts(one, others).map(({ no }) => no)).toEqual([agencyNo(2), agencyNo(3)])
  })

  test.each(['Setu', 'Jl. Raya', 'Desa Setu'])('"%s" is too little to tell an address by', (address) => {
    expect(addressKey(address)).toBeNull()
  })
})
