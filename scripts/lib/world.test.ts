import { describe, expect, test } from 'vitest'
import { wantedWorld } from './world.ts'

const fresh = { kind: undefined, loaded: false, agencies: 0 }
const real = { kind: 'REAL', loaded: false, agencies: 5 }
const demo = { kind: 'DEMONSTRATION', loaded: true, agencies: 200 }

describe('the world a database is to hold', () => {
  test.each([
    ['a new embedded database', { embedded: true }, fresh, 'demonstration'],
    ['a new embedded database that is told to be real', { embedded: true, DEMO: '0' }, fresh, 'real'],
    ['a new database of the office', { embedded: false }, fresh, 'real'],
    ['a new database of the office for a demonstration', { embedded: false, DEMO: 'public' }, fresh, 'demonstration'],
    ['a real register', { embedded: true }, real, 'real'],
    ['a demonstration', { embedded: true }, demo, 'demonstration'],
    ['a filled database that says nothing of itself', { embedded: true }, { ...fresh, agencies: 1 }, 'real'],
    ['a database of the tests', { embedded: false }, { ...demo, kind: 'TEST' }, 'test'],
  ] as const)('%s', (...[, asked, found, world]) => {
    expect(wantedWorld({ DEMO: undefined, CLOCK_START: undefined, ...asked }, found)).toBe(world)
  })

  test.each([
    ['a demonstration never becomes a real register', { embedded: true, DEMO: '0' }, demo, 'DEMO=0'],
    ['a real register never becomes a demonstration', { embedded: true, DEMO: '1' }, real, 'menolak DEMO'],
    ['nor is one shown to everybody as one', { embedded: false, DEMO: 'public' }, real, 'menolak DEMO'],
    ['the clock of a real register is not set', { embedded: false, CLOCK_START: '2026-11-24' }, real, 'CLOCK_START'],
    ['not even of a new one', { embedded: true, DEMO: '0', CLOCK_START: '2026-11-24' }, fresh, 'CLOCK_START'],
  ] as const)('%s', (...[, asked, found, sentence]) => {
    expect(() => wantedWorld({ DEMO: undefined, CLOCK_START: undefined, ...asked }, found)).toThrow(sentence)
  })
})
