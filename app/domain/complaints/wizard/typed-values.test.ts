import { describe, expect, test } from 'vitest'
import { readCount, readDate, readRupiah } from './typed-values.ts'
import type { Day } from '#app/domain/shared/day.ts'

describe('money', () => {
  test.each<[string, number | null]>([
    ['', null],
    ['6.500.000', 6_500_000],
    ['Rp6.500.000,00', 6_500_000],
    ['Rp 6.500.000,-', 6_500_000],
    ['rp. 500000', 500_000],
    ['6 500 000', 6_500_000],
    ['6,5 juta', 6_500_000],
    ['15jt', 15_000_000],
    ['750 ribu', 750_000],
    ['0', 0],
  ])('"%s" is %s', (typed, rupiah) => {
    expect(readRupiah('dibayar', typed)).toEqual({ value: rupiah, faults: [] })
  })

  test.each(['enam setengah juta', '6.50', '1e9', '-5', '9999999999999', '5 dolar'])('"%s" is not', (typed) => {
    expect(readRupiah('dibayar', typed).faults).toEqual([{ field: 'dibayar', code: 'money' }])
  })
})

describe('how many', () => {
  test.each([
    ['', null],
    ['12', 12],
    ['3 orang', 3],
  ])('"%s" is %s', (typed, count) => {
    expect(readCount('korban', typed)).toEqual({ value: count, faults: [] })
  })

  test.each(['banyak', '-1', '1000000', '1,5'])('"%s" is not', (typed) => {
    expect(readCount('korban', typed).faults).toHaveLength(1)
  })
})

describe('a date in three fields', () => {
  const fields = { day: 'tgl', month: 'bln', year: 'thn' }
  const read = (tgl: string, bln: string, thn: string) => readDate(fields, { tgl, bln, thn }, '2026-03-13' as Day)

  test.each([
    ['', '', '', null, ''],
    ['13', '3', '2026', '2026-03-13', ''],
    ['1', '12', '2025', '2025-12-01', ''],
    ['29', '2', '2024', '2024-02-29', ''],
    ['', '3', '2026', null, '2026-03'],
    ['', '', '2025', null, '2025'],
  ])('"%s" "%s" "%s"', (...[tgl, bln, thn, on, about]) => {
    expect(read(tgl, bln, thn)).toEqual({ value: { on, about }, faults: [] })
  })

  test.each([
    ['13', '23', '2026', 'bln', 'date-month'],
    ['32', '3', '2026', 'tgl', 'date-day'],
    ['13', '', '2026', 'bln', 'date-month'],
    ['13', '3', '', 'thn', 'date-year'],
    ['13', '3', '26', 'thn', 'date-year'],
    ['13', '3', '2027', 'thn', 'date-year'],
    ['31', '2', '2026', 'tgl', 'date-none'],
    ['14', '3', '2026', 'thn', 'date-future'],
    ['', '4', '2026', 'thn', 'date-future'],
    ['x', '3', '2026', 'tgl', 'date-day'],
  ])('"%s" "%s" "%s" is not one: %s', (...[tgl, bln, thn, field, code]) => {
    expect(read(tgl, bln, thn).faults).toEqual([{ field, code }])
  })
})
