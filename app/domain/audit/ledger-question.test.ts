import { expect, test } from 'vitest'
import { accountIn, LedgerQuestion } from './ledger-question.ts'

test('what is no question is not asked', () => {
  const asked = {
    perbuatan: ' signed-in ',
    pelaku: '',
    perihal: 'x'.repeat(200),
    dari: '2026-13-01',
    sampai: '2026-11-24',
  }
  expect(LedgerQuestion.parse({ ...asked, sebelum: 'abc' })).toEqual({ perbuatan: 'signed-in', sampai: '2026-11-24' })
})

test.each([
  ['staff:a-1', 'a-1'],
  ['agency-user:u-1', 'u-1'],
  ['PLT:a-2', 'a-2'],
  ['system:night', undefined],
  ['public', undefined],
  [null, undefined],
])('%s is account %s', (name, account) => {
  expect(accountIn(name)).toBe(account)
})
