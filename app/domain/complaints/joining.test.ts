import { describe, expect, test } from 'vitest'
import { join, part } from './joining.ts'
import type { CaseNo } from './oversight-case.ts'

const no = 'KSS-2026-000001' as CaseNo
const facts = { complaint: { stage: 'S10' as const }, cases: [], into: { no, stage: 'S20' }, reason: 'Isinya sama.' }

describe('a report joins a case', () => {
  test.each<[string, Partial<Parameters<typeof join>[0]>, string | undefined]>([
    ['while it is screened', {}, undefined],
    ['not while its reporter completes it', { complaint: { stage: 'S11' } }, 'not-being-screened'],
    ['not once it was answered', { complaint: { stage: 'S70' } }, 'not-being-screened'],
    ['not while it is in another', { cases: [{ no }] }, 'in-a-case'],
    ['not a case that has ended', { into: { no, stage: 'S70' } }, 'case-ended'],
    ['not without a reason', { reason: ' ' }, 'reason-needed'],
  ])('%s', (_, given, code) => {
    const result = join({ ...facts, ...given })
    expect(result.ok ? undefined : result.refusal.code).toBe(code)
  })
})

describe('a report is parted from a case', () => {
  test.each<[string, Partial<Parameters<typeof part>[0]>, string | undefined]>([
    ['where others stay in it', {}, undefined],
    ['not where it is not in it', { isInIt: false }, 'not-in-that-case'],
    ['not where it is the case itself', { othersInIt: 0 }, 'last-in-case'],
    ['not without a reason', { reason: '' }, 'reason-needed'],
  ])('%s', (_, given, code) => {
    const result = part({ isInIt: true, othersInIt: 1, reason: 'Peristiwa lain.', ...given })
    expect(result.ok ? undefined : result.refusal.code).toBe(code)
  })
})
