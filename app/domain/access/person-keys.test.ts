import { expect, test } from 'vitest'
import { keysOfPerson, secondNumberRefusal, sharePerson, type PersonPair } from './person-keys.ts'

test.each([
  [['nip'], [], ['nip']],
  [['nip'], [['nip', 'nik']], ['nip', 'nik']],
  [['nik'], [['nip', 'nik']], ['nik', 'nip']],
  [['x'], [['nip', 'nik']], ['x']],
  [['a'], [['c', 'd'], ['b', 'c'], ['a', 'b']], ['a', 'b', 'c', 'd']], // prettier-ignore
] as [string[], PersonPair[], string[]][])('%j with %j is %j', (own, pairs, keys) => {
  expect(keysOfPerson(own, pairs)).toEqual(keys)
})

test.each([
  [['a', 'b'], ['b'], true],
  [['a'], ['b'], false],
  [[], ['b'], false],
] as [string[], string[], boolean][])('%j and %j: %s', (some, others, is) => {
  expect(sharePerson(some, others)).toBe(is)
})

const nik = { scheme: 'NIK', number: '3216010101850001' } as const
test.each([
  [{ first: 'NIP', hasSecond: false, number: nik }, undefined],
  [{ first: 'NIK', hasSecond: false, number: nik }, 'number-of-same-kind'],
  [{ first: 'NIP', hasSecond: true, number: nik }, 'number-known'],
  [{ first: 'NIP', hasSecond: false, number: undefined }, 'number-wrong'],
] as [Parameters<typeof secondNumberRefusal>[0], string | undefined][])('%j: %s', (given, code) => {
  expect(secondNumberRefusal(given)?.code).toBe(code)
})
