import { describe, expect, test } from 'vitest'
import { capabilityStatus } from './capability-status.ts'
import type { DecidingFacts, LineAsked } from './reading.ts'
import { requirementsOn } from './requirement-rows.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'
import { aProgrammeStop, anAcceptedPaper, anAgencyRecord, day, ended } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()

const placement: LineAsked = {
  type: 'PPTKS',
  activity: 'PLACE_DOMESTIC',
  programmeKey: null,
  kbli: '78101',
  kbliVersion: 2020,
  programmeIsAdded: false,
  foreignCapital: false,
}
const outsourcing: LineAsked = { ...placement, type: 'ALIH_DAYA', activity: 'OUTSOURCE', kbli: null, kbliVersion: null }

type Asked = { line?: LineAsked; at: string; knownAt?: string; rules?: Norms }

function statusOn(given: Partial<DecidingFacts>, { line = placement, at, knownAt = at, rules = norms }: Asked) {
  const facts = anAgencyRecord(given)
  return capabilityStatus({ line, facts }, rules, { at: day(at), knownAt: day(knownAt) })
}

function rowOf(id: string, evidence: readonly Evidence[], asked: Asked) {
  const { trace } = statusOn({ evidence }, asked)
  const row = trace.find(({ requirementId }) => requirementId === id)
  return row && [row.outcome, row.evidenceId, row.until]
}

const licence = (given: Partial<Evidence> = {}) => anAcceptedPaper({ ref: 'a', kind: 'IZIN', ...given })
const undecided = { decision: null, decidedAt: null } as const

describe('one document', () => {
  test.each([
    ['the day before it begins', '2026-01-04', ['MISSING', null, null]],
    ['its first day', '2026-01-05', ['MET', 'a', '2026-06-30']],
    ['its last day', '2026-06-30', ['MET', 'a', '2026-06-30']],
    ['the day after', '2026-07-01', ['LAPSED', 'a', '2026-06-30']],
  ])('counts from its first day to its last: %s', (_when, at, row) => {
    const paper = licence({ validFrom: day('2026-01-05'), validTo: day('2026-06-30'), submittedAt: day('2026-01-01') })
    expect(rowOf('PPT-01', [{ ...paper, decidedAt: day('2026-01-02') }], { at })).toEqual(row)
  })

  test.each([
    ['the day before it came', '2026-03-01', ['MISSING', null, null]],
    ['the day it came', '2026-03-02', ['PENDING', 'a', '2026-06-10']],
    ['the 60th working day', '2026-06-10', ['PENDING', 'a', '2026-06-10']],
    ['the day after', '2026-06-11', ['MISSING', null, null]],
  ])('is being checked for 60 working days: %s', (_when, at, row) => {
    const paper = licence({ ...undecided, validFrom: day('2026-01-05'), submittedAt: day('2026-03-02') })
    expect(rowOf('PPT-01', [paper], { at, knownAt: '2026-11-24' })).toEqual(row)
  })

  test.each([
    ['withdrawn before its end', '2026-03-02', null, '2026-03-01'],
    ['withdrawn after its end', '2026-06-01', '2026-03-31', '2026-03-31'],
    ['withdrawn on the day after its first', '2025-01-07', null, '2025-01-06'],
  ])('%s ends the day before, and never later than by itself', (...row) => {
    const [, from, to, until] = row
    const validTo = to === null ? null : day(to)
    const paper = licence({ validTo, invalidatedFrom: day(from), invalidatedRecordedAt: day('2026-03-02') })
    expect(rowOf('PPT-01', [paper], { at: '2026-07-01' })).toEqual(['LAPSED', 'a', until])
  })

  test('withdrawn from its first day never counted, once that is known', () => {
    const paper = licence({ invalidatedFrom: day('2025-01-06'), invalidatedRecordedAt: day('2026-03-02') })
    expect(rowOf('PPT-01', [paper], { at: '2026-02-02', knownAt: '2026-03-01' })?.[0]).toBe('MET')
    expect(rowOf('PPT-01', [paper], { at: '2026-02-02', knownAt: '2026-03-02' })?.[0]).toBe('MISSING')
  })

  test.each([
    ['IZIN', 'PPT-01', null],
    ['WLKP', 'GEN-06', '2025-12-31'],
    ['FIELD_CHECK', 'GEN-03', '2026-01-05'],
    ['PETUGAS_ANTAR_KERJA', 'PPT-02', null],
  ])('%s without a last day on it ends as its kind says', (kind, row, until) => {
    expect(rowOf(row, [licence({ kind })], { at: '2025-06-02' })).toEqual(['MET', 'a', until])
  })
})

describe('of several documents', () => {
  const until = (ref: string, to: string | null, from = '2025-01-06') =>
    licence({ ref, validFrom: day(from), validTo: to === null ? null : day(to), submittedAt: day('2025-01-06') })
  const waiting = (ref: string, submitted: string) => ({
    ...licence({ ref, submittedAt: day(submitted) }),
    ...undecided,
  })

  test.each<[string, Evidence[], string]>([
    ['the latest end of good ones', [until('a', '2026-12-31'), until('b', '2027-12-31')], 'b'],
    ['the latest end, whichever comes first', [until('b', '2027-12-31'), until('a', '2026-12-31')], 'b'],
    ['one without an end', [until('a', '2026-12-31'), until('b', null)], 'b'],
    ['one without an end, named first', [until('b', null), until('a', '2026-12-31')], 'b'],
    ['the first of equal ones', [until('a', '2026-12-31'), until('b', '2026-12-31')], 'a'],
    ['a good one before a submission', [waiting('a', '2026-05-04'), until('b', '2026-12-31')], 'b'],
    ['the latest end of lapsed ones', [until('a', '2026-01-31'), until('b', '2026-02-28')], 'b'],
    ['a submission before a lapsed one', [until('a', '2026-01-31'), waiting('b', '2026-05-04')], 'b'],
    ['the latest submission', [waiting('a', '2026-05-04'), waiting('b', '2026-05-11')], 'b'],
    ['the latest submission, named first', [waiting('b', '2026-05-11'), waiting('a', '2026-05-04')], 'b'],
    ['the first of those that came on one day', [waiting('a', '2026-05-04'), waiting('b', '2026-05-04')], 'a'],
  ])('%s counts', (_which, evidence, ref) => {
    expect(rowOf('PPT-01', evidence, { at: '2026-06-01' })?.[1]).toBe(ref)
  })

  test('the first of the list wins a tie across kinds', () => {
    const other = { ...until('b', null), kind: 'SERTIFIKAT_STANDAR' }
    expect(rowOf('PPT-01', [other, until('a', null)], { at: '2026-06-01' })?.[1]).toBe('b')
    expect(rowOf('PPT-01', [until('a', null), other], { at: '2026-06-01' })?.[1]).toBe('a')
  })
})

describe('where all kinds are needed', () => {
  const nib = (given: Partial<Evidence>) => licence({ ref: 'nib', kind: 'NIB', ...given })
  const ahu = (given: Partial<Evidence>) => licence({ ref: 'ahu', kind: 'AHU_DECREE', ...given })
  const early = { validTo: day('2026-03-31') }
  const late = { validTo: day('2026-12-31') }
  const asked = { line: outsourcing, at: '2026-03-31' }

  test.each<[string, Evidence[], unknown[]]>([
    ['all are met: the earliest end', [nib(late), ahu(early)], ['MET', 'ahu', '2026-03-31']],
    ['all are met, the other way round', [nib(early), ahu(late)], ['MET', 'nib', '2026-03-31']],
    ['one has no end', [nib(late), ahu({})], ['MET', 'nib', '2026-12-31']],
    ['one is missing', [nib(late)], ['MISSING', null, null]],
    ['one lapsed', [nib(late), ahu({ validTo: day('2026-03-30') })], ['LAPSED', 'ahu', '2026-03-30']],
    [
      'one is checked',
      [nib(late), ahu({ ...undecided, submittedAt: day('2026-03-02') })],
      ['PENDING', 'ahu', '2026-06-10'],
    ],
    ['one lapsed and one is missing', [ahu({ validTo: day('2026-03-30') })], ['MISSING', null, null]],
  ])('%s', (_case, evidence, row) => {
    expect(rowOf('OUT-01', evidence, asked)).toEqual(row)
  })
})

describe('an application', () => {
  const open = { ref: 'app', openedOn: day('2026-03-02'), closed: null, recordedAt: day('2026-03-02') }
  test.each([
    ['2026-03-01', null, 'BELUM_MEMENUHI_SYARAT'],
    ['2026-03-02', null, 'DALAM_VERIFIKASI'],
    ['2026-06-10', null, 'DALAM_VERIFIKASI'],
    ['2026-06-11', null, 'BELUM_MEMENUHI_SYARAT'],
    ['2026-04-30', '2026-05-01', 'DALAM_VERIFIKASI'],
    ['2026-05-01', '2026-05-01', 'BELUM_MEMENUHI_SYARAT'],
  ])('shields what was never there for 60 working days while it is open: on %s, closed on %s', (at, closed, status) => {
    const applications = [{ ...open, closed: closed === null ? null : ended(closed) }]
    expect(statusOn({ applications }, { at, knownAt: '2026-11-24' }).status).toBe(status)
  })

  test('that was recorded later did not shield then', () => {
    const applications = [{ ...open, recordedAt: day('2026-04-01') }]
    expect(statusOn({ applications }, { at: '2026-03-10' }).status).toBe('BELUM_MEMENUHI_SYARAT')
  })
})

describe('a fee finding', () => {
  const finding = { ref: 'f', kind: 'FEE', effectiveFrom: day('2026-03-02'), recordedAt: day('2026-03-02') } as const
  test.each([
    ['2026-03-01', null, ['MET', null]],
    ['2026-03-02', null, ['MISSING', 'f']],
    ['2026-05-03', '2026-05-04', ['MISSING', 'f']],
    ['2026-05-04', '2026-05-04', ['MET', null]],
  ])('on %s, resolved on %s', (at, resolved, expected) => {
    const findings = [{ ...finding, resolved: resolved === null ? null : ended(resolved) }]
    const { trace, flags } = statusOn({ findings }, { at, knownAt: '2026-11-24' })
    const row = trace.find(({ requirementId }) => requirementId === 'PPT-08')
    expect([row?.outcome, row?.evidenceId]).toEqual(expected)
    expect(flags.includes('PENGADUAN_TERBUKTI')).toBe(expected[0] === 'MISSING')
  })
})

describe('flags', () => {
  test.each([
    ['2026-06-30', []],
    ['2026-07-01', ['DATA_LAMA']],
  ])('the last check was 180 days ago or more: on %s', (at, flags) => {
    expect(statusOn({ checks: [day('2026-01-01')] }, { at }).flags).toEqual(flags)
  })

  test('a check that is not known yet makes nothing old', () => {
    expect(statusOn({ checks: [day('2026-01-01')] }, { at: '2026-07-01', knownAt: '2025-12-31' }).flags).toEqual([])
  })

  const sanction = aProgrammeStop({ ref: 's', scope: { level: 'AGENCY', activity: null, programmeKey: null } })
  const remedy = { ref: 'r', sanctionRef: 's', filedOn: day('2026-08-10'), decided: ended('2026-09-10') }
  test.each([
    ['2026-08-09', 'OBJECTION', []],
    ['2026-08-10', 'OBJECTION', ['DALAM_KEBERATAN']],
    ['2026-09-09', 'APPEAL', ['DALAM_KEBERATAN']],
    ['2026-09-10', 'OBJECTION', []],
    ['2026-08-10', 'COURT', ['DALAM_SENGKETA_PTUN']],
  ] as const)('on %s an %s against a sanction', (at, kind, flags) => {
    const remedies = [{ ...remedy, kind, recordedAt: day('2026-08-10') }]
    expect(statusOn({ sanctions: [sanction], remedies }, { at, knownAt: '2026-11-24' }).flags).toEqual(flags)
  })

  test('a remedy against a sanction that is not in force, or not of this line, is not told', () => {
    const remedies = [{ ...remedy, kind: 'OBJECTION' as const, recordedAt: day('2026-08-10') }]
    const asked = { at: '2026-08-20', knownAt: '2026-11-24' }
    const lifted = { ...sanction, lifted: ended('2026-08-15') }
    const elsewhere = { ...sanction, scope: { level: 'ACTIVITY' as const, activity: 'TRAIN', programmeKey: null } }
    expect(statusOn({ sanctions: [lifted], remedies }, asked).flags).toEqual([])
    expect(statusOn({ sanctions: [elsewhere], remedies }, asked).flags).toEqual([])
  })

  const visit = (ref: string, from: string, result: 'OK' | 'ADDRESS_MISMATCH') =>
    licence({ ref, kind: 'FIELD_CHECK', validFrom: day(from), result })
  test.each([
    [
      'the newest visit found another address',
      [visit('a', '2026-01-05', 'OK'), visit('b', '2026-02-02', 'ADDRESS_MISMATCH')],
      true,
    ],
    ['a newer visit found it', [visit('b', '2026-02-02', 'OK'), visit('a', '2026-01-05', 'ADDRESS_MISMATCH')], false],
    [
      'two visits of one day disagree: the first of the list',
      [visit('a', '2026-01-05', 'ADDRESS_MISMATCH'), visit('b', '2026-01-05', 'OK')],
      true,
    ],
    ['it is still being checked', [{ ...visit('a', '2026-02-02', 'ADDRESS_MISMATCH'), ...undecided }], false],
  ])('the address: %s', (_case, evidence, flagged) => {
    expect(statusOn({ evidence }, { at: '2026-03-02' }).flags.includes('ALAMAT_TIDAK_COCOK')).toBe(flagged)
  })
})

describe('the requirements of a line', () => {
  const ids = (type: string, activity: string) =>
    requirementsOn(norms, { type, activity }, day('2026-06-15')).map(({ id }) => id)

  test('are those of its type and its activity', () => {
    expect(ids('LPK_SWASTA', 'TRAIN')).toContain('LPK-01')
    expect(ids('LPK_SWASTA', 'PLACE_DOMESTIC')).not.toContain('LPK-01')
    expect(ids('LPK_SWASTA', 'PLACE_DOMESTIC')).toContain('GEN-01')
  })

  test('a type without rules is a broken record, and is thrown', () => {
    expect(() => statusOn({}, { line: { ...placement, type: 'UNKNOWN' }, at: '2026-06-15' })).toThrow('UNKNOWN')
  })

  test('one condition more or less decides whether a requirement applies', () => {
    const training = {
      ...placement,
      type: 'LPK_SWASTA',
      activity: 'TRAIN',
      programmeKey: 'p',
      kbli: null,
      kbliVersion: null,
    }
    const outcome = (line: Partial<LineAsked>, id: string, legalForm: string | null = 'PT') =>
      statusOn({ legalForm }, { line: { ...training, ...line }, at: '2026-06-15' }).trace.find(
        ({ requirementId }) => requirementId === id,
      )?.outcome
    expect([outcome({}, 'LPK-08'), outcome({ programmeIsAdded: true }, 'LPK-08')]).toEqual([
      'NOT_APPLICABLE',
      'MISSING',
    ])
    expect([outcome({}, 'LPK-09'), outcome({ foreignCapital: true }, 'LPK-09')]).toEqual(['NOT_APPLICABLE', 'MISSING'])
    expect([outcome({}, 'GEN-01', 'PERORANGAN'), outcome({}, 'GEN-01', null)]).toEqual(['NOT_APPLICABLE', 'MISSING'])
  })
})
