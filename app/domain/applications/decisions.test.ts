import { describe, expect, test } from 'vitest'
import { ApplicationForm } from './application-form.ts'
import {
  contentOf,
  decideApplication,
  resubmitApplication,
  returnApplication,
  withdrawApplication,
} from './decisions.ts'
import { applicationFile, type ApplicationContent, type ApplicationStep, type StepBody } from './steps.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { anAgencyRecord, day, ended, instant, on } from '#tests/factories/agency-record.ts'

const activitiesOfType = new Map([
  ['LPK_SWASTA', ['TRAIN', 'APPRENTICE']],
  ['TIDAK_BERIZIN', []],
])
const acting = { ...on('2026-11-24'), activitiesOfType }
const application = {
  ref: 'PMH-2026-000001',
  openedOn: day('2026-11-02'),
  closed: null,
  recordedAt: on('2026-11-02').now,
}
const record = anAgencyRecord({ applications: [application] })
const change: ApplicationContent = { kind: 'CHANGE', message: 'Kami pindah alamat.', capability: null, programme: null }
const two = ['a-1', 'a-2']

const step = (seq: number, at: string, body: StepBody): ApplicationStep => ({
  ...{ seq, body, actor: 'staff:a-1', letterCode: null },
  at: instant(`${at}T02:00:00Z`),
})
const submitted = (content: ApplicationContent = change) =>
  step(1, '2026-11-02', { type: 'SUBMITTED', content, door: 'OWN_DESK' })
const sentBack = step(2, '2026-11-09', { type: 'RETURNED', missing: ['Denah'], completeBy: day('2026-12-09') })
const broughtBack = step(3, '2026-11-12', { type: 'RESUBMITTED', message: 'Sudah.' })
const fileOf = (...steps: ApplicationStep[]) => applicationFile(application, record.no, steps)

describe('how an application stands', () => {
  test.each([
    ['as it came in', [submitted()], 'RUNNING', []],
    ['sent back', [submitted(), sentBack], 'RETURNED', ['Denah']],
    ['brought back', [submitted(), sentBack, broughtBack], 'RUNNING', []],
    ['withdrawn', [submitted(), step(2, '2026-11-10', { type: 'WITHDRAWN', message: '' })], 'WITHDRAWN', []],
    [
      'granted',
      [submitted(), step(2, '2026-11-10', { type: 'DECIDED', outcome: 'GRANTED', reasons: '' })],
      'GRANTED',
      [],
    ],
  ] as [string, ApplicationStep[], string, string[]][])('%s', (...[, steps, stage, missing]) => {
    expect(fileOf(...steps)).toMatchObject({ stage, missing })
  })

  test('one without steps that is over is closed, nobody can say how', () => {
    const closed = { ...application, closed: ended('2026-11-10') }
    expect(applicationFile(closed, record.no, [])).toMatchObject({ stage: 'CLOSED', kind: null, endedOn: '2026-11-10' })
  })

  test('its clock stood from its return to its coming back', () => {
    expect(fileOf(submitted(), sentBack, broughtBack).pauses).toEqual([{ from: '2026-11-09', to: '2026-11-12' }])
  })
})

describe('what may be asked for', () => {
  const asked = (form: Record<string, string>, of: AgencyRecord = record) =>
    contentOf(of, ApplicationForm.parse({ message: 'Mohon diperiksa.', ...form }), acting)
  const programme = { kind: 'ADDED_PROGRAMME', capability: 'LPK_SWASTA/TRAIN' }
  test.each([
    ['an activity of its type', { kind: 'NEW_CAPABILITY', capability: 'LPK_SWASTA/APPRENTICE' }, true],
    ['one it has', { kind: 'NEW_CAPABILITY', capability: 'LPK_SWASTA/TRAIN' }, { code: 'capability-known' }],
    [
      'one of another type',
      { kind: 'NEW_CAPABILITY', capability: 'LPK_SWASTA/CERTIFY' },
      { code: 'activity-not-of-type', type: 'LPK_SWASTA', activity: 'CERTIFY' },
    ],
    [
      'a type without a page',
      { kind: 'NEW_CAPABILITY', capability: 'TIDAK_BERIZIN/TRAIN' },
      { code: 'unknown-type', type: 'TIDAK_BERIZIN' },
    ],
    ['a renewal of what it does', { kind: 'RENEWAL', capability: 'LPK_SWASTA/TRAIN' }, true],
    ['a renewal of what it does not', { kind: 'RENEWAL', capability: 'LSP/CERTIFY' }, { code: 'no-such-capability' }],
    ['a new programme', { ...programme, name: 'Las GTAW' }, true],
    ['a programme it has', { ...programme, name: 'las  SMAW' }, { code: 'programme-known', key: 'las-smaw' }],
    ['another change', { kind: 'CHANGE' }, true],
  ] as [string, Record<string, string>, unknown][])('%s', (_, form, expected) => {
    const answer = asked(form)
    expect(answer.ok || answer.refusal).toEqual(expected)
  })

  test('a programme without a code has no version of one either', () => {
    expect(asked({ ...programme, name: 'Las GTAW', hours: '120' })).toMatchObject({
      value: { programme: { name: 'Las GTAW', kbli: null, kbliVersion: null, hours: 120 } },
    })
  })
})

describe('sending back and bringing back', () => {
  test.each([
    ['with what is missing', fileOf(submitted()), [' Denah ', ''], { missing: ['Denah'], completeBy: '2026-12-24' }],
    ['without', fileOf(submitted()), [' '], { code: 'missing-needed' }],
    ['twice', fileOf(submitted(), sentBack), ['Denah'], { code: 'application-stage', stage: 'RETURNED' }],
    ['with a novel', fileOf(submitted()), ['x'.repeat(301)], { code: 'missing-too-long' }],
  ])('sent back %s', (...[, file, missing, expected]) => {
    const answer = returnApplication(file, { missing }, acting)
    expect(answer.ok ? answer.value : answer.refusal).toMatchObject(expected)
  })

  test('only what was sent back is brought back', () => {
    expect(resubmitApplication(fileOf(submitted()), { message: '' }).ok).toBe(false)
    expect(resubmitApplication(fileOf(submitted(), sentBack), { message: '' }).ok).toBe(true)
    expect(resubmitApplication(fileOf(submitted(), sentBack), { message: 'x'.repeat(2001) }).ok).toBe(false)
  })

  test('what is decided is not withdrawn', () => {
    const decided = step(2, '2026-11-10', { type: 'DECIDED', outcome: 'REFUSED', reasons: 'Tidak lengkap.' })
    expect(withdrawApplication(fileOf(submitted(), decided), { message: '' })).toMatchObject({
      refusal: { code: 'application-stage', stage: 'REFUSED' },
    })
    expect(withdrawApplication(fileOf(submitted()), { message: 'x'.repeat(2001) }).ok).toBe(false)
    expect(withdrawApplication(fileOf(submitted(), sentBack), { message: '' }).ok).toBe(true)
  })
})

describe('the decision of two officers', () => {
  const capability = { type: 'LPK_SWASTA', activity: 'APPRENTICE', kbli: null, kbliVersion: null }
  const newCapability: ApplicationContent = { ...change, kind: 'NEW_CAPABILITY', capability }
  const programme = {
    name: 'Las GTAW',
    kbli: null,
    kbliVersion: null,
    skkniUnitCode: null,
    hours: 80,
    yearlyCapacity: 20,
  }
  const train = { ...capability, activity: 'TRAIN' }
  const newProgramme: ApplicationContent = { ...change, kind: 'ADDED_PROGRAMME', capability: train, programme }
  const decide = (outcome: 'GRANTED' | 'REFUSED', file = fileOf(submitted()), of = record) =>
    decideApplication(of, { file, outcome, reasons: 'Sesuai.', by: two }, acting)
  const eventsOf = (answer: ReturnType<typeof decide>) =>
    answer.ok ? answer.value.events.map(({ type }) => type) : answer.refusal

  test.each([
    ['a change granted adds nothing by itself', change, ['application-decided']],
    ['a new capability enters', newCapability, ['capability-added', 'application-decided']],
    ['a new programme enters', newProgramme, ['programme-added', 'application-decided']],
  ])('%s', (_, content, types) => {
    expect(eventsOf(decide('GRANTED', fileOf(submitted(content))))).toEqual(types)
    expect(eventsOf(decide('REFUSED', fileOf(submitted(content))))).toEqual(['application-decided'])
  })

  test('what has entered since is not added twice', () => {
    const has = anAgencyRecord({
      applications: [application],
      capabilities: [...record.capabilities, { ...capability, id: 12, foreignCapital: false, programmes: [] }],
    })
    expect(eventsOf(decide('GRANTED', fileOf(submitted(newCapability)), has))).toEqual(['application-decided'])
  })

  test('an added programme needs an approval of its own and counts from today', () => {
    const answer = decide('GRANTED', fileOf(submitted(newProgramme)))
    expect(answer).toMatchObject({
      value: { events: [{ programme: { key: 'las-gtaw', isAdded: true, addedOn: '2026-11-24' } }, {}] },
    })
  })

  test.each([
    ['one officer alone', { by: ['a-1'] }, { code: 'four-eyes-needed' }],
    ['the same officer twice', { by: ['a-1', 'a-1'] }, { code: 'four-eyes-needed' }],
    ['a refusal without reasons', { outcome: 'REFUSED', reasons: ' ' }, { code: 'reasons-needed' }],
    [
      'granting what was sent back',
      { file: fileOf(submitted(), sentBack) },
      { code: 'application-stage', stage: 'RETURNED' },
    ],
  ] as const)('%s is refused', (_, given, refusal) => {
    const order = { file: fileOf(submitted()), outcome: 'GRANTED' as const, reasons: 'Sesuai.', by: two, ...given }
    expect(decideApplication(record, order, acting)).toEqual({ ok: false, refusal })
  })

  test('what was sent back may be refused', () => {
    expect(eventsOf(decide('REFUSED', fileOf(submitted(), sentBack)))).toEqual(['application-decided'])
  })

  test('nothing is decided twice, and nothing of somebody else', () => {
    const closed = anAgencyRecord({ applications: [{ ...application, closed: ended('2026-11-10') }] })
    expect(eventsOf(decide('GRANTED', fileOf(submitted()), closed))).toMatchObject({ code: 'already-closed' })
    expect(eventsOf(decide('GRANTED', fileOf(submitted()), anAgencyRecord()))).toMatchObject({
      code: 'no-such-application',
    })
  })
})
