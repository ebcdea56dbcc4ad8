import { describe, expect, test } from 'vitest'
import { askLadder } from './ladder.ts'
import { statusIndexRows } from './index-rows.ts'
import { statusOn } from './status-on.ts'
import { anAgencyRecord, aSanctionForm, day, on } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const when = (at: string) => ({ at: day(at), knownAt: day('2026-11-24') })

describe('before the rules begin nobody is judged', () => {
  test.each([
    ['2019-05-02', null],
    ['2023-12-31', null],
    ['2024-01-01', 'BELUM_MEMENUHI_SYARAT'],
  ])('on %s the headline of an agency without papers is %s', (at, headline) => {
    expect(statusOn(anAgencyRecord(), norms, when(at)).headline).toBe(headline)
  })

  test('the index holds that until the last day before them', () => {
    expect(statusIndexRows(anAgencyRecord(), norms, when('2023-06-01'))).toMatchObject([
      { capabilityId: null, status: null, holdsFrom: '2023-06-01', holdsUntil: '2023-12-31' },
      { capabilityId: 11, status: null },
    ])
  })

  test('afterwards there is a row for the headline and one for each programme', () => {
    expect(statusIndexRows(anAgencyRecord(), norms, when('2026-11-24'))).toMatchObject([
      { capabilityId: null, programmeKey: null, status: 'BELUM_MEMENUHI_SYARAT' },
      { capabilityId: 11, programmeKey: 'las-smaw', status: 'BELUM_MEMENUHI_SYARAT' },
    ])
  })
})

describe('asking the ladder about a decision (domain.md 11.5)', () => {
  const form = aSanctionForm({
    step: 'PENGHENTIAN_SEMENTARA',
    number: 'x',
    decidedOn: null,
    from: day('2026-08-03'),
    to: day('2027-02-02'),
  })
  const history = [{ step: 'PEMBINAAN', issuedOn: day('2026-05-04'), repairDueOn: day('2026-05-18'), repairedOn: null }]
  const ask = askLadder(norms, on('2026-08-03'))

  test('six months are allowed, a day more is not', () => {
    expect(ask(form, history)).toEqual({ ok: true, effect: 'PROGRAM_DIHENTIKAN', repairDueOn: null })
    expect(ask({ ...form, to: day('2027-02-03') }, history)).toMatchObject({ refusals: ['DURATION_EXCEEDS_MAX'] })
  })

  test('one officer alone may not', () => {
    expect(ask({ ...form, approverId: 'a' }, history)).toMatchObject({ refusals: ['FOUR_EYES_MISSING'] })
  })
})
