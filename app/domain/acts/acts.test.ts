import { describe, expect, test } from 'vitest'
import { Act, ACT_ROWS, subjectOf, type ActType } from './act.ts'
import { carryOut, type RecordAct } from './carry-out.ts'
import { confirmProposal, declineProposal, proposeAct, withdrawProposal, type Proposal } from './proposal.ts'
import { policy, type Rule } from '#app/domain/access/policy-table.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { anAgencyRecord, aSanctionForm, aTrainingCapability, day, instant } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const no = agencyNo(7)
const now = instant('2026-11-24T03:00:00Z')
const act: Act = { type: 'decide-evidence', ref: 'ev-1', decision: 'ACCEPTED' }
const first = aStaffActor({ accountId: 'a-1', personKey: 'p-1', confirmedAt: now })
const second = aStaffActor({ accountId: 'a-2', personKey: 'p-2', confirmedAt: now })
const form = {
  ref: 'USL-1',
  act,
  agencyNo: no,
  seen: { recordVersion: 4, documents: [] },
  reason: 'Cocok dengan BNSP.',
}

function proposed(given: Partial<Proposal> = {}): Proposal {
  const made = proposeAct(form, { actor: first, now, open: [] })
  if (!made.ok) throw new Error(made.refusal.code)
  return { ...made.value, ...given }
}

describe('proposing', () => {
  test('keeps what was seen, why, and whose eyes it has had', () => {
    expect(proposed()).toMatchObject({
      state: 'PROPOSED',
      persons: ['p-1'],
      seen: { recordVersion: 4 },
      proposed: { accountId: 'a-1', onBehalfOf: null, note: 'Cocok dengan BNSP.' },
    })
  })

  test('for another takes up the eyes of both', () => {
    const onBehalf = { mode: 'PLH', accountId: 'a-9', personKey: 'p-9', name: 'B' } as const
    const made = proposeAct(form, { actor: { ...first, onBehalf }, now, open: [] })
    expect(made).toMatchObject({ value: { persons: ['p-1', 'p-9'], proposed: { onBehalfOf: 'a-9' } } })
  })

  test.each([
    ['reason-needed', { ...form, reason: '  ' }, first, []],
    ['reason-too-long', { ...form, reason: 'x'.repeat(2_001) }, first, []],
    ['already-proposed', form, second, [proposed()]],
    ['not-allowed', form, aStaffActor({ roles: ['AUDITOR'] }), []],
    ['not-allowed', form, aStaffActor({ ties: [no] }), []],
  ] as const)('%s', (...[code, given, actor, open]) => {
    expect(proposeAct(given, { actor, now, open })).toMatchObject({ ok: false, refusal: { code } })
  })

  test('again once the first is settled', () => {
    const open = [proposed({ state: 'DECLINED' })]
    expect(proposeAct(form, { actor: second, now, open }).ok).toBe(true)
  })
})

describe('settling', () => {
  const confirm = (actor = second, given: Partial<Proposal> = {}, recordVersion = 4) =>
    confirmProposal(proposed(given), { note: '', seenVersion: 4 }, { actor, now, recordVersion })

  test('another person confirms', () => {
    expect(confirm()).toMatchObject({ ok: true, value: { state: 'CONFIRMED', decided: { accountId: 'a-2' } } })
  })

  test.each([
    ['the proposer', first],
    ['the proposer with another account', aStaffActor({ accountId: 'a-3', personKey: 'p-1', confirmedAt: now })],
    [
      'somebody for the proposer',
      { ...second, onBehalf: { mode: 'AN', accountId: 'a-1', personKey: 'p-1', name: 'A' } as const },
    ],
  ])('%s does not', (_who, actor) => {
    expect(confirm(actor)).toMatchObject({ refusal: { code: 'not-allowed', why: 'same-person' } })
  })

  test('not without proof of being at the keyboard', () => {
    expect(confirm({ ...second, confirmedAt: null })).toMatchObject({ refusal: { code: 'confirm-needed' } })
  })

  test('not what changed since it was shown', () => {
    expect(confirm(second, {}, 5)).toMatchObject({ refusal: { code: 'changed-since', recordVersion: 5 } })
  })

  test.each(['CONFIRMED', 'DECLINED', 'WITHDRAWN'] as const)('not twice: %s', (state) => {
    expect(confirm(second, { state })).toMatchObject({ refusal: { code: 'already-settled', state } })
    const acting = { actor: second, now }
    expect(declineProposal(proposed({ state }), { note: 'x' }, acting)).toMatchObject({
      refusal: { code: 'already-settled' },
    })
    expect(withdrawProposal(proposed({ state }), { note: '' }, { actor: first, now })).toMatchObject({
      refusal: { code: 'already-settled' },
    })
  })

  test('declining needs a reason and another person', () => {
    const acting = { actor: second, now }
    expect(declineProposal(proposed(), { note: ' ' }, acting)).toMatchObject({ refusal: { code: 'reason-needed' } })
    expect(declineProposal(proposed(), { note: 'Beda.' }, { actor: first, now })).toMatchObject({
      refusal: { why: 'same-person' },
    })
    expect(declineProposal(proposed(), { note: 'Beda.' }, acting)).toMatchObject({ value: { state: 'DECLINED' } })
  })

  test('only the proposer takes it back', () => {
    expect(withdrawProposal(proposed(), { note: '' }, { actor: first, now })).toMatchObject({
      value: { state: 'WITHDRAWN' },
    })
    expect(withdrawProposal(proposed(), { note: '' }, { actor: second, now })).toMatchObject({
      refusal: { code: 'not-yours' },
    })
    const stranger = aStaffActor({ roles: ['AUDITOR'] })
    expect(withdrawProposal(proposed(), { note: '' }, { actor: stranger, now })).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })
})

describe('kinds of acts', () => {
  test.each(Object.entries(ACT_ROWS))('%s is confirmed by a second person at the keyboard', (type, { confirm }) => {
    const rule: Rule = policy[confirm]
    const aboutNoAgency = ['add-norm-version', 'record-holding', 'strike-holding'].includes(type)
    const ties = aboutNoAgency ? undefined : 'refused' // rules and offices have no ties
    expect([rule.secondPerson, rule.confirm, rule.ties]).toEqual([true, true, ties])
  })

  const { proposerId: _p, approverId: _a, rightOfReply: _r, ref: _ref, ...sanction } = aSanctionForm()
  const record = anAgencyRecord({ capabilities: [aTrainingCapability()] })
  const on = day('2026-11-24')
  const acts: [RecordAct, string | null, string][] = [
    [{ type: 'decide-evidence', ref: 'x', decision: 'REJECTED' }, 'no-such-evidence', 'x'],
    [{ type: 'invalidate-evidence', ref: 'x', from: on }, 'no-such-evidence', 'x'],
    [{ type: 'record-sanction', sanction }, null, `sanction:${sanction.number}`],
    [{ type: 'lift-sanction', ref: 'x', on }, 'no-such-sanction', 'x'],
    [{ type: 'record-finding', kind: 'FEE', effectiveFrom: on }, null, 'finding:FEE'],
    [{ type: 'resolve-finding', ref: 'x', on }, 'no-such-finding', 'x'],
    [{ type: 'cease-agency', on }, null, 'agency:ceased'],
    [{ type: 'correct-agency', correction: { name: 'LPK Baru' } }, null, 'agency:data'],
    [{ type: 'correct-agency', correction: { name: '' } }, 'name-needed', 'agency:data'],
  ]
  test.each(acts)('%j', (given, refusal, subject) => {
    const deciding = { by: ['a-1', 'a-2'] as const, reason: 'x', norms: testNorms(), today: on, now }
    const done = carryOut(record, given, deciding)
    expect(done.ok ? null : done.refusal.code).toBe(refusal)
    expect(subjectOf(given)).toBe(subject)
    expect(Act.parse(JSON.parse(JSON.stringify(given)))).toEqual(given)
  })

  test('an application is its own subject', () => {
    const type: ActType = 'decide-application'
    expect(subjectOf({ type, ref: 'app-1', outcome: 'GRANTED', reasons: '' })).toBe('app-1')
  })
})
