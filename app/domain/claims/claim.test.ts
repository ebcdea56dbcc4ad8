import { describe, expect, test } from 'vitest'
import { decideClaim, submitClaim, withdrawClaim, type Claim } from './claim.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { instant } from '#tests/factories/agency-record.ts'

const now = instant('2026-11-24T02:00:00Z')
const claim: Claim = {
  ref: 'KLM-2026-000001',
  accountId: 'u-1',
  agencyNo: agencyNo(1),
  role: 'OWNER',
  message: 'Saya direktur lembaga ini.',
  submittedAt: now,
  outcome: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
}
const other = (n: number) => ({ ref: `KLM-${String(n)}`, agencyNo: agencyNo(n), outcome: null })

describe('claiming an agency', () => {
  test.each([
    ['with proof', { own: [], proofs: 1, isMember: false }, true],
    ['without', { own: [], proofs: 0, isMember: false }, { code: 'proof-needed' }],
    ['one that is theirs', { own: [], proofs: 1, isMember: true }, { code: 'already-member' }],
    ['twice', { own: [claim], proofs: 1, isMember: false }, { code: 'claim-open', ref: claim.ref }],
    ['again after a refusal', { own: [{ ...claim, outcome: 'REFUSED' as const }], proofs: 1, isMember: false }, true],
    ['a sixth', { own: [2, 3, 4, 5, 6].map(other), proofs: 1, isMember: false }, { code: 'too-many-open' }],
  ])('%s', (...[, facts, expected]) => {
    const answer = submitClaim({ agencyNo: agencyNo(1), ...facts })
    expect(answer.ok || answer.refusal).toEqual(expected)
  })
})

describe('deciding a claim', () => {
  const decide = (of: Claim, order: Parameters<typeof decideClaim>[1], accountId = 'a-1') => {
    const answer = decideClaim(of, order, { accountId, now, persons: ['p-1'], claimant: ['p-2'] })
    return answer.ok ? [answer.value.outcome, answer.value.decidedBy] : answer.refusal.code
  }
  test('is accepted by an officer', () => {
    expect(decide(claim, { outcome: 'ACCEPTED', reason: '' })).toEqual(['ACCEPTED', 'a-1'])
  })
  test('is refused with a reason only', () => {
    expect(decide(claim, { outcome: 'REFUSED', reason: ' ' })).toBe('reason-needed')
    expect(decide(claim, { outcome: 'REFUSED', reason: 'Surat kuasa tidak ada.' })).toEqual(['REFUSED', 'a-1'])
  })
  test('is never one’s own, and never decided twice', () => {
    expect(decide(claim, { outcome: 'ACCEPTED', reason: '' }, 'u-1')).toBe('own-claim')
    expect(decide({ ...claim, outcome: 'WITHDRAWN' }, { outcome: 'ACCEPTED', reason: '' })).toBe('claim-decided')
  })
  test('is withdrawn by whoever made it, while it is open', () => {
    expect(withdrawClaim(claim, { accountId: 'u-2', now }).ok).toBe(false)
    expect(withdrawClaim({ ...claim, outcome: 'REFUSED' }, { accountId: 'u-1', now }).ok).toBe(false)
    expect(withdrawClaim(claim, { accountId: 'u-1', now })).toMatchObject({ value: { outcome: 'WITHDRAWN' } })
  })
})
