import { describe, expect, test } from 'vitest'
import { leadKindOf, severityOf } from './severity.ts'
import type { ComplaintContent } from './content.ts'
import { aComplaintContent } from '#tests/factories/complaints.ts'
import { testNorms } from '#tests/factories/norms.ts'

const { complaintKinds } = testNorms()

describe('how grave a report is (domain.md 4.1)', () => {
  const light = { kinds: ['A3'], moneyPaid: null }
  test.each<[string, Partial<ComplaintContent>, number]>([
    ['its kind says it', light, 2],
    ['the gravest of its kinds says it', { ...light, kinds: ['E1', 'A3', 'B1'] }, 3],
    ['exactly Rp5.000.000 is not much', { ...light, moneyAsked: 5_000_000 }, 2],
    ['one rupiah more is', { ...light, moneyAsked: 5_000_001 }, 3],
    ['what was paid counts as what was asked', { ...light, moneyPaid: 6_500_000 }, 3],
    ['five victims are not many', { ...light, victims: 5 }, 2],
    ['six are', { ...light, victims: 6 }, 3],
    ['a minor raises it', { ...light, raisers: ['MINOR'] }, 3],
    ['violence makes it danger', { ...light, raisers: ['VIOLENCE'] }, 4],
    ['danger now is danger', { ...light, danger: true }, 4],
    ['a kind of danger stays danger', { ...light, kinds: ['A7'] }, 4],
    ['much money does not lower danger', { kinds: ['A7'], moneyPaid: 45_000_000 }, 4],
  ])('%s', (_, given, severity) => {
    expect(severityOf(aComplaintContent(given), complaintKinds)).toBe(severity)
  })
})

describe('which kind leads', () => {
  test.each([
    [['A6', 'C1'], 'A6'],
    [['C1', 'A6'], 'C1'],
    [['E1', 'B1', 'B5'], 'B1'],
    [['A3', 'B4'], 'B4'],
  ])('of %j it is %s', (kinds, lead) => {
    expect(leadKindOf(kinds, complaintKinds)).toBe(lead)
  })
})
