import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchRecords } from './match.ts'
import type { LinkRecord } from './prepared.ts'
import file from '#tests/cases/matching.json' with { type: 'json' }

describe('two records of an agency', () => {
  test.each(file.cases.map((one) => [one.id, one.title, one] as const))('%s: %s', (_id, _title, one) => {
    const { a, b }: { a: LinkRecord; b: LinkRecord } = one.input
    expect(matchRecords(a, b)).toEqual(one.expected)
  })
})

const word = fc.constantFrom(
  ...['melati', 'contoh', 'rekaan', 'jaya', 'mandiri', 'pt', 'cv', 'lpk', 'smkn', 'ii', '2', 'm', 'mcr', 'melatti'],
)
const record: fc.Arbitrary<LinkRecord> = fc.record({
  name: fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  ),
  nib: fc.constantFrom(undefined, '1203240099901', '1203240099902'),
  npwp: fc.constantFrom(undefined, '99.999.901.1-413.000', '0999999011413001', '99.999.902.1-413.000'),
  phone: fc.constantFrom(undefined, '0812-9900-1001', '+6281299001001', '0812-9900-1002'),
  address: fc.constantFrom(undefined, 'Jl. Contoh No. 5', 'Jalan Contoh Nomor 5'),
  directorIdHash: fc.constantFrom(undefined, 'h-1', 'h-2'),
})

describe('laws of matching', () => {
  test('who is asked first makes no difference', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(matchRecords(a, b)).toEqual(matchRecords(b, a))
      }),
    )
  })

  test('a record is never different from itself', () => {
    fc.assert(
      fc.property(record, (a) => {
        const { verdict, reasons } = matchRecords(a, a)
        expect(verdict).not.toBe('DIFFERENT')
        expect(reasons).toContain('NAME_EQUAL')
      }),
    )
  })

  test('a name alone never gives SAME', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(matchRecords({ name: a.name }, { name: b.name }).verdict).not.toBe('SAME')
      }),
    )
  })

  test('another shared contact never makes two records less alike', () => {
    const order = ['DIFFERENT', 'POSSIBLE', 'SAME']
    fc.assert(
      fc.property(record, record, (a, b) => {
        const without = matchRecords({ ...a, phone: null }, { ...b, phone: null })
        const shared = matchRecords({ ...a, phone: '021-899000' }, { ...b, phone: '021899000' })
        expect(order.indexOf(shared.verdict)).toBeGreaterThanOrEqual(order.indexOf(without.verdict))
      }),
    )
  })
})
