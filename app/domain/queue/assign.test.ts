import { describe, expect, test } from 'vitest'
import { assignWork, releaseWork, type Assignee, type AssignableWork } from './assign.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { aStaffActor } from '#tests/factories/actors.ts'

const no = agencyNo(7)
const work: AssignableWork = {
  ...{ kind: 'CONFIRM_ACT', ref: 'ACT-1', agencyNo: no, permission: 'act:confirm-decision' },
  ...{ excluded: ['p-1'], assignedTo: null },
}
const officer = (given: Partial<Assignee>): Assignee => aStaffActor({ accountId: 'a-2', personKey: 'p-2', ...given })

describe('who is given work', () => {
  test.each([
    ['who may do it', {}, undefined],
    ['not who has acted', { personKey: 'p-1' }, { code: 'not-for-them', why: 'same-person' }],
    ['not who declared a tie', { ties: [no] }, { code: 'not-for-them', why: 'conflict-of-interest' }],
    ['not a role that never does it', { roles: ['AUDITOR'] }, { code: 'not-for-them', why: 'role' }],
  ] as [string, Partial<Assignee>, object | undefined][])('%s', (_, given, refusal) => {
    expect(assignWork(work, officer(given))).toEqual(
      refusal
        ? { ok: false, refusal }
        : { ok: true, value: { type: 'work-assigned', work: { kind: 'CONFIRM_ACT', ref: 'ACT-1' }, to: 'a-2' } },
    )
  })

  test('not twice', () => {
    expect(assignWork({ ...work, assignedTo: 'a-2' }, officer({}))).toMatchObject({
      refusal: { code: 'already-theirs' },
    })
  })

  test('it is taken back once', () => {
    expect(releaseWork({ ...work, assignedTo: 'a-2' })).toMatchObject({ ok: true, value: { to: null } })
    expect(releaseWork(work)).toMatchObject({ refusal: { code: 'not-assigned' } })
  })
})
