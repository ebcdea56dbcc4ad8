import { describe, expect, test } from 'vitest'
import { workOfAgency } from './agency-work.ts'
import type { Sanction } from '#app/domain/registry/facts.ts'
import { anAgencyRecord, aProgrammeStop, day, ended, instant } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()

/** The stop of domain.md 11.5: from 3 August 2026 to 2 February 2027. */
const stop = (given: Partial<Sanction> = {}) =>
  aProgrammeStop({ ref: 'ps-1', from: day('2026-08-03'), to: day('2027-02-02'), lifted: null, ...given })

function workOn(now: string, sanctions: Sanction[], about: string[] = []) {
  const acts = about.map((ref) => ({
    ...{ ref: `usl-${ref}`, kind: 'lift-sanction', about: [ref], proposedAt: instant(now), persons: [] },
  }))
  const facts = {
    record: anAgencyRecord({ evidence: [], sanctions }),
    acts,
    matters: [],
    applications: [],
    activities: [],
  }
  return workOfAgency(facts, { norms, knownAt: instant(now) }).filter(({ kind }) => kind === 'STOP_ENDED')
}
const another = (given: Partial<Sanction>) => stop({ ref: 'ps-2', step: 'PENGHENTIAN_PROGRAM', to: null, ...given })

describe('a stop of a programme for a time', () => {
  test('asks for a decision from 00:00 WIB of the day after its last, and is dated by that day', () => {
    expect(workOn('2027-02-02T16:59:59.999Z', [stop()])).toEqual([])
    expect(workOn('2027-02-02T17:00:00.000Z', [stop()])).toMatchObject([
      { kind: 'STOP_ENDED', ref: 'ps-1', startedOn: '2027-02-03', detail: 'PROGRAMME' },
    ])
  })

  test.each<[string, Sanction[], string[]]>([
    ['it was lifted, as what is repaired is', [stop({ lifted: ended('2026-11-02') })], []],
    ['it was lifted after its end', [stop({ lifted: ended('2027-02-10') })], []],
    ['it has no end', [stop({ to: null })], []],
    ['it is another step', [stop({ step: 'TEGURAN_1' })], []],
    ['a later step is on record', [stop(), another({ from: day('2027-02-15') })], []],
    [
      'a later step against the whole agency is on record',
      [stop(), another({ from: day('2027-02-15'), scope: { level: 'AGENCY', activity: null, programmeKey: null } })],
      [],
    ],
    ['its lifting waits for a second officer', [stop()], ['ps-1']],
  ])('asks for nothing when %s', (_case, sanctions, about) => {
    expect(workOn('2027-03-01T00:00:00.000Z', sanctions, about)).toEqual([])
  })

  test('asks all the same when what came later is against another programme, or came before', () => {
    const other = another({ from: day('2027-02-15'), scope: { ...stop().scope, programmeKey: 'lain' } })
    const earlier = another({ from: day('2026-01-05') })
    expect(workOn('2027-03-01T00:00:00.000Z', [stop(), other, earlier])).toHaveLength(1)
  })
})
