import { describe, expect, test } from 'vitest'
import { proposeStep, type EarlierStep, type StepProposal } from './propose-step.ts'
import { covers, isInForceOn } from './sanction-in-force.ts'
import { aProgrammeStop, day, ended } from '#tests/factories/agency-record.ts'
import { knownAtMoment } from '#app/domain/competency/known.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const EVERYTHING = knownAtMoment(day('2099-12-31'))

describe('a sanction is in force', () => {
  test.each([
    ['2026-08-02', null, false],
    ['2026-08-03', null, true],
    ['2027-02-02', null, true],
    ['2027-02-03', null, false],
    ['2026-09-30', '2026-10-01', true],
    ['2026-10-01', '2026-10-01', false],
  ])('on %s, lifted on %s: %s', (at, lifted, inForce) => {
    const stop = aProgrammeStop({ lifted: lifted === null ? null : ended(lifted) })
    expect(isInForceOn(stop, { at: day(at), known: EVERYTHING })).toBe(inForce)
  })

  test('without an end for ever', () => {
    expect(isInForceOn(aProgrammeStop({ to: null }), { at: day('2099-01-01'), known: EVERYTHING })).toBe(true)
  })
})

describe('a sanction reaches', () => {
  const scope = (level: 'AGENCY' | 'ACTIVITY' | 'PROGRAMME', activity: string | null, programmeKey: string | null) => ({
    scope: { level, activity, programmeKey },
  })
  const las = { activity: 'TRAIN', programmeKey: 'las' }
  const whole = { activity: 'TRAIN', programmeKey: null }
  test.each([
    ['every line of the agency', scope('AGENCY', null, null), las, true],
    ['the activity', scope('ACTIVITY', 'TRAIN', null), las, true],
    ['no other activity', scope('ACTIVITY', 'PLACE_DOMESTIC', null), las, false],
    ['its programme', scope('PROGRAMME', 'TRAIN', 'las'), las, true],
    ['its programme, also where the activity is not named', scope('PROGRAMME', null, 'las'), las, true],
    ['no other programme', scope('PROGRAMME', 'TRAIN', 'listrik'), las, false],
    ['no programme of another activity', scope('PROGRAMME', 'PLACE_DOMESTIC', 'las'), las, false],
    ['no line without a programme', scope('PROGRAMME', 'TRAIN', null), whole, false],
  ])('%s', (...row) => {
    const [, sanction, line, reaches] = row
    expect(covers(sanction, line)).toBe(reaches)
  })
})

/** Advice of May was not followed: the stop of a programme under R1 may follow (domain.md 11.5). */
const advice: EarlierStep = {
  step: 'PEMBINAAN',
  issuedOn: day('2026-05-04'),
  repairDueOn: day('2026-05-18'),
  repairedOn: null,
}
function aStop(given: Partial<StepProposal> = {}): StepProposal {
  return {
    regime: 'R1',
    step: 'PENGHENTIAN_SEMENTARA',
    on: day('2026-08-03'),
    start: day('2026-08-03'),
    end: day('2027-02-02'),
    signerUnitId: 'DISNAKER',
    scope: 'PROGRAMME',
    legalBasisId: null,
    proposerId: 'u1',
    approverId: 'u2',
    rightOfReplyDone: true,
    writtenReasons: true,
    harmSerious: false,
    officeCapacity: 'DEFINITIF',
    licenceIssuedByPredecessor: false,
    mendagriApproval: false,
    ...given,
  }
}
const ask = (proposal: StepProposal, history: readonly EarlierStep[] = [advice]) =>
  proposeStep(proposal, history, { norms, knownOn: day('2026-11-24') })

describe('the stop of a programme', () => {
  test.each([
    ['2027-02-02', []],
    ['2027-02-03', ['DURATION_EXCEEDS_MAX']],
    ['2027-03-01', ['DURATION_EXCEEDS_MAX']],
  ])('domain.md 11.5: from 3 August 2026 to %s: %j', (end, refusals) => {
    expect(ask(aStop({ end: day(end) })).refusals).toEqual(refusals)
  })

  test('must have an end', () => {
    expect(ask(aStop({ end: null })).refusals).toEqual(['DURATION_EXCEEDS_MAX'])
  })

  test('does nothing but stop that programme', () => {
    expect(ask(aStop()).effect).toMatchObject({ statusEffect: 'PROGRAM_DIHENTIKAN', letterCode: 'KEP-PS' })
  })
})

describe('what the agreed cases do not ask', () => {
  test('a regime that does not exist has no step', () => {
    expect(ask(aStop({ regime: 'R9' })).refusals).toEqual(['STEP_NOT_IN_REGIME'])
  })

  test('the last lower step decides, also when a higher one came after it', () => {
    const lifted = { step: 'PENGHENTIAN_PROGRAM', issuedOn: day('2026-06-01'), repairDueOn: null, repairedOn: null }
    expect(ask(aStop(), [{ ...advice, repairedOn: day('2026-05-15') }, lifted]).refusals).toEqual(['BREACH_REPAIRED'])
  })

  test('a breach that was repaired may not be stopped at once either, unless the harm is serious', () => {
    const stop = aStop({ regime: 'R4', scope: 'ACTIVITY', end: day('2026-12-31') })
    const repaired = [{ ...advice, repairedOn: day('2026-05-15') }]
    expect(ask(stop, repaired).refusals).toEqual(['BREACH_REPAIRED', 'NON_GRADUAL_NOT_REASONED'])
    expect(ask({ ...stop, harmSerious: true }, repaired).ok).toBe(true)
  })

  test('a repair period is counted in the unit of the ladder', () => {
    const repairOf = (unit: 'WD' | 'MONTH') => {
      const regimes = norms.ladders.regimes.map((regime) => ({
        ...regime,
        steps: regime.steps.map((step) => ({ ...step, repair: { amount: 2, unit } })),
      }))
      const other = { ...norms, ladders: { ...norms.ladders, regimes } }
      return proposeStep(aStop(), [advice], { norms: other, knownOn: day('2026-11-24') }).effect?.repairDueOn
    }
    expect(repairOf('WD')).toBe('2026-08-05')
    expect(repairOf('MONTH')).toBe('2026-10-02')
  })
})
