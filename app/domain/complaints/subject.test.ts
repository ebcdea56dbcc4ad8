import { describe, expect, test } from 'vitest'
import { phoneWritten, promote, widened } from './subject.ts'

const subject = {
  name: 'PT Rekrut Bayangan',
  otherNames: [],
  phones: ['+6281299007777'],
  addresses: ['Ruko Umpama Blok A'],
  people: [],
}

test('a second report adds what is new, and says nothing twice', () => {
  const form = {
    name: 'Rekrut Bayangan Cikarang',
    phones: ['0812-9900-7777', '0813 9900 1111'],
    addresses: ['RUKO UMPAMA BLOK A'],
    people: ['Asep Umpama'],
  }
  expect(widened(subject, form)).toEqual({
    ...subject,
    otherNames: ['Rekrut Bayangan Cikarang'],
    phones: ['+6281299007777', '+6281399001111'],
    people: ['Asep Umpama'],
  })
})

test.each([
  ['0812-9900-7777', '+6281299007777'],
  ['+62 812 9900 7777', '+6281299007777'],
  ['+81 3 1234 5678', '+81 3 1234 5678'],
  ['akun @loker', 'akun @loker'],
])('the telephone %s is kept as %s', (typed, kept) => {
  expect(phoneWritten(typed)).toBe(kept)
})

describe('becoming an agency of the register', () => {
  test.each([
    ['after a field check that was accepted', null, { fieldChecks: 1 }, 'accepted'],
    ['without one', null, { fieldChecks: 0 }, 'no-field-check'],
    ['where there is no such agency', null, undefined, 'no-such-agency'],
    ['twice', 'LBG-000062', { fieldChecks: 1 }, 'promoted-already'],
  ])('%s', (...row) => {
    const [, promotedTo, agency, expected] = row
    const result = promote({ promotedTo: promotedTo as never }, agency)
    expect(result.ok ? 'accepted' : result.refusal.code).toBe(expected)
  })
})
