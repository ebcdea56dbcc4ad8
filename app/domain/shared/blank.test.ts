import { expect, test } from 'vitest'
import { blankIsNull } from './blank.ts'

test.each([
  ['', null],
  ['  ', null],
  [undefined, null],
  [' a ', 'a'],
  [7, 7],
])('%j is %j', (field, read) => {
  expect(blankIsNull(field)).toBe(read)
})
