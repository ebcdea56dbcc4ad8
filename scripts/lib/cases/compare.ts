import { isDeepStrictEqual } from 'node:util'

/**
 * Does an answer say all that is expected? Every key shown must be there and equal, lists have the same length; a key
 * that is not shown is no part of the question.
 */
export function answers(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && sameList(expected, actual)
  if (!isObject(expected)) return isDeepStrictEqual(expected, actual)
  return (
    isObject(actual) && Object.entries(expected).every(([key, value]) => key in actual && answers(value, actual[key]))
  )
}

function sameList(expected: readonly unknown[], actual: readonly unknown[]): boolean {
  return expected.length === actual.length && expected.every((value, index) => answers(value, actual[index]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
