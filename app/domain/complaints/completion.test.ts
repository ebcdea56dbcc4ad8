import { expect, test } from 'vitest'
import { completionOn } from './completion.ts'
import type { ComplaintStep, StepBody } from './step.ts'
import { day, instant } from '#tests/factories/agency-record.ts'

const step = (on: string, body: StepBody): ComplaintStep => ({
  ...{ seq: 1, on: day(on), at: instant(`${on}T02:00:00Z`), by: 'staff:a', body },
})
const asked = step('2026-03-16', { type: 'completion-asked', missing: ['kuitansi'], until: '2026-04-15', letter: '' })
const screened = step('2026-03-17', { type: 'raised', severity: 4, because: 'PRESSURE' })

test.each<[string, ComplaintStep[], string, string]>([
  ['on the twentieth day it reminds', [asked], '2026-04-05', 'REMIND'],
  ['not the day before', [asked], '2026-04-04', 'NOTHING'],
  ['nor the day after: once', [asked], '2026-04-06', 'NOTHING'],
  ['on the last day nothing is over', [asked], '2026-04-15', 'NOTHING'],
  ['the day after it counts as withdrawn', [asked], '2026-04-16', 'LAPSE'],
  ['also where something else was noted meanwhile', [asked, screened], '2026-04-16', 'LAPSE'],
  ['not where it was completed', [asked, step('2026-04-01', { type: 'completed' })], '2026-04-16', 'NOTHING'],
  ['not twice', [asked, step('2026-04-16', { type: 'lapsed' })], '2026-04-17', 'NOTHING'],
  ['nor where nothing was asked', [], '2026-04-16', 'NOTHING'],
])('%s', (...[, steps, today, due]) => {
  expect(completionOn(steps, day(today)).due).toBe(due)
})
