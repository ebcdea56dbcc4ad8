import { describe, expect, test } from 'vitest'
import {
  ceaseAgency,
  correctAgencyData,
  recordFinding,
  recordVerification,
  registerAgency,
  resolveFinding,
} from './agency.ts'
import { closeApplication, openApplication } from './application.ts'
import { aNewAgency, anAgencyRecord, day, instant, on } from '#tests/factories/agency-record.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'

const norms = {
  districts: new Set(['32.16.09']),
  activitiesOfType: new Map([
    ['LPK_SWASTA', ['TRAIN']],
    ['TIDAK_BERIZIN', []],
  ]),
  takenNumbers: new Set(['LBG-000007']),
}
const capability = (type: string, activity: string) => ({
  capabilities: [{ type, activity, kbli: null, kbliVersion: null, foreignCapital: false, programmes: [] }],
})

describe('registering an agency', () => {
  test('an agency with a name and an activity of its type enters', () => {
    expect(registerAgency(aNewAgency(), norms).ok).toBe(true)
  })

  test.each([
    ['no name', { name: ' ' }, 'name-needed'],
    ['a number that is taken', { no: agencyNo(7) }, 'number-taken'],
    ['a district outside the regency', { districtCode: '32.75.01' }, 'unknown-district'],
    ['a type nobody knows', capability('WARUNG', 'TRAIN'), 'unknown-type'],
    [
      'an intermediary without a licence: never a public page',
      capability('TIDAK_BERIZIN', 'PLACE_DOMESTIC'),
      'type-without-page',
    ],
    ['an activity of another type', capability('LPK_SWASTA', 'PLACE_DOMESTIC'), 'activity-not-of-type'],
  ])('refuses %s', (_title, wrong, code) => {
    expect(registerAgency(aNewAgency(wrong), norms)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('correcting what is said of an agency', () => {
  const acting = { ...on('2026-03-02'), districts: norms.districts }

  test('a former official name stays, so that people still find it', () => {
    expect(correctAgencyData(anAgencyRecord(), { name: 'LPK Khayalan' }, acting)).toMatchObject({
      ok: true,
      value: {
        record: { name: 'LPK Khayalan', otherNames: [{ kind: 'FORMER', name: 'LPK Rekaan', validTo: '2026-03-02' }] },
      },
    })
  })

  test.each([
    ['the same again', { address: 'Jl. Rekaan No. 1' }, 'nothing-changes'],
    ['an empty name', { name: '' }, 'name-needed'],
    ['a district outside the regency', { districtCode: '32.75.01' }, 'unknown-district'],
  ])('refuses %s', (_title, correction, code) => {
    expect(correctAgencyData(anAgencyRecord(), correction, acting)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('checks, findings and the end', () => {
  const look = { system: 'OSS', evidenceRef: null, checkedBy: 'a', result: 'OK', screenshotHash: null }

  test.each([
    ['the first look is kept', []],
    ['a look stands beside the ones before', [instant('2026-02-01T02:00:00Z')]],
  ])('%s', (_title, checks) => {
    const looked = recordVerification(anAgencyRecord({ checks }), look, on('2026-03-02'))
    expect(looked).toMatchObject({ ok: true, value: { record: { checks: [...checks, '2026-03-02T02:00:00.000Z'] } } })
  })

  test('a look at a document that is not there is refused', () => {
    expect(recordVerification(anAgencyRecord(), { ...look, evidenceRef: 'ev-9' }, on('2026-03-02')).ok).toBe(false)
    expect(recordVerification(anAgencyRecord(), { ...look, system: ' ' }, on('2026-03-02')).ok).toBe(false)
  })

  test('an agency ceases once', () => {
    const ceased = ceaseAgency(anAgencyRecord(), { on: day('2026-04-01') }, on('2026-04-02'))
    expect(ceased).toMatchObject({ ok: true, value: { record: { ceased: { on: '2026-04-01' } } } })
    if (!ceased.ok) return
    expect(ceaseAgency(ceased.value.record, { on: day('2026-05-01') }, on('2026-05-02'))).toMatchObject({
      refusal: { code: 'already-ceased' },
    })
  })

  test('a finding is recorded under the next name and resolved once', () => {
    const found = recordFinding(anAgencyRecord(), { kind: 'FEE', effectiveFrom: day('2026-02-02') }, on('2026-03-02'))
    if (!found.ok) throw new Error('refused')
    const { record } = found.value
    expect(record.findings).toMatchObject([{ ref: 'fin-000001-01', resolved: null }])
    const resolved = resolveFinding(record, { ref: 'fin-000001-01', on: day('2026-03-09') }, on('2026-03-11'))
    expect(resolved).toMatchObject({
      ok: true,
      value: { record: { findings: [{ resolved: { on: '2026-03-09', recordedAt: '2026-03-11T02:00:00.000Z' } }] } },
    })
    if (!resolved.ok) return
    expect(
      resolveFinding(resolved.value.record, { ref: 'fin-000001-01', on: day('2026-03-10') }, on('2026-03-11')).ok,
    ).toBe(false)
    expect(resolveFinding(record, { ref: 'fin-9', on: day('2026-03-10') }, on('2026-03-11')).ok).toBe(false)
    const again = { kind: 'FEE', effectiveFrom: day('2026-02-02'), ref: 'fin-000001-01' } as const
    expect(recordFinding(record, again, on('2026-03-02')).ok).toBe(false)
  })
})

describe('an application', () => {
  const opened = openApplication(anAgencyRecord(), { openedOn: day('2026-03-02') }, on('2026-03-02'))
  const record = opened.ok ? opened.value.record : anAgencyRecord()

  test('is open from its day, known from now on', () => {
    expect(record.applications).toMatchObject([{ ref: 'app-000001-01', openedOn: '2026-03-02', closed: null }])
  })

  test.each([
    ['a second one while one is open', { openedOn: day('2026-03-03') }, 'application-already-open'],
    ['one of tomorrow', { openedOn: day('2026-03-04') }, 'opened-in-the-future'],
  ])('refuses %s', (_title, form, code) => {
    expect(openApplication(record, form, on('2026-03-03'))).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each([
    ['app-000001-01', '2026-04-01', true],
    ['app-000001-01', '2026-03-02', true],
    ['app-000001-01', '2026-03-01', false],
    ['app-9', '2026-04-01', false],
  ])('%s closed on %s: %s', (ref, closedOn, ok) => {
    expect(closeApplication(record, { ref, on: day(closedOn) }, on('2026-04-02')).ok).toBe(ok)
  })

  test('a closed one is not closed again, and its name is not given again', () => {
    const closed = closeApplication(record, { ref: 'app-000001-01', on: day('2026-04-01') }, on('2026-04-02'))
    if (!closed.ok) throw new Error('refused')
    expect(
      closeApplication(closed.value.record, { ref: 'app-000001-01', on: day('2026-04-02') }, on('2026-04-02')).ok,
    ).toBe(false)
    const again = { openedOn: day('2026-04-02'), ref: 'app-000001-01' }
    expect(openApplication(closed.value.record, again, on('2026-04-02'))).toMatchObject({
      refusal: { code: 'ref-taken' },
    })
  })
})
