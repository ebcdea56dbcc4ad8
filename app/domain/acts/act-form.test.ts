import { describe, expect, test } from 'vitest'
import { isFormKind, readActForm, type FormKind } from './act-form.ts'

const sanction = {
  ...{ regime: 'R1', step: 'PENGHENTIAN_SEMENTARA', level: 'PROGRAMME', activity: 'TRAIN', programmeKey: 'las-smaw' },
  ...{ number: '500.15/Kep.1/2026', signerUnitId: 'DISNAKER', decidedOn: '', from: '2026-08-03', to: '2027-02-02' },
  rightOfReplyDone: 'ya',
}
const data = { name: ' LPK Rekaan ', legalForm: '', address: 'Jl. Rekaan 1', phone: ' ' }

describe('the form of an act', () => {
  test.each<[FormKind, Record<string, string>, object]>([
    ['angkat-sanksi', { ref: 'san-1', on: '2026-09-01' }, { type: 'lift-sanction', ref: 'san-1', on: '2026-09-01' }],
    ['temuan', { kind: 'FEE', effectiveFrom: '2026-09-01' }, { type: 'record-finding', kind: 'FEE' }],
    ['temuan-selesai', { ref: 'tmn-1', on: '2026-09-01' }, { type: 'resolve-finding', ref: 'tmn-1' }],
    ['berhenti', { on: '2026-09-01' }, { type: 'cease-agency', on: '2026-09-01' }],
    [
      'data',
      data,
      {
        type: 'correct-agency',
        correction: { name: 'LPK Rekaan', legalForm: null, address: 'Jl. Rekaan 1', phone: null },
      },
    ],
  ])('%s is read', (kind, fields, act) => {
    expect(readActForm(kind, fields, 'DEFINITIF')).toMatchObject({ ok: true, act })
  })

  test.each<[string, object]>([
    ['AGENCY', { level: 'AGENCY', activity: null, programmeKey: null }],
    ['ACTIVITY', { level: 'ACTIVITY', activity: 'TRAIN', programmeKey: null }],
    ['PROGRAMME', { level: 'PROGRAMME', activity: 'TRAIN', programmeKey: 'las-smaw' }],
  ])('a sanction on the level %s names no more than that', (level, scope) => {
    expect(readActForm('sanksi', { ...sanction, level }, 'DEFINITIF')).toMatchObject({ act: { sanction: { scope } } })
  })

  test('the capacity of the office is what the register knows, never what was sent; a box that is not ticked is a no', () => {
    const read = readActForm('sanksi', { ...sanction, officeCapacity: 'DEFINITIF', harmSerious: 'on' }, 'PLT')
    expect(read).toMatchObject({
      act: {
        sanction: { decidedOn: null, grounds: { officeCapacity: 'PLT', rightOfReplyDone: true, harmSerious: false } },
      },
    })
  })

  test.each<[FormKind, Record<string, string>, string[]]>([
    ['sanksi', { ...sanction, from: '2026-02-30' }, ['from']],
    ['sanksi', { ...sanction, level: 'SEMUA', to: 'besok' }, ['level', 'to']],
    ['sanksi', {}, ['regime', 'step', 'level', 'number', 'signerUnitId', 'from']],
    ['angkat-sanksi', { ref: '', on: 'x' }, ['ref', 'on']],
    ['temuan', { kind: 'LAIN', effectiveFrom: '2026-09-01' }, ['kind']],
    ['berhenti', {}, ['on']],
    ['data', { ...data, name: '  ' }, ['name']],
    ['data', { ...data, name: 'x'.repeat(201) }, ['name']],
  ])('%s with %j names the fields that cannot be read', (kind, fields, wrong) => {
    expect(readActForm(kind, fields, 'DEFINITIF')).toEqual({ ok: false, wrong })
  })
})

test('an address names a form or none', () => {
  expect([isFormKind('sanksi'), isFormKind('SANKSI'), isFormKind(undefined), isFormKind('toString')]).toEqual([
    ...[true, false, false, false],
  ])
})
