import { describe, expect, test } from 'vitest'
import { statusChangeDays, statusHoldsUntil } from './change-days.ts'
import { NOT_ON_RECORD, worstStatus } from './headline.ts'
import { statusOf } from './status-of.ts'
import type { AgencyStatus } from './status.ts'
import type { Evidence, Listing, StatusFacts } from '#app/domain/registry/facts.ts'
import {
  aProgrammeOf,
  aProgrammeStop,
  aTrainingCapability,
  anAcceptedPaper,
  anAgencyRecord,
  day,
  ended,
  instant,
} from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const on = (at: string, knownAt = at) => ({ at: day(at), knownAt: day(knownAt) })
const statusesOf = ({ lines }: AgencyStatus) => lines.map((line) => (line.examined ? line.derived.status : null))

/** Everything that a private training agency must show for the programme las-smaw, until its end of 2027. */
function fullFile(given: Record<string, Partial<Evidence>> = {}): Evidence[] {
  const kinds: Record<string, string | null> = {
    AHU_DECREE: null,
    NIB: null,
    FIELD_CHECK: null,
    ID_CHECK: null,
    NPWP: null,
    WLKP: null,
    SERTIFIKAT_STANDAR: null,
    PROFILE_PLAN: null,
    CAPACITY_DECLARATION: null,
    VIN: null,
    AKREDITASI_LALPK: null,
    ACTIVITY_REPORT: null,
    PROGRAM_PELATIHAN: 'las-smaw',
    INSTRUCTOR_CERT_TECHNICAL: 'las-smaw',
    INSTRUCTOR_CERT_METHODOLOGY: 'las-smaw',
    FACILITY_LIST: 'las-smaw',
  }
  return Object.entries(kinds).map(([kind, programmeKey]) =>
    anAcceptedPaper({ ref: kind, kind, programmeKey, validTo: day('2027-12-31'), ...given[kind] }),
  )
}

const facts = (given: Partial<StatusFacts> = {}): StatusFacts => anAgencyRecord({ evidence: fullFile(), ...given })

describe('an agency that was examined', () => {
  test('with all papers is verified and active, programme by programme', () => {
    const status = statusOf(facts(), norms, on('2026-06-15'))
    expect(status).toMatchObject({
      headline: 'TERVERIFIKASI_AKTIF',
      lines: [{ capabilityId: 11, programmeKey: 'las-smaw', programmeName: 'Las SMAW', kbli: '78421' }],
    })
  })

  test('domain.md 11.1: one programme may run, the added one without approval may not, and the headline says so', () => {
    const forklift = aProgrammeOf('forklift', 'Operator Forklift', { isAdded: true })
    const programmes = [aProgrammeOf('las-smaw', 'Las SMAW'), forklift]
    const papers = fullFile().flatMap((paper) =>
      paper.programmeKey === null ? [paper] : [paper, { ...paper, ref: `${paper.ref}-2`, programmeKey: 'forklift' }],
    )
    const given = facts({ capabilities: [aTrainingCapability({ programmes })], evidence: papers })
    const status = statusOf(given, norms, on('2026-06-15'))
    expect(statusesOf(status)).toEqual(['TERVERIFIKASI_AKTIF', 'BELUM_MEMENUHI_SYARAT'])
    expect(status.headline).toBe('BELUM_MEMENUHI_SYARAT')
    expect(status.lines[1]).toMatchObject({ derived: { decidedBy: { requirementIds: ['LPK-08'] } } })
  })

  test.each([
    ['2026-09-30', 'TERVERIFIKASI_AKTIF'],
    ['2026-10-01', 'KEDALUWARSA'],
  ])('domain.md 11.4: the certificate of its instructor ends; on %s it is %s', (at, status) => {
    const evidence = fullFile({ INSTRUCTOR_CERT_TECHNICAL: { validTo: day('2026-09-30') } })
    expect(statusesOf(statusOf(facts({ evidence }), norms, on(at)))).toEqual([status])
  })

  test('domain.md 11.4: a new certificate is checked until two officers have accepted it', () => {
    const lapsed = fullFile({ INSTRUCTOR_CERT_TECHNICAL: { validTo: day('2026-09-30') } })
    const submitted = anAcceptedPaper({
      ref: 'new',
      kind: 'INSTRUCTOR_CERT_TECHNICAL',
      programmeKey: 'las-smaw',
      validFrom: day('2026-10-01'),
      submittedAt: instant('2026-10-05T02:00:00Z'),
      decidedAt: instant('2026-10-12T02:00:00Z'),
    })
    const given = facts({ evidence: [...lapsed, submitted] })
    expect(statusesOf(statusOf(given, norms, on('2026-10-06')))).toEqual(['DALAM_VERIFIKASI'])
    expect(statusesOf(statusOf(given, norms, on('2026-10-12')))).toEqual(['TERVERIFIKASI_AKTIF'])
  })

  test.each([
    ['2026-08-02', ['TERVERIFIKASI_AKTIF', 'BELUM_MEMENUHI_SYARAT']],
    ['2026-08-03', ['PROGRAM_DIHENTIKAN', 'BELUM_MEMENUHI_SYARAT']],
    ['2027-02-02', ['PROGRAM_DIHENTIKAN', 'BELUM_MEMENUHI_SYARAT']],
    ['2027-02-03', ['TERVERIFIKASI_AKTIF', 'BELUM_MEMENUHI_SYARAT']],
  ])('domain.md 11.5: a stop reaches its programme and no other; on %s %j', (at, expected) => {
    const programmes = [aProgrammeOf('las-smaw', 'Las SMAW'), aProgrammeOf('listrik', 'Listrik')]
    const given = facts({ capabilities: [aTrainingCapability({ programmes })], sanctions: [aProgrammeStop()] })
    expect(statusesOf(statusOf(given, norms, on(at, '2027-06-01')))).toEqual(expected)
  })

  test('a programme is no line before the day it was added', () => {
    const added = aProgrammeOf('listrik', 'Listrik', { addedOn: day('2026-06-15') })
    const programmes = [aProgrammeOf('las-smaw', 'Las SMAW'), added]
    const given = facts({ capabilities: [aTrainingCapability({ programmes })] })
    expect(statusOf(given, norms, on('2026-06-14')).lines).toHaveLength(1)
    expect(statusOf(given, norms, on('2026-06-15')).lines).toHaveLength(2)
  })

  test('a programme without a KBLI code runs under that of the capability, and keeps its own where it has one', () => {
    const bare = aProgrammeOf('las-smaw', 'Las SMAW', { kbli: null, kbliVersion: null })
    const own = aProgrammeOf('listrik', 'Listrik', { kbli: '85571', kbliVersion: 2025 })
    const given = facts({ capabilities: [aTrainingCapability({ programmes: [bare, own] })] })
    expect(statusOf(given, norms, on('2026-06-15')).lines.map(({ kbli }) => kbli)).toEqual(['78421', '85571'])
  })

  test('placement is judged as a whole, whatever programmes are noted under it', () => {
    const placement = aTrainingCapability({ type: 'PPTKS', activity: 'PLACE_DOMESTIC', kbli: '78101' })
    expect(statusOf(facts({ capabilities: [placement] }), norms, on('2026-06-15')).lines).toMatchObject([
      { programmeKey: null, examined: true },
    ])
  })

  test('a training capability without a programme is one line, and is asked for no paper of a programme', () => {
    const given = facts({ capabilities: [aTrainingCapability({ programmes: [] })] })
    const [line] = statusOf(given, norms, on('2026-06-15')).lines
    const asked = line?.examined ? line.derived.trace.map(({ requirementId }) => requirementId) : []
    expect(asked).toContain('LPK-01')
    expect(asked).not.toContain('LPK-03')
  })
})

describe('an agency that only a list names', () => {
  const listing = { type: 'LPK_SWASTA', list: 'Kemnaker 2024', listedOn: day('2024-07-01') }
  const kept = (one: Listing) => ({ ...one, recordedAt: day('2024-01-01') })
  const listed = (given: Partial<StatusFacts> = {}) => facts({ listings: [kept(listing)], evidence: [], ...given })

  test('has no status, and says which list named it', () => {
    expect(statusOf(listed(), norms, on('2026-06-15'))).toMatchObject({
      headline: null,
      lines: [{ examined: false, listedBy: listing }],
    })
  })

  test('is named by the newest of several lists, and by none before the first', () => {
    const newer = { ...listing, list: 'Kemnaker 2025', listedOn: day('2025-07-01') }
    const two = listed({ listings: [kept(newer), kept(listing)] })
    expect(statusOf(two, norms, on('2025-06-30')).lines).toMatchObject([{ listedBy: listing }])
    expect(statusOf(two, norms, on('2025-07-01')).lines).toMatchObject([{ listedBy: newer }])
    expect(statusOf(two, norms, on('2024-06-30')).lines).toMatchObject([{ listedBy: null }])
  })

  const paper = anAcceptedPaper({
    submittedAt: instant('2026-05-04T02:00:00Z'),
    decidedAt: instant('2026-05-11T02:00:00Z'),
  })
  test.each<[string, { given: Partial<StatusFacts>; at?: string }, string | null]>([
    ['a paper is on file, not yet decided', { given: { evidence: [paper] }, at: '2026-05-10' }, null],
    ['a paper was accepted', { given: { evidence: [paper] } }, 'BELUM_MEMENUHI_SYARAT'],
    ['a paper was rejected', { given: { evidence: [{ ...paper, decision: 'REJECTED' }] } }, 'BELUM_MEMENUHI_SYARAT'],
    ['a paper for other work was accepted', { given: { evidence: [{ ...paper, kind: 'SIP3MI' }] } }, null],
    [
      'a certificate for another KBLI was accepted',
      { given: { evidence: [{ ...paper, kbli: ['78101'], kbliVersion: 2020 }] } },
      null,
    ],
    ['an application is open', { given: { applications: [anApplication()] } }, null],
    ['an officer looked at it', { given: { checks: [day('2026-05-11')] } }, 'BELUM_MEMENUHI_SYARAT'],
    ['an officer looks at it the day after', { given: { checks: [day('2026-05-12')] } }, null],
    ['it was suspended', { given: { sanctions: [aSuspension('2026-05-11')] } }, 'DIBEKUKAN'],
    ['it is suspended from the day after', { given: { sanctions: [aSuspension('2026-05-12')] } }, null],
    [
      'it ended',
      { given: { ceased: { on: day('2026-05-11'), recordedAt: day('2026-05-11') } } },
      'BERHENTI_BEROPERASI',
    ],
  ])('where %s', (_what, { given, at = '2026-05-11' }, headline) => {
    expect(statusOf(listed(given), norms, on(at)).headline).toBe(headline)
  })

  test('a paper accepted later says nothing of the days before it was handed in', () => {
    const known = on('2026-05-03', '2026-06-01')
    expect(statusOf(listed({ evidence: [paper] }), norms, known).headline).toBeNull()
    expect(statusOf(listed({ evidence: [paper] }), norms, { ...known, at: day('2026-05-04') }).headline).not.toBeNull()
  })

  test('is examined for other work, which the list does not name', () => {
    const placement = aTrainingCapability({ id: 12, type: 'PPTKS', activity: 'PLACE_DOMESTIC' })
    const status = statusOf(listed({ capabilities: [aTrainingCapability(), placement] }), norms, on('2026-06-15'))
    expect(statusesOf(status)).toEqual([null, 'BELUM_MEMENUHI_SYARAT'])
    expect(status.headline).toBe('BELUM_MEMENUHI_SYARAT')
  })
})

describe('no status is given', () => {
  test('for a day before the rules begin, rather than a good one for want of rules', () => {
    expect(statusOf(facts(), norms, on('2023-12-31')).headline).toBeNull()
  })

  test('for an agency without any work on record', () => {
    expect(statusOf(facts({ capabilities: [] }), norms, on('2026-06-15'))).toEqual({ headline: null, lines: [] })
  })

  test('for a type the rules do not know', () => {
    const unknown = facts({ capabilities: [aTrainingCapability({ type: 'UNKNOWN', activity: 'TRAIN' })] })
    expect(statusOf(unknown, norms, on('2026-06-15')).headline).toBeNull()
  })

  test('and of a name in no record nothing is said but that', () => {
    expect(norms.statuses.get(NOT_ON_RECORD)?.severity).toBe(0)
    expect(worstStatus([], norms)).toBeNull()
  })
})

const LATER = day('2028-01-01')

describe('an answer holds', () => {
  test('until a paper ends, a check is too old, a rule changes: whatever comes first', () => {
    const evidence = fullFile({ INSTRUCTOR_CERT_TECHNICAL: { validTo: day('2026-09-30') } })
    expect(statusHoldsUntil(facts({ evidence }), norms, on('2026-06-15'))).toBe('2026-09-14')
    expect(statusHoldsUntil(facts({ evidence }), norms, on('2026-09-15'))).toBe('2026-09-30')
    expect(statusHoldsUntil(facts(), norms, on('2028-01-01'))).toBeNull()
  })

  const paper = anAcceptedPaper({ kind: 'WLKP', validFrom: day('2026-03-02'), submittedAt: day('2026-02-02') })
  test.each<[string, Partial<StatusFacts>, string[]]>([
    ['a paper comes, begins and ends', { evidence: [paper] }, ['2026-02-02', '2026-03-02', '2027-01-01']],
    ['the check of a paper has lasted 60 working days', { evidence: [{ ...paper, decision: null }] }, ['2026-05-09']],
    [
      'a paper is withdrawn',
      { evidence: [{ ...paper, invalidatedFrom: day('2026-04-06'), invalidatedRecordedAt: day('2026-04-07') }] },
      ['2026-04-06'],
    ],
    [
      'an application is opened, closed, or too old',
      { applications: [{ ...anApplication(), closed: ended('2026-06-02') }] },
      ['2026-05-04', '2026-06-02', '2026-08-05'],
    ],
    [
      'a sanction begins, is lifted, ends',
      { sanctions: [aProgrammeStop({ lifted: ended('2026-10-01') })] },
      ['2026-08-03', '2026-10-01', '2027-02-03'],
    ],
    ['a remedy is filed and decided', { remedies: [aRemedy()] }, ['2026-08-10', '2026-09-10']],
    ['a finding is made and resolved', { findings: [aFinding()] }, ['2026-03-02', '2026-05-04']],
    ['the agency ends', { ceased: { on: day('2026-05-11'), recordedAt: day('2026-05-12') } }, ['2026-05-11']],
    ['a check is made, and is old after 180 days', { checks: [day('2026-01-01')] }, ['2026-01-01', '2026-07-01']],
    ['a list names it', { listings: [aListing('2026-03-09')] }, ['2026-03-09']],
    [
      'a programme is added',
      { capabilities: [aTrainingCapability({ programmes: [aProgrammeOf('x', 'X', { addedOn: day('2026-03-09') })] })] },
      ['2026-03-09'],
    ],
    ['a rule begins, or gives way to the next version', {}, ['2026-01-01', '2025-11-18', '2025-06-05']],
  ])('no longer than until %s', (_what, given, days) => {
    expect(statusChangeDays(facts({ evidence: [], ...given }), norms, LATER)).toEqual(expect.arrayContaining(days))
  })

  test('no longer than the days named as days of change', () => {
    const days = statusChangeDays(facts({ sanctions: [aProgrammeStop()] }), norms, LATER)
    expect(days).toEqual(expect.arrayContaining([day('2026-08-03'), day('2027-02-03'), day('2025-11-18')]))
    expect(days).toEqual([...new Set(days)].sort())
  })
})

function aListing(on: string) {
  return { type: 'LPK_SWASTA', list: 'x', listedOn: day(on), recordedAt: day(on) }
}

function anApplication() {
  return { ref: 'app', openedOn: day('2026-05-04'), closed: null, recordedAt: day('2026-05-04') }
}

function aRemedy() {
  const [filedOn, decided] = [day('2026-08-10'), ended('2026-09-10')]
  return { ref: 'r', sanctionRef: 's', kind: 'OBJECTION' as const, filedOn, decided, recordedAt: filedOn }
}

function aFinding() {
  const [effectiveFrom, resolved] = [day('2026-03-02'), ended('2026-05-04')]
  return { ref: 'f', kind: 'FEE' as const, effectiveFrom, resolved, recordedAt: effectiveFrom }
}

function aSuspension(from: string) {
  return aProgrammeStop({
    effect: 'DIBEKUKAN',
    scope: { level: 'AGENCY', activity: null, programmeKey: null },
    from: day(from),
    recordedAt: day('2026-05-04'),
  })
}
