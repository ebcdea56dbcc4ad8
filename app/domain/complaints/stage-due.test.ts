import { describe, expect, test } from 'vitest'
import { stageDue } from './stage-due.ts'
import type { ComplaintStage } from './complaint.ts'
import type { ComplaintStep } from './step.ts'
import { day, instant } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const rules = testNorms()
const of = (stage: ComplaintStage, since: string, leadKind = 'A6') => ({ stage, stageSince: day(since), leadKind })

describe('by when something happens with a report', () => {
  test.each([
    // domain.md 11.2: Friday 13 March 2026, past Lebaran.
    [of('S10', '2026-03-13'), '2026-03-13', '2026-03-25', 3, 'WD'],
    [of('S10', '2026-03-13'), '2026-03-24', '2026-03-25', 1, 'WD'],
    [of('S10', '2026-03-13'), '2026-03-25', '2026-03-25', 0, 'WD'],
    [of('S10', '2026-03-13'), '2026-03-27', '2026-03-25', -2, 'WD'],
    [of('S20', '2026-03-13'), '2026-03-13', '2026-06-24', 60, 'WD'],
  ] as const)('%j on %s: %s, %i left', (...[standing, today, due, left, unit]) => {
    expect(stageDue(standing, [], { rules, today: day(today) })).toMatchObject({ due, left, unit, yearUnknown: false })
  })

  test.each(['S70', 'S71', 'S72'] as const)('nothing is due in %s', (stage) => {
    expect(stageDue(of(stage, '2026-03-13'), [], { rules, today: day('2026-03-14') })).toBeNull()
  })

  test('what the reporter was asked is due on the day they were told', () => {
    const asked: ComplaintStep = {
      ...{ seq: 2, on: day('2026-03-16'), at: instant('2026-03-16T02:00:00Z'), by: 'staff:x' },
      body: { type: 'completion-asked', missing: [], until: '2026-04-15', letter: '' },
    }
    const due = stageDue(of('S11', '2026-03-16'), [asked], { rules, today: day('2026-03-16') })
    expect(due).toMatchObject({ due: '2026-04-15', unit: 'CD', days: 30, binding: 'LAW' })
  })
})
