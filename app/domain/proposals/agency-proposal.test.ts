import { describe, expect, test } from 'vitest'
import {
  acceptProposal,
  changedFields,
  settleProposal,
  type AgencyProposal,
  type ProposedChange,
} from './agency-proposal.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { anAgencyRecord, instant, on } from '#tests/factories/agency-record.ts'

const record = anAgencyRecord()
const deciding = { ...on('2026-11-24'), districts: new Set(['32.16.09', '32.16.10']) }
const two = ['a-1', 'a-2']
const move: ProposedChange = { type: 'DATA', correction: { address: 'Jl. Baru No. 2', districtCode: '32.16.10' } }
const programme: ProposedChange = {
  type: 'PROGRAMME',
  of: { type: 'LPK_SWASTA', activity: 'TRAIN' },
  programme: { name: 'Las GTAW', kbli: null, kbliVersion: null, skkniUnitCode: null, hours: 80, yearlyCapacity: null },
}
const proposal: AgencyProposal = {
  ref: 'PRB-2026-000001',
  agencyNo: agencyNo(1),
  change: move,
  note: 'Pindah.',
  proposedBy: 'u-1',
  proposedAt: instant('2026-11-20T02:00:00Z'),
  outcome: null,
  reason: null,
  decidedAt: null,
}

describe('two officers accept what an agency proposes', () => {
  test.each([
    ['other data', move, ['agency-data-corrected', 'agency-proposal-accepted']],
    ['a programme', programme, ['programme-added', 'agency-proposal-accepted']],
    ['a district that is none', { type: 'DATA', correction: { districtCode: '99' } }, 'unknown-district'],
    ['a name that is none', { type: 'DATA', correction: { name: ' ' } }, 'name-needed'],
    ['what is so already', { type: 'DATA', correction: { name: record.name } }, 'nothing-changes'],
  ] as [string, ProposedChange, unknown][])('%s', (...[, change, expected]) => {
    const answer = acceptProposal(record, { ref: proposal.ref, change, by: two }, deciding)
    expect(answer.ok ? answer.value.events.map(({ type }) => type) : answer.refusal.code).toEqual(expected)
  })

  test('one alone does not', () => {
    expect(acceptProposal(record, { ref: 'x', change: move, by: ['a-1', 'a-1'] }, deciding)).toEqual({
      ok: false,
      refusal: { code: 'four-eyes-needed' },
    })
  })
})

describe('a proposal', () => {
  const settle = (of: AgencyProposal, outcome: 'REFUSED' | 'WITHDRAWN', reason: string) => {
    const answer = settleProposal(of, { outcome, reason }, deciding.now)
    return answer.ok ? answer.value.outcome : answer.refusal.code
  }
  test.each([
    ['is refused with a reason', 'REFUSED', 'Bukti tidak ada.', 'REFUSED'],
    ['not without', 'REFUSED', ' ', 'reason-needed'],
    ['is withdrawn', 'WITHDRAWN', '', 'WITHDRAWN'],
  ] as const)('%s', (...[, outcome, reason, expected]) => {
    expect(settle(proposal, outcome, reason)).toBe(expected)
  })

  test('is settled once', () => {
    expect(settle({ ...proposal, outcome: 'ACCEPTED' }, 'WITHDRAWN', '')).toBe('proposal-settled')
  })

  test('says only what differs', () => {
    expect(changedFields(record, { name: record.name, address: 'Jl. Baru', email: null })).toEqual({
      type: 'DATA',
      correction: { address: 'Jl. Baru' },
    })
  })
})
