import { describe, expect, test } from 'vitest'
import { differenceBetween } from './difference.ts'
import { leavesOf, rowsOf } from './rows.ts'

const placesOf = (body: unknown) => rowsOf(body).map(({ list, key, isNamed }) => [list, key, isNamed])

describe('the rows of a document', () => {
  test('are the head and everything in a list that is an object, each under its name', () => {
    const body = {
      version: 2,
      provenance: 'domain.md',
      requirements: [
        { id: 'LPK-01', version: 1 },
        { id: 'LPK-01', version: 2 },
      ],
      days: [{ date: '2026-01-01' }],
      kbli: { map: [{ code2020: '78421' }] },
      pairs: [{ a: 1 }, { a: 2 }],
      levels: ['CAPABILITY'],
    }
    expect(placesOf(body)).toEqual([
      ['', '', true],
      ['requirements', 'LPK-01 v1', true],
      ['requirements', 'LPK-01 v2', true],
      ['days', '2026-01-01', true],
      ['kbli.map', '78421', true],
      ['pairs', '#1', false],
      ['pairs', '#2', false],
    ])
    expect(rowsOf(body)[0]?.fields).toEqual({ version: 2, provenance: 'domain.md', levels: ['CAPABILITY'] })
  })

  test('of one name in one list are told apart by their order', () => {
    expect(placesOf({ rows: [{ id: 'a' }, { id: 'a' }] }).map(([, key]) => key)).toEqual(['', 'a', 'a (2)'])
  })

  test.each([[null], ['text'], [7], [[]], [{}]])('%j has a head and no more', (body) => {
    expect(placesOf(body)).toEqual([['', '', true]])
  })

  test('have their values under the way to them', () => {
    const leaves = leavesOf({
      id: 'a',
      evidence: { kinds: ['NIB', 'AHU'], combine: 'ANY' },
      end: null,
      steps: [{ n: 1 }],
    })
    expect([...leaves]).toEqual([
      ['id', 'a'],
      ['evidence.kinds', '["NIB","AHU"]'],
      ['evidence.combine', 'ANY'],
      ['end', 'null'],
      ['steps.0.n', '1'],
    ])
  })
})

describe('what differs', () => {
  const before = {
    version: 1,
    rows: [
      { id: 'a', on: true },
      { id: 'b', to: null },
    ],
  }

  test.each<[string, unknown, unknown[]]>([
    ['nothing', before, []],
    ['the order of rows', { version: 1, rows: before.rows.toReversed() }, []],
    ['the head', { ...before, version: 2 }, [['changed', '', ['version: 1 → 2']]]],
    [
      'a value',
      {
        version: 1,
        rows: [
          { id: 'a', on: false },
          { id: 'b', to: null },
        ],
      },
      [['changed', 'a', ['on: true → false']]],
    ],
    [
      'an end',
      {
        version: 1,
        rows: [
          { id: 'a', on: true },
          { id: 'b', to: '2026-12-31' },
        ],
      },
      [['changed', 'b', ['to: null → 2026-12-31']]],
    ],
    [
      'a field more',
      {
        version: 1,
        rows: [
          { id: 'a', on: true, x: 1 },
          { id: 'b', to: null },
        ],
      },
      [['changed', 'a', ['x:  → 1']]],
    ],
    ['a row more', { version: 1, rows: [...before.rows, { id: 'c' }] }, [['added', 'c', ['id:  → c']]]],
    ['a row less', { version: 1, rows: [{ id: 'a', on: true }] }, [['removed', 'b', ['id: b → ', 'to: null → ']]]],
    [
      'a row under another name',
      {
        version: 1,
        rows: [
          { id: 'a', on: true },
          { id: 'z', to: null },
        ],
      },
      [
        ['added', 'z', ['id:  → z', 'to:  → null']],
        ['removed', 'b', ['id: b → ', 'to: null → ']],
      ],
    ],
  ])('%s', (_, after, changes) => {
    const told = differenceBetween(before, after).map(({ kind, key, fields }) => [
      kind,
      key,
      fields.map((one) => `${one.field}: ${one.before ?? ''} → ${one.after ?? ''}`),
    ])
    expect(told).toEqual(changes)
  })

  test('against nothing at all everything is new', () => {
    expect(differenceBetween(undefined, before).map(({ kind }) => kind)).toEqual(['changed', 'added', 'added'])
  })
})
