import { describe, expect, test } from 'vitest'
import {
  capacityOn,
  gatedCapacity,
  holdingRefusal,
  readHoldingForm,
  type HoldingForm,
  type OfficeHolding,
} from './holding.ts'
import { day } from '#tests/factories/agency-record.ts'

const form = (given: Partial<HoldingForm> = {}): HoldingForm => ({
  ...{ office: 'REGENT', holderName: 'Sdr. Contoh', capacity: 'DEFINITIF', basis: 'SK 1/2026' },
  ...{ from: day('2026-01-01'), to: null },
  ...given,
})
const held = (id: number, given: Partial<HoldingForm> = {}): OfficeHolding => ({
  ...{ id, unitId: 'BUPATI', recordedAt: '2026-01-01T00:00:00.000Z' as OfficeHolding['recordedAt'] },
  ...form(given),
})
const record = (given: Partial<HoldingForm>, replaces: number | null = null) =>
  ({ type: 'record-holding', replaces, holding: form(given) }) as const

describe('who holds an office', () => {
  const until = held(1, { to: day('2026-06-30') })
  test.each<[string, Partial<HoldingForm>, string | null]>([
    ['the day it ends is taken', { from: day('2026-06-30') }, 'overlaps'],
    ['the day after is free', { from: day('2026-07-01') }, null],
    ['up to the day before it begins is free', { from: day('2025-01-01'), to: day('2025-12-31') }, null],
    ['up to the day it begins is not', { from: day('2025-01-01'), to: day('2026-01-01') }, 'overlaps'],
    ['another office is another matter', { office: 'OFFICE_HEAD' }, null],
    ['an acting head holds it too', { capacity: 'PLT', from: day('2026-06-01') }, 'overlaps'],
    ['a daily deputy stands in', { capacity: 'PLH', from: day('2026-06-01'), to: day('2026-06-10') }, null],
    ['a daily deputy has a last day', { capacity: 'PLH' }, 'acting-needs-end'],
    ['90 days are the most', { capacity: 'PLH', from: day('2026-01-01'), to: day('2026-03-31') }, null],
    ['91 are too many', { capacity: 'PLH', from: day('2026-01-01'), to: day('2026-04-01') }, 'deputy-too-long'],
    ['days are not turned round', { from: day('2026-08-02'), to: day('2026-08-01') }, 'days-turned-round'],
  ])('%s', (_what, given, code) => {
    expect(holdingRefusal(record(given), [until])?.code ?? null).toBe(code)
  })

  test('one without an end is in the way of all that follows; it ends by a row that replaces it', () => {
    const open = held(1)
    expect(holdingRefusal(record({ from: day('2030-01-01') }), [open])).toEqual({ code: 'overlaps', with: open })
    expect(holdingRefusal(record({ to: day('2026-06-30') }, 1), [open])).toBeUndefined()
    expect(holdingRefusal(record({ office: 'OFFICE_HEAD' }, 1), [open])).toEqual({ code: 'another-office' })
    expect(holdingRefusal(record({}, 9), [open])).toEqual({ code: 'no-such-holding' })
    expect(holdingRefusal({ type: 'strike-holding', replaces: 1, office: 'REGENT' }, [open])).toBeUndefined()
    expect(holdingRefusal({ type: 'strike-holding', replaces: 9, office: 'REGENT' }, [open])).toEqual({
      code: 'no-such-holding',
    })
  })

  test.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 'DEFINITIF'],
    ['2026-06-01', 'PLH'],
    ['2026-06-11', 'DEFINITIF'],
  ])('on %s: %s', (on, capacity) => {
    const deputy = held(2, { capacity: 'PLH', from: day('2026-06-01'), to: day('2026-06-10') })
    expect(capacityOn([held(1), deputy], { office: 'REGENT', day: day(on) })).toBe(capacity)
  })

  test('a form names the fields it cannot read', () => {
    const typed = { office: 'REGENT', holderName: ' ', capacity: 'X', basis: 'SK 1', from: '2026-02-30', to: '' }
    expect(readHoldingForm(typed)).toEqual({
      ok: false,
      refusal: { code: 'fields-wrong', wrong: ['holderName', 'capacity', 'from'] },
    })
    const right = { ...typed, holderName: 'Sdr. A', capacity: 'PLT', from: '2026-02-28' }
    expect(readHoldingForm(right)).toMatchObject({ ok: true, value: { to: null } })
  })
})

test.each([
  ['DEFINITIF', 'DEFINITIF'],
  ['PJ', 'PJ'],
  ['PLT', 'PLT'],
  ['PLH', 'PLT'],
  [undefined, 'PLT'],
] as const)('held as %s, an office counts as %s for what an acting head may not do', (capacity, counts) => {
  expect(gatedCapacity(capacity)).toBe(counts)
})
