import { expect, test } from 'vitest'
import { canHavePasskeys, newPasskeyRefusal } from './passkey.ts'

test.each([
  [0, 'Ponsel', undefined],
  [9, 'x'.repeat(60), undefined],
  [10, 'Ponsel', 'passkey-too-many'],
  [1, ' ', 'passkey-name-wrong'],
  [1, 'x'.repeat(61), 'passkey-name-wrong'],
])('who has %i may add %j: %s', (has, name, code) => {
  expect(newPasskeyRefusal({ has, name })?.code).toBe(code)
})

test.each([
  ['ceklembaga.example', true],
  ['localhost', true],
  ['127.0.0.1', false],
  ['[::1]', false],
])('%s can have passkeys: %s', (host, can) => {
  expect(canHavePasskeys(host)).toBe(can)
})
