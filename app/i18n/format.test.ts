import { describe, expect, test } from 'vitest'
import { formatCount, formatDay, formatFullDay, formatMoment, formatRupiah } from './format.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'

describe('days, times and numbers as people write them', () => {
  test.each([
    [formatFullDay(Day.parse('2026-04-22'), 'id'), 'Rabu, 22 April 2026'],
    [formatFullDay(Day.parse('2026-04-22'), 'en'), 'Wednesday, 22 April 2026'],
    [formatDay(Day.parse('2026-08-01'), 'id'), '1 Agustus 2026'],
    [formatMoment(Instant.parse('2026-04-14T03:42:09Z'), 'id'), 'Selasa, 14 April 2026, 10.42 WIB'],
    [formatMoment(Instant.parse('2026-04-14T17:30:00Z'), 'en'), 'Wednesday, 15 April 2026, 00.30 WIB'],
    [formatCount(12345, 'id'), '12.345'],
    [formatCount(12345, 'en'), '12,345'],
    [formatRupiah(6_500_000), 'Rp6.500.000'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected)
  })
})
