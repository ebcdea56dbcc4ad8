import { describe, expect, test } from 'vitest'
import { letterNumber } from './letter-number.ts'

const numbering = { pattern: '{klasifikasi}/{urut}/{unit}/{tahun}', classification: '500.15', unit: 'Disnaker' }

describe('the number of a letter', () => {
  test.each([
    [123, '500.15/123/Disnaker/2026'],
    [1, '500.15/1/Disnaker/2026'],
    [null, '500.15/ … /Disnaker/2026'],
  ])('with %s from the register is %s', (sequence, number) => {
    expect(letterNumber(numbering, 2026, sequence)).toBe(number)
  })

  test('follows the pattern of its kind', () => {
    const decision = { ...numbering, pattern: '{klasifikasi}/Kep.{urut}-{unit}/{tahun}' }
    expect(letterNumber(decision, 2026, 12)).toBe('500.15/Kep.12-Disnaker/2026')
  })

  test('leaves a field that it does not know as it is, so that it is noticed', () => {
    expect(letterNumber({ ...numbering, pattern: '{urut}/{bulan}' }, 2026, 7)).toBe('7/{bulan}')
  })
})
