import { describe, expect, test } from 'vitest'
import { backdatedIn, firstDayOfEffect, rowsGone } from './append-only.ts'
import { differenceBetween } from './difference.ts'
import { addDays } from '#app/domain/shared/day.ts'
import { day } from '#tests/factories/agency-record.ts'

const today = day('2026-11-24')
const yesterday = addDays(today, -1)
const tomorrow = addDays(today, 1)

type Row = Record<string, unknown>
const holds: Row = { id: 'R', validFrom: '2024-01-01', validTo: null, blocking: 'B', note: 'x', labelId: 'Satu' }
const changed = (before: Row[], after: Row[]) => differenceBetween({ rows: before }, { rows: after })

describe('rows that are gone', () => {
  test('are told; what has only a place in its list may go', () => {
    expect(rowsGone(changed([holds], [])).map(({ key }) => key)).toEqual(['R'])
    expect(rowsGone(changed([{ a: 1 }], []))).toEqual([])
    expect(rowsGone(changed([holds], [{ ...holds, validTo: '2026-12-31' }]))).toEqual([])
  })
})

describe('what reaches back before today', () => {
  const future = { ...holds, validFrom: tomorrow }
  test.each<[string, Row, Row, string[]]>([
    ['words may be mended', holds, { ...holds, note: 'y', labelId: 'Dua', confidence: 'V' }, []],
    ['another content of what holds already', holds, { ...holds, blocking: 'A' }, ['blocking']],
    [
      'another content of what begins today',
      { ...holds, validFrom: today },
      { ...holds, validFrom: today, blocking: 'A' },
      ['blocking'],
    ],
    ['another content of what begins tomorrow', future, { ...future, blocking: 'A' }, []],
    ['an end today', holds, { ...holds, validTo: today }, []],
    ['an end yesterday', holds, { ...holds, validTo: yesterday }, []],
    ['an end the day before yesterday', holds, { ...holds, validTo: addDays(today, -2) }, ['validTo']],
    ['an end in the past that is opened again', { ...holds, validTo: '2025-12-31' }, holds, ['validTo']],
    ['an earlier first day', future, { ...future, validFrom: yesterday }, ['validFrom']],
    ['a first day moved from the past', holds, { ...holds, validFrom: tomorrow }, ['validFrom']],
    ['a first day moved within the future', future, { ...future, validFrom: addDays(tomorrow, 1) }, []],
  ])('%s', (...[, before, after, fields]) => {
    expect(backdatedIn(changed([before], [after]), today).map(({ field }) => field)).toEqual(fields)
  })

  test.each<[string, Row, string[]]>([
    ['that begins today', { id: 'N', validFrom: today }, []],
    ['that began yesterday', { id: 'N', validFrom: yesterday }, ['validFrom']],
    ['known earlier than today', { id: 'N', validFrom: tomorrow, knownFrom: yesterday }, ['knownFrom']],
    ['without days', { id: 'N', text: 'x' }, []],
  ])('a new row %s', (_, row, fields) => {
    expect(backdatedIn(changed([holds], [holds, row]), today).map(({ field }) => field)).toEqual(fields)
  })

  test('the head and a row that went are not asked', () => {
    expect(backdatedIn(differenceBetween({ version: 1, rows: [holds] }, { version: 2, rows: [] }), today)).toEqual([])
  })
})

describe('the first day on which something differs', () => {
  test.each<[string, Row[], Row[], string]>([
    ['nothing changes', [holds], [holds], today],
    ['only words', [holds], [{ ...holds, note: 'y' }], today],
    ['what holds changes', [holds], [{ ...holds, blocking: 'A' }], today],
    ['a new row begins later', [holds], [holds, { id: 'N', validFrom: '2027-01-01' }], '2027-01-01'],
    ['a new row began earlier', [holds], [holds, { id: 'N', validFrom: '2025-01-01' }], today],
    ['a new row without a day', [holds], [holds, { id: 'N' }], today],
    ['an end takes effect the day after', [holds], [{ ...holds, validTo: '2026-12-31' }], '2027-01-01'],
    ['an end that has passed', [holds], [{ ...holds, validTo: '2025-12-31' }], today],
    [
      'the earliest of several',
      [holds],
      [
        { ...holds, validTo: '2027-06-30' },
        { id: 'N', validFrom: '2027-01-01' },
      ],
      '2027-01-01',
    ],
  ])('%s', (...[, before, after, expected]) => {
    expect(firstDayOfEffect(changed(before, after), today)).toBe(expected)
  })
})
