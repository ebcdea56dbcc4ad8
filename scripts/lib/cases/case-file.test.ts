import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCaseFile } from './case-file.ts'
import { answers } from './compare.ts'
import { PROJECT } from '#scripts/lib/project.ts'
import { testNorms } from '#tests/factories/norms.ts'

const ofFile = (name: string) => runCaseFile(join(PROJECT, 'tests', 'cases', `${name}.json`), testNorms()).results

describe.each([
  ['working-days', 118],
  ['status-derivation', 74],
  ['matching', 63],
  ['sanction-steps', 30],
])('the cases of %s', (name, count) => {
  const results = ofFile(name)

  test(`are ${String(count)}`, () => {
    expect(results).toHaveLength(count)
  })

  test.each(results.map((result) => [result.id, result.title, result] as const))('%s %s', (_id, _title, result) => {
    expect(result.actual).toMatchObject(result.expected as object)
    expect(result.passed).toBe(true)
  })
})

describe('an answer', () => {
  test.each<[string, { expected: unknown; actual: unknown }, boolean]>([
    ['the same', { expected: { a: 1, b: [{ c: null }] }, actual: { a: 1, b: [{ c: null }] } }, true],
    ['one that says more', { expected: { a: 1 }, actual: { a: 1, b: 2 } }, true],
    ['one that says less', { expected: { a: 1, b: 2 }, actual: { a: 1 } }, false],
    ['null where nothing is', { expected: { a: null }, actual: {} }, false],
    ['a longer list', { expected: { a: [1] }, actual: { a: [1, 2] } }, false],
    ['a shorter list', { expected: { a: [1, 2] }, actual: { a: [1] } }, false],
    ['another order', { expected: { a: [1, 2] }, actual: { a: [2, 1] } }, false],
    ['no list at all', { expected: { a: [] }, actual: { a: {} } }, false],
    ['nothing', { expected: { a: 1 }, actual: undefined }, false],
    ['another value', { expected: { a: 1 }, actual: { a: '1' } }, false],
  ])('%s', (_title, { expected, actual }, same) => {
    expect(answers(expected, actual)).toBe(same)
  })
})

test('a file that is none is told in one sentence', () => {
  expect(() => runCaseFile('/does/not/exist.json', testNorms())).toThrow('bukan berkas kasus uji')
})
