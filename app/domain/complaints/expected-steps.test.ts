import { describe, expect, test } from 'vitest'
import { expectedSteps, type ExpectedStepCode } from './expected-steps.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const day = (text: string) => text as Day
const steps = (kinds: string[], on: string, { severity = 3, knownOn = on } = {}) =>
  expectedSteps({ kinds, severity, on: day(on), knownOn: day(knownOn) }, norms)
const dues = (...given: Parameters<typeof steps>) =>
  Object.fromEntries(steps(...given).map(({ code, due }) => [code, due])) as Partial<Record<ExpectedStepCode, Day>>

describe('what a reporter may expect', () => {
  test('of a report on Friday 13 March 2026 are the days of scenario 2, Lebaran skipped', () => {
    expect(dues(['A6', 'C1'], '2026-03-13')).toEqual({
      RECEIPT: '2026-03-13',
      SCREENING: '2026-03-25',
      LAW_ANSWER: '2026-03-27',
      FIRST_ANSWER: '2026-03-27',
      BUDGET_SUPERVISION: '2026-06-24',
    })
  })

  test.each([
    ['2026-02-13', 'SCREENING', '2026-02-20'],
    ['2024-07-24', 'FIRST_ANSWER', '2024-07-31'],
    ['2024-07-24', 'BUDGET_SUPERVISION', '2024-10-17'],
    ['2026-04-14', 'SCREENING', '2026-04-17'],
    ['2026-04-14', 'FIRST_ANSWER', '2026-04-21'],
    ['2026-03-14', 'SCREENING', '2026-03-25'],
  ] as const)('received on %s: %s is due %s', (on, code, due) => {
    expect(dues(['B1'], on)[code]).toBe(due)
  })

  test.each([
    [['E1'], 5],
    [['A3'], 14],
    [['B1', 'B5'], 60],
    // The gravest kind leads, and its budget with it.
    [['A3', 'B1'], 60],
  ])('the budget of %j is %i working days', (kinds, days) => {
    expect(steps(kinds, '2026-03-13').find(({ code }) => code.startsWith('BUDGET'))?.days).toBe(days)
  })

  test('in danger now it is handed over the same day, and only then', () => {
    expect(dues(['B4'], '2026-03-14', { severity: 4 }).HAND_OVER).toBe('2026-03-14')
    expect(dues(['B1'], '2026-03-14', { severity: 3 }).HAND_OVER).toBeUndefined()
  })

  test('tells what binds today from what is coordination', () => {
    expect(steps(['A6'], '2026-03-13').map(({ code, binding, unit }) => [code, binding, unit])).toEqual([
      ['RECEIPT', 'LAW', 'WD'],
      ['SCREENING', 'INTERNAL', 'WD'],
      ['LAW_ANSWER', 'LAW', 'CD'],
      ['FIRST_ANSWER', 'INTERNAL', 'WD'],
      ['BUDGET_SUPERVISION', 'INTERNAL', 'WD'],
    ])
  })

  test('says where a day runs into a year without a decree', () => {
    const told = (knownOn: string) =>
      steps(['B1'], '2026-12-28', { knownOn }).map(({ code, yearUnknown }) => [code, yearUnknown])
    expect(told('2026-11-24').filter(([, unknown]) => unknown)).toEqual([])
    expect(told('2026-09-14')).toEqual([
      ['RECEIPT', false],
      ['SCREENING', false],
      ['FIRST_ANSWER', true],
      ['LAW_ANSWER', true],
      ['BUDGET_SUPERVISION', true],
    ])
  })

  test('a procedure without a deadline promises nothing of it', () => {
    const procedure = {
      ...norms.procedure,
      stages: norms.procedure.stages.map((stage) => (stage.id === 'S10' ? { ...stage, deadlines: [] } : stage)),
    }
    const given = { kinds: ['A6'], severity: 3, on: day('2026-03-13'), knownOn: day('2026-03-13') }
    expect(expectedSteps(given, { ...norms, procedure }).map(({ code }) => code)).toEqual([
      'RECEIPT',
      'FIRST_ANSWER',
      'BUDGET_SUPERVISION',
    ])
    expect(() => expectedSteps(given, { ...norms, procedure: { ...procedure, budgets: [] } })).toThrow('no budget')
  })
})
