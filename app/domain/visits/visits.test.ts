import { describe, expect, test } from 'vitest'
import { isInside, metresBetween, readDegrees, type Place } from './place.ts'
import { planVisit, type Candidate, type PlanForm } from './plan.ts'
import { addressOf, reportVisit } from './report.ts'
import { acknowledgeMinutes, type AcknowledgeForm, attachSignedPaper, signMinutes } from './signing.ts'
import { taskKey, visitTasks } from './tasks.ts'
import type { Visit } from './visit.ts'
import type { Finding } from './visit-report.ts'
import { aProgrammeOf, aTrainingCapability, anAgencyRecord, day, instant } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'
import { aVisit, aVisitReport } from '#tests/factories/visits.ts'

const today = day('2026-11-24')
const now = instant('2026-11-24T02:00:00Z')
const norms = testNorms()

describe('what is looked at', () => {
  test('the address first, then what is seen at the place only, once for each programme', () => {
    const programmes = [aProgrammeOf('las-smaw', 'Las SMAW'), aProgrammeOf('menjahit', 'Menjahit')]
    const record = anAgencyRecord({ capabilities: [aTrainingCapability({ programmes })] })
    const keys = visitTasks(record, norms, today).map(taskKey)
    expect(keys[0]).toBe('GEN-03')
    expect(keys).toEqual(expect.arrayContaining(['LPK-05/las-smaw', 'LPK-05/menjahit']))
    expect(keys).not.toContain('GEN-02')
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('of an agency with several activities: a requirement of the whole agency once', () => {
    const capabilities = [
      aTrainingCapability(),
      aTrainingCapability({ id: 12, type: 'BKK', activity: 'SCHOOL_JOBCENTRE' }),
    ]
    const keys = visitTasks(anAgencyRecord({ capabilities }), norms, today).map(taskKey)
    expect(keys.filter((key) => key === 'GEN-03')).toHaveLength(1)
    expect(keys).toContain('BKK-03')
  })
})

describe('a visit is planned', () => {
  const candidate = (accountId: string, given: Partial<Candidate> = {}): Candidate => ({
    ...{ accountId, name: `Petugas ${accountId}`, nip: null, position: null, hasTie: false },
    ...given,
  })
  const candidates = [candidate('a'), candidate('b'), candidate('c', { hasTie: true })]
  const form: PlanForm = {
    ...{ plannedOn: today, reason: 'Pemeriksaan pertama', team: ['a', 'b'], lead: 'a' },
    ...{ assignmentNo: '', assignmentOn: '' },
  }
  const plan = (given: Partial<PlanForm>, record = anAgencyRecord()) =>
    planVisit(record, { ...form, ...given }, { candidates, norms, today })

  test('for two officers of whom one leads', () => {
    expect(plan({})).toMatchObject({ ok: true, value: { team: [{ isLead: true }, { isLead: false }] } })
  })
  test.each<[string, Partial<PlanForm>, string]>([
    ['for yesterday', { plannedOn: day('2026-11-23') }, 'planned-in-the-past'],
    ['for one officer', { team: ['a'] }, 'team-too-small'],
    ['for one officer named twice', { team: ['a', 'a'] }, 'team-too-small'],
    ['for somebody who is no officer of visits', { team: ['a', 'x'] }, 'not-a-candidate'],
    ['for an officer with a tie to the agency', { team: ['a', 'c'] }, 'member-has-tie'],
    ['led by somebody else', { lead: 'c' }, 'lead-not-in-team'],
  ])('never %s', (_title, ...[given, code]) => {
    expect(plan(given)).toMatchObject({ ok: false, refusal: { code } })
  })
  test('never where there is nothing to look at', () => {
    expect(plan({}, anAgencyRecord({ capabilities: [] }))).toMatchObject({ refusal: { code: 'nothing-to-look-at' } })
  })
})

describe('a visit is reported', () => {
  const by = { accountId: 'a-1', today }
  const finding = (task: string, what: Finding, note = '') => ({ task, finding: what, note })
  const report = (given: Parameters<typeof aVisitReport>[0] = {}) => aVisitReport(given)

  test.each<[string, Parameters<typeof aVisit>[0], Parameters<typeof aVisitReport>[0], string]>([
    ['a cancelled visit', { state: 'CANCELLED' }, {}, 'cancelled'],
    ['twice', { state: 'REPORTED' }, {}, 'already-reported'],
    ['after everybody has signed', { state: 'SIGNED' }, {}, 'already-reported'],
    ['by somebody who was not sent', { team: [] }, {}, 'not-in-team'],
    ['before it was', {}, { visitedOn: day('2026-11-25') }, 'visited-in-the-future'],
    ['with an end before its beginning', {}, { from: '11:00', to: '10:59' }, 'ends-before-it-begins'],
    ['without a word on a task', {}, { findings: [finding('GEN-03', 'OK')] }, 'finding-missing'],
    [
      'with something out of order that nobody describes',
      {},
      { findings: [finding('GEN-03', 'OK'), finding('LPK-05/las-smaw', 'NOT_OK')] },
      'note-missing',
    ],
  ])('never %s', (_title, ...[visit, given, code]) => {
    expect(reportVisit(aVisit(visit), report(given), by)).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each<[Finding, string, string | null]>([
    ['OK', '', 'OK'],
    ['NOT_OK', 'Rumah kosong.', 'ADDRESS_MISMATCH'],
    ['NOT_SEEN', '', null],
  ])('an address that was found %s says %s%s', (what, ...[note, address]) => {
    const findings = [finding('GEN-03', what, note), finding('LPK-05/las-smaw', 'OK')]
    expect(reportVisit(aVisit(), report({ findings }), by)).toMatchObject({ ok: true, value: { address } })
  })

  test('what nobody asked for is left out', () => {
    const findings = [finding('GEN-03', 'OK'), finding('LPK-05/las-smaw', 'OK'), finding('LAIN-99', 'OK')]
    const reported = reportVisit(aVisit(), report({ findings }), by)
    expect(reported.ok && reported.value.report.findings.map(({ task }) => task)).toEqual(['GEN-03', 'LPK-05/las-smaw'])
  })

  test('a report without the address says nothing of it', () => {
    expect(addressOf({ findings: [] })).toBeNull()
  })
})

describe('the minutes are signed', () => {
  const reported = aVisit({ state: 'REPORTED' })
  const by = (accountId: string) => ({ accountId, now })
  const signed = (visit: typeof reported, accountId: string) => {
    const result = signMinutes(visit, by(accountId))
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }
  const form = { kind: 'SIGNED', name: 'Wakil Lembaga', note: '' } as const

  test('by each officer once, and by the representative: then they are signed', () => {
    const both = signed(signed(reported, 'a-1'), 'a-2')
    expect(both.state).toBe('REPORTED')
    expect(signMinutes(both, by('a-2'))).toMatchObject({ refusal: { code: 'already-signed' } })
    expect(acknowledgeMinutes(both, form, by('a-1'))).toMatchObject({ value: { state: 'SIGNED' } })
  })
  test('the order does not matter', () => {
    const acknowledged = acknowledgeMinutes(reported, form, by('a-1'))
    if (!acknowledged.ok) throw new Error(acknowledged.refusal.code)
    expect(signed(signed(acknowledged.value, 'a-2'), 'a-1').state).toBe('SIGNED')
    expect(acknowledgeMinutes(acknowledged.value, form, by('a-1'))).toMatchObject({
      refusal: { code: 'already-signed' },
    })
  })
  test.each<[string, AcknowledgeForm, string]>([
    ['without a name', { kind: 'SIGNED', name: '', note: '' }, 'name-needed'],
    ['declined without a reason', { kind: 'DECLINED', name: 'Wakil', note: '' }, 'reason-needed'],
  ])('never %s', (_title, ...[given, code]) => {
    expect(acknowledgeMinutes(reported, given, by('a-1'))).toMatchObject({ refusal: { code } })
  })
  test('a representative who declines, or was not there, does not hold them up', () => {
    for (const given of [
      { kind: 'DECLINED', name: 'Wakil', note: 'Tidak setuju.' },
      { kind: 'ABSENT', name: '', note: '' },
    ] as const) {
      expect(acknowledgeMinutes(signed(signed(reported, 'a-1'), 'a-2'), given, by('a-1'))).toMatchObject({
        value: { state: 'SIGNED' },
      })
    }
  })
  test.each<[string, Visit, string, string]>([
    ['before there is anything to sign', aVisit(), 'a-1', 'not-reported'],
    ['by somebody who was not there', reported, 'x', 'not-in-team'],
    ['again', aVisit({ state: 'SIGNED' }), 'a-1', 'already-signed'],
  ])('never %s', (_title, ...[visit, accountId, code]) => {
    expect(signMinutes(visit, by(accountId))).toMatchObject({ refusal: { code } })
    expect(attachSignedPaper(visit, { fileId: null, sha256: 'a' }, by(accountId))).toMatchObject({ refusal: { code } })
  })
  test('with the paper that was signed by hand, at once', () => {
    expect(attachSignedPaper(reported, { fileId: null, sha256: 'a' }, by('a-1'))).toMatchObject({
      value: { state: 'SIGNED', scan: { sha256: 'a' } },
    })
  })
})

describe('a place', () => {
  const box = norms.region.boundingBox
  const at = (latitude: number, longitude: number): Place => ({ latitude, longitude, accuracyM: null })
  test.each([
    ['Cikarang Pusat', at(-6.365, 107.172), true],
    ['Muara Gembong', at(-5.94, 107.04), true],
    ['Karawang, beyond the river but in the rectangle', at(-6.3, 107.3), true],
    ['Jakarta', at(-6.2, 106.83), false],
    ['Bandung', at(-6.91, 107.61), false],
    ['degrees in the wrong order', at(-107.17, 6.36), false],
  ])('%s is in the rectangle of the regency: %#', (_title, ...[place, inside]) => {
    expect(box && isInside(place, box)).toBe(inside)
  })
  test.each<[string, 90 | 180, number | null | undefined]>([
    ['-6,365', 90, -6.365],
    [' 107.172 ', 180, 107.172],
    ['', 90, null],
    ['-91', 90, undefined],
    ['enam', 90, undefined],
    ['1e2', 180, undefined],
  ])('"%s" typed is %#', (typed, ...[most, number]) => {
    expect(readDegrees(typed, most)).toBe(number)
  })
  test('two places a hundredth of a degree apart are about 1.1 km apart', () => {
    expect(Math.round(metresBetween(at(-6.36, 107.17), at(-6.37, 107.17)))).toBe(1112)
  })
})
