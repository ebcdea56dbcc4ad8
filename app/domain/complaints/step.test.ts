import { describe, expect, test } from 'vitest'
import { stageOf, StepBody, type ComplaintStep } from './step.ts'
import { Day } from '#app/domain/shared/day.ts'
import { instant } from '#tests/factories/agency-record.ts'

const letter = 'X'
const BODIES = {
  received: { type: 'received' },
  asked: { type: 'completion-asked', missing: ['evidence'], until: '2026-04-20', letter },
  completed: { type: 'completed' },
  forwarded: { type: 'forwarded', bodyId: 'BP3MI_JABAR', reason: 'r', letter },
  returned: { type: 'returned-by-body', bodyId: 'BP3MI_JABAR' },
  accepted: { type: 'accepted', caseNo: 'KSS-2026-000001', joined: false, reason: 'r' },
  parted: { type: 'parted', caseNo: 'KSS-2026-000001', reason: 'r' },
  answered: { type: 'answered', how: 'INFORMATION', reason: 'r', letter },
  rejected: { type: 'rejected', ground: 'NOT_A_COMPLAINT', reason: 'r', letter },
  withdrawn: { type: 'withdrawn' },
  lapsed: { type: 'lapsed' },
  raised: { type: 'raised', severity: 4, because: 'CHECK_IN' },
} as const

const steps = (...names: (keyof typeof BODIES)[]): ComplaintStep[] =>
  names.map((name, index) => ({
    seq: index + 1,
    on: Day.parse(`2026-03-${String(index + 1).padStart(2, '0')}`),
    at: instant('2026-03-01T02:00:00Z'),
    by: 'staff:a-1',
    body: StepBody.parse(BODIES[name]),
  }))

describe('where a report stands', () => {
  test.each<[(keyof typeof BODIES)[], string, string | null]>([
    [[], 'S00', null],
    [['received'], 'S10', '2026-03-01'],
    [['received', 'asked'], 'S11', '2026-03-02'],
    [['received', 'asked', 'completed'], 'S10', '2026-03-03'],
    [['received', 'asked', 'lapsed'], 'S72', '2026-03-03'],
    [['received', 'forwarded'], 'S12', '2026-03-02'],
    [['received', 'forwarded', 'returned'], 'S10', '2026-03-03'],
    [['received', 'accepted'], 'S20', '2026-03-02'],
    [['received', 'accepted', 'parted'], 'S10', '2026-03-03'],
    [['received', 'answered'], 'S70', '2026-03-02'],
    [['received', 'rejected'], 'S71', '2026-03-02'],
    [['received', 'withdrawn'], 'S72', '2026-03-02'],
    [['received', 'raised'], 'S10', '2026-03-01'],
  ])('after %j it is %s', (names, stage, since) => {
    expect(stageOf(steps(...names))).toEqual({ stage, since })
  })
})
