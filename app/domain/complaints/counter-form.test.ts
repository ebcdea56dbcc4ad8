import { describe, expect, test } from 'vitest'
import { CounterForm, counterFormRefusal, counterOrder } from './counter-form.ts'
import { instant } from '#tests/factories/agency-record.ts'

const now = instant('2026-03-13T02:10:00Z')
const typed = {
  ...{ channel: 'LETTER', number: '127', receivedOn: '2026-03-12', mode: 'RAHASIA', reporterKind: 'FAMILY' },
  ...{ name: 'Ibu Umpama', contact: '', kinds: ['C1'], agencyNo: '', agencyName: 'LPK Pelita Rekaan' },
  ...{ story: 'Isi surat.', districtCode: '', money: 'Rp6.500.000', sentKey: crypto.randomUUID() },
}
const form = (given: object = {}) => CounterForm.parse({ ...typed, ...given })

describe('a report that is keyed in', () => {
  test('was received on the day of its letter, and counted in the agenda of that year', () => {
    const order = counterOrder(form(), now)
    expect(order.reception).toMatchObject({ channel: 'LETTER', receivedAt: '2026-03-12T09:00:00.000Z' })
    expect(order.outsideNumbers).toEqual([{ system: 'AGENDA', number: '2026/127' }])
    expect(order.content).toMatchObject({ kinds: ['C1'], moneyPaid: 6_500_000, party: { no: null } })
  })

  test('today is received now', () => {
    expect(counterOrder(form({ receivedOn: '2026-03-13' }), now).reception.receivedAt).toBe(now)
  })

  test('keeps the ticket of another system as it is', () => {
    const order = counterOrder(form({ channel: 'SP4N_LAPOR', number: '7123456' }), now)
    expect(order.outsideNumbers).toEqual([{ system: 'SP4N_LAPOR', number: '7123456' }])
  })

  test.each([
    ['a day to come', { receivedOn: '2026-03-14' }, 'day-to-come'],
    ['a letter without a number', { number: ' ' }, 'number-missing'],
    ['somebody at the counter without one', { channel: 'COUNTER', number: '' }, undefined],
  ])('%s is judged', (_, given, refusal) => {
    expect(counterFormRefusal(form(given), now)).toBe(refusal)
  })
})
