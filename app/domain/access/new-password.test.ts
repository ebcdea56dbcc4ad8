import { expect, test } from 'vitest'
import { newPasswordRefusal } from './new-password.ts'

const good = 'empat kuda naik'
test.each([
  ['elevensigns', 4, undefined, 'password-too-short'],
  ['twelve signs', 3, undefined, undefined],
  ['🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎', 4, undefined, 'password-too-short'],
  [good, 2, undefined, 'password-too-easy'],
  [good, 4, 'empat kuda turun', 'password-differs'],
  ['x'.repeat(128), 4, undefined, undefined],
  ['x'.repeat(129), 4, undefined, 'password-too-long'],
] as [string, number, string | undefined, string | undefined][])(
  '%s with score %i',
  (...[password, score, again, code]) => {
    expect(newPasswordRefusal({ password, score, again: again ?? password })?.code).toBe(code)
  },
)
