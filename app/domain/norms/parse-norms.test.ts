import { describe, expect, test } from 'vitest'
import { numberOn } from './parameters.ts'
import { newestVersions, NormsInvalid, parseNorms, type ReferenceDocument } from './parse-norms.ts'
import { holdsOn } from './provenance.ts'
import { documentsToLoad } from './reference-loading.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { testDocuments, testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()

/** The documents with one of them changed, as a broken file would be. */
function broken(name: string, spoil: (body: never) => unknown): ReferenceDocument[] {
  return testDocuments().map((document) =>
    document.name === name ? { ...document, body: spoil(document.body as never) } : document,
  )
}

describe('the rules of the project', () => {
  test('hold together', () => {
    expect(norms.requirements).toHaveLength(54)
    expect(new Set(norms.requirements.map(({ id }) => id)).size).toBe(43)
    expect([norms.agencyTypes.size, norms.activities.size, norms.statuses.size, norms.flags.size]).toEqual([
      16, 9, 12, 5,
    ])
    expect(norms.region.kecamatan).toHaveLength(23)
    expect(norms.region.villages).toHaveLength(187)
  })

  test('name requirements in order of id, then version', () => {
    const keys = norms.requirements.map(({ id, version }) => `${id} ${version}`)
    expect(keys).toEqual(keys.toSorted())
  })

  test('never use the words that are never generated', () => {
    const sentences = JSON.stringify([...norms.statuses.values(), ...norms.activities.values(), ...norms.requirements])
    for (const word of norms.wordsNeverGenerated)
      expect(sentences.toLowerCase()).not.toMatch(new RegExp(`\\b${word}\\b`))
  })

  test('lead from KBLI 2020 to 2025 where a code has a successor', () => {
    expect(norms.kbliMap.get('78104')).toBe('78105')
    expect(norms.kbliMap.has('78300')).toBe(false)
  })
})

type Row = Record<string, unknown>
type Bodies = { requirements: Row[]; statuses: Row[]; agencyTypes: Row[]; activities: Row[]; days: Row[] }

describe('rules that are broken are refused, and the message names the place', () => {
  test.each<[string, string, (body: Bodies) => unknown, string]>([
    [
      'an English sentence is missing',
      'norms/statuses',
      (body) => ({ ...body, statuses: [{ ...body.statuses[0], sentenceEn: '' }] }),
      'norms/statuses: statuses.0.sentenceEn',
    ],
    [
      'a placeholder is missing in one language',
      'norms/statuses',
      (body) => ({ ...body, statuses: [{ ...body.statuses[0], sentenceEn: 'Revoked.' }] }),
      'norms/statuses DICABUT: placeholders',
    ],
    [
      'a kind of evidence does not exist',
      'norms/requirements',
      ({ requirements: [first, ...rest], ...body }) => ({
        ...body,
        requirements: [{ ...first, evidence: { combine: 'ANY', kinds: ['NIX'] } }, ...rest],
      }),
      'BKK-01: NIX does not exist',
    ],
    [
      'two versions of a requirement hold on one day',
      'norms/requirements',
      (body) => ({ ...body, requirements: body.requirements.map((row) => ({ ...row, validTo: null })) }),
      'GEN-02: versions overlap',
    ],
    [
      'a field is misspelt',
      'norms/activities',
      (body) => ({ ...body, activities: body.activities.map((row) => ({ ...row, label: 'x' })) }),
      'norms/activities: activities.0',
    ],
    [
      'an activity does not exist',
      'norms/agency-types',
      (body) => ({ ...body, agencyTypes: body.agencyTypes.map((row) => ({ ...row, activities: ['FLY'] })) }),
      'FLY does not exist',
    ],
    [
      'a holiday belongs to no decree',
      'calendar/id-holidays',
      (body) => ({ ...body, days: body.days.map((row) => ({ ...row, decreeId: 'skb-1999' })) }),
      'skb-1999 does not exist',
    ],
    [
      'a day does not exist',
      'calendar/id-holidays',
      (body) => ({ ...body, days: [{ ...body.days[0], date: '2026-02-30' }] }),
      'calendar/id-holidays: days.0.date',
    ],
  ])('%s', (...row) => {
    const [, name, spoil, message] = row
    const spoilt = () => parseNorms(broken(name, spoil), 'x')
    expect(spoilt).toThrow(NormsInvalid)
    expect(spoilt).toThrow(message)
  })

  test('a document is missing', () => {
    const some = testDocuments().filter(({ name }) => name !== 'norms/parameters')
    expect(() => parseNorms(some, 'x')).toThrow('norms/parameters is missing')
  })
})

describe('versions of documents', () => {
  test('only the newest of each speaks', () => {
    const documents = [
      { name: 'b', version: 1, body: 1 },
      { name: 'a', version: 2, body: 2 },
      { name: 'a', version: 10, body: 3 },
      { name: 'a', version: 1, body: 4 },
    ]
    expect(newestVersions(documents).map(({ body }) => body)).toEqual([3, 1])
  })

  const file = (name: string, version: number, sha256: string) => ({ name, version, sha256 })
  test.each([
    ['nothing is known: all is new', [], { ok: true, value: [file('a', 1, 'x'), file('a', 2, 'y')] }],
    ['the first is known: the second is new', [file('a', 1, 'x')], { ok: true, value: [file('a', 2, 'y')] }],
    ['all are known', [file('a', 1, 'x'), file('a', 2, 'y')], { ok: true, value: [] }],
    [
      'one has changed under its number',
      [file('a', 1, 'other')],
      { ok: false, refusal: { code: 'loaded-version-changed', documents: ['a.v1'] } },
    ],
    ['the database knows more', [file('a', 1, 'x'), file('a', 2, 'y'), file('a', 3, 'z')], { ok: true, value: [] }],
  ])('%s', (_title, loaded, result) => {
    expect(documentsToLoad([file('a', 1, 'x'), file('a', 2, 'y')], loaded)).toEqual(result)
  })
})

describe('a rule holds on a day', () => {
  test.each([
    [null, null, true],
    ['2026-01-01', null, true],
    ['2026-01-02', null, false],
    [null, '2026-01-01', true],
    [null, '2025-12-31', false],
  ])('2026-01-01, from %s to %s: %s', (from, to, holds) => {
    expect(holdsOn('2026-01-01' as Day, { validFrom: from as Day | null, validTo: to as Day | null })).toBe(holds)
  })
})

describe('a number of the rules', () => {
  test('is that of the day', () => {
    expect(numberOn(norms.parameters, 'param.verification.pending_max', '2026-01-01' as Day)).toBe(60)
  })

  test.each([
    ['before it holds', 'param.verification.pending_max', '2023-12-31'],
    ['where it is none', 'param.office_hours.close_fri', '2026-01-01'],
    ['where there is none', 'param.unknown', '2026-01-01'],
  ])('%s the rules are broken', (_when, id, day) => {
    expect(() => numberOn(norms.parameters, id, day as Day)).toThrow(`No number ${id}`)
  })
})
