import { describe, expect, test } from 'vitest'
import { reporterActDone, type ReporterAct } from './reporter-act.ts'
import type { Complaint } from './complaint.ts'

const asked = (given: Partial<Pick<Complaint, 'stage' | 'severity'>> = {}, files = 0) => ({
  complaint: { stage: 'S10', severity: 2, ...given } as const,
  files,
  openDays: [30] as const,
})

describe('what a reporter does', () => {
  test.each([
    [
      { act: 'message', text: 'Halo' },
      { kind: 'MESSAGE', step: null, raisesTo: null },
    ],
    [
      { act: 'correction', text: 'Tanggalnya 12.' },
      { kind: 'CORRECTION', step: null, raisesTo: null },
    ],
    [
      { act: 'withdraw', text: '' },
      { kind: 'WITHDRAWAL', step: { type: 'withdrawn' }, raisesTo: null },
    ],
    [
      { act: 'pressure', text: '', danger: false },
      { kind: 'RETALIATION', step: { type: 'raised', severity: 3, because: 'RETALIATION' }, raisesTo: 3 },
    ],
    [
      { act: 'pressure', text: '', danger: true },
      { kind: 'RETALIATION', step: { type: 'raised', severity: 4, because: 'RETALIATION' }, raisesTo: 4 },
    ],
    [
      { act: 'check-in', day: 30, answer: 'SAFE', text: '' },
      { kind: 'CHECK_IN', step: null, raisesTo: null },
    ],
    [
      { act: 'check-in', day: 30, answer: 'DANGER', text: '' },
      { kind: 'CHECK_IN', step: { type: 'raised', severity: 4, because: 'CHECK_IN' }, raisesTo: 4 },
    ],
  ] as [ReporterAct, object][])('%j', (act, done) => {
    expect(reporterActDone(act, asked())).toEqual({ ok: true, value: done })
  })

  test('what was asked for brings it back to the screener', () => {
    const done = reporterActDone({ act: 'completion', text: 'Kuitansinya.' }, asked({ stage: 'S11' }))
    expect(done).toMatchObject({ value: { kind: 'COMPLETION', step: { type: 'completed' } } })
  })

  test('pressure makes a grave matter no less grave', () => {
    const done = reporterActDone({ act: 'pressure', text: '', danger: false }, asked({ severity: 4 }))
    expect(done).toMatchObject({ value: { raisesTo: 4 } })
  })

  test('word of pressure is taken when all is closed', () => {
    for (const stage of ['S70', 'S71', 'S72'] as const) {
      expect(reporterActDone({ act: 'pressure', text: '', danger: false }, asked({ stage })).ok).toBe(true)
    }
  })
})

describe('what a reporter cannot do', () => {
  test.each([
    [{ act: 'message', text: '' }, 'S10', 'nothing-said'],
    [{ act: 'correction', text: '' }, 'S10', 'nothing-said'],
    [{ act: 'completion', text: 'Ini' }, 'S10', 'nothing-asked'],
    [{ act: 'check-in', day: 60, answer: 'SAFE', text: '' }, 'S10', 'nothing-asked'],
    [{ act: 'withdraw', text: '' }, 'S72', 'closed-already'],
  ] as [ReporterAct, Complaint['stage'], string][])('%j at %s', (act, stage, code) => {
    expect(reporterActDone(act, asked({ stage }))).toEqual({ ok: false, refusal: { code } })
  })

  test('a file says it without a word', () => {
    expect(reporterActDone({ act: 'message', text: '' }, asked({}, 1)).ok).toBe(true)
  })
})
