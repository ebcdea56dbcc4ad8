import { describe, expect, test } from 'vitest'
import { decideRemedy, liftSanction, publishReply, recordRemedy, recordSanction } from './sanction.ts'
import { anAgencyRecord, aSanctionForm, aProgrammeStop, day, on } from '#tests/factories/agency-record.ts'

const form = aSanctionForm({
  step: 'PENGHENTIAN_SEMENTARA',
  number: '500.15/Kep.9-Disnaker/2026',
  decidedOn: day('2026-08-03'),
  from: day('2026-08-03'),
  to: day('2027-02-02'),
})
const yes = {
  ...on('2026-08-03'),
  askLadder: () => ({ ok: true, effect: 'PROGRAM_DIHENTIKAN', repairDueOn: null }) as const,
}

describe('recording a sanction', () => {
  test('what it does to a status follows from the ladder, and the grounds stay out of the register', () => {
    const recorded = recordSanction(anAgencyRecord(), form, yes)
    if (!recorded.ok) throw new Error('refused')
    expect(recorded.value.record.sanctions).toMatchObject([{ ref: 'san-000001-01', effect: 'PROGRAM_DIHENTIKAN' }])
    expect(recorded.value.record.sanctions[0]).not.toHaveProperty('grounds')
  })

  test('the ladder is told the earlier steps of the same regime, oldest first', () => {
    const record = anAgencyRecord({
      sanctions: [
        aProgrammeStop({ step: 'PEMBINAAN', from: day('2026-05-04'), decidedOn: null, repairDueOn: day('2026-05-18') }),
        aProgrammeStop({ ref: 'other', regime: 'R4', from: day('2026-06-01') }),
        aProgrammeStop({ ref: 'later', from: day('2026-09-01') }),
        aProgrammeStop({ ref: 'other programme', scope: { ...form.scope, programmeKey: 'barista' } }),
      ],
    })
    let asked: unknown
    recordSanction(record, form, {
      ...yes,
      askLadder: (_form, history) => {
        asked = history
        return { ok: false, refusals: ['X'] }
      },
    })
    expect(asked).toEqual([{ step: 'PEMBINAAN', issuedOn: '2026-05-04', repairDueOn: '2026-05-18', repairedOn: null }])
  })

  test('a reply that comes with the decision is known with it', () => {
    const recorded = recordSanction(anAgencyRecord(), { ...form, rightOfReply: { text: 'Jawaban.', on: null } }, yes)
    if (!recorded.ok) throw new Error('refused')
    expect(recorded.value.record.sanctions).toMatchObject([
      { rightOfReply: { text: 'Jawaban.', on: null, recordedAt: yes.now }, recordedAt: yes.now },
    ])
  })

  test('the next name is one that nobody has, also where earlier ones are missing', () => {
    const record = anAgencyRecord({ sanctions: [aProgrammeStop({ ref: 'san-000001-02', regime: 'R4' })] })
    const recorded = recordSanction(record, form, yes)
    expect(recorded).toMatchObject({ ok: true, value: { record: { sanctions: [{}, { ref: 'san-000001-03' }] } } })
  })

  test('what the ladder refuses is refused, with its gates', () => {
    const askLadder = () => ({ ok: false, refusals: ['DURATION_EXCEEDS_MAX'] }) as const
    expect(recordSanction(anAgencyRecord(), form, { ...yes, askLadder })).toEqual({
      ok: false,
      refusal: { code: 'ladder-refuses', gates: ['DURATION_EXCEEDS_MAX'] },
    })
  })

  test.each([
    ['an end before the beginning', { to: day('2026-08-02') }, 'ends-before-it-begins'],
    ['a programme the agency has not', { scope: { ...form.scope, programmeKey: 'barista' } }, 'no-such-programme'],
    ['an activity the agency has not', { scope: { ...form.scope, activity: 'PORTAL' } }, 'no-such-activity'],
    ['a programme stop without a programme', { scope: { ...form.scope, programmeKey: null } }, 'scope-incomplete'],
    [
      'an activity scope without an activity',
      { scope: { level: 'ACTIVITY', activity: null, programmeKey: null } },
      'scope-incomplete',
    ],
    ['a name that is taken', { ref: 'san-000001-01' }, 'ref-taken'],
  ] as const)('refuses %s', (_title, wrong, code) => {
    const record = anAgencyRecord({ sanctions: [aProgrammeStop()] })
    expect(recordSanction(record, { ...form, ...wrong }, yes)).toMatchObject({ ok: false, refusal: { code } })
  })

  test.each([
    ['the whole agency', { level: 'AGENCY', activity: null, programmeKey: null }],
    ['one activity', { level: 'ACTIVITY', activity: 'TRAIN', programmeKey: null }],
  ] as const)('may concern %s', (_title, scope) => {
    expect(recordSanction(anAgencyRecord(), { ...form, scope }, yes).ok).toBe(true)
  })
})

describe('after a sanction', () => {
  const record = anAgencyRecord({ sanctions: [aProgrammeStop()] })

  test.each([
    ['2026-08-02', false],
    ['2026-08-03', true],
    ['2026-11-24', true],
  ])('lifted on %s: %s', (lifted, ok) => {
    expect(liftSanction(record, { ref: 'san-000001-01', on: day(lifted) }, on('2026-11-24')).ok).toBe(ok)
  })

  test('it is lifted once, and only where it is', () => {
    const lifted = liftSanction(record, { ref: 'san-000001-01', on: day('2026-09-01') }, on('2026-11-24'))
    if (!lifted.ok) throw new Error('refused')
    expect(lifted.value.record.sanctions).toMatchObject([
      { lifted: { on: '2026-09-01', recordedAt: '2026-11-24T02:00:00.000Z' } },
    ])
    expect(
      liftSanction(lifted.value.record, { ref: 'san-000001-01', on: day('2026-10-01') }, on('2026-11-24')).ok,
    ).toBe(false)
    expect(liftSanction(record, { ref: 'san-9', on: day('2026-10-01') }, on('2026-11-24')).ok).toBe(false)
  })

  test.each([
    ['', 'reply-empty'],
    ['a'.repeat(2001), 'reply-too-long'],
    ['a'.repeat(2000), undefined],
  ])('a reply (%#) is refused with %s', (text, code) => {
    const published = publishReply(record, { sanctionRef: 'san-000001-01', text }, on('2026-09-01'))
    expect(published.ok ? undefined : published.refusal.code).toBe(code)
  })

  test('a reply is published once, known from the moment it is', () => {
    const order = { sanctionRef: 'san-000001-01', text: 'Sudah kami perbaiki.' }
    const published = publishReply(record, order, on('2026-09-01'))
    if (!published.ok) throw new Error('refused')
    expect(published.value.record.sanctions).toMatchObject([
      { rightOfReply: { text: order.text, on: '2026-09-01', recordedAt: '2026-09-01T02:00:00.000Z' } },
    ])
    expect(publishReply(published.value.record, { ...order, text: 'Lain.' }, on('2026-09-02'))).toMatchObject({
      refusal: { code: 'already-replied' },
    })
  })

  test('a reply to a sanction that is not there is refused', () => {
    expect(publishReply(record, { sanctionRef: 'san-9', text: 'x' }, on('2026-09-01')).ok).toBe(false)
  })

  test.each([
    ['2026-08-02', false],
    ['2026-08-03', true],
  ])('where no day of deciding is known, an objection may come from its first day on: on %s %s', (filed, ok) => {
    const undated = anAgencyRecord({ sanctions: [aProgrammeStop({ decidedOn: null })] })
    const filing = { sanctionRef: 'san-000001-01', kind: 'OBJECTION', filedOn: day(filed) } as const
    expect(recordRemedy(undated, filing, on('2026-08-20')).ok).toBe(ok)
  })

  test('an objection stands beside it until it is decided', () => {
    const filing = { sanctionRef: 'san-000001-01', kind: 'OBJECTION', filedOn: day('2026-08-20') } as const
    const filed = recordRemedy(record, filing, on('2026-08-20'))
    if (!filed.ok) throw new Error('refused')
    expect(filed.value.record.remedies).toMatchObject([{ ref: 'rem-000001-01', decided: null }])
    expect(recordRemedy(filed.value.record, { ...filing, ref: 'rem-000001-01' }, on('2026-08-20')).ok).toBe(false)
    expect(recordRemedy(record, { ...filing, filedOn: day('2026-08-01') }, on('2026-08-20')).ok).toBe(false)
    expect(recordRemedy(record, { ...filing, sanctionRef: 'san-9' }, on('2026-08-20')).ok).toBe(false)

    const decide = (ref: string, decided: string) =>
      decideRemedy(filed.value.record, { ref, on: day(decided) }, on('2026-09-02'))
    expect(decide('rem-000001-01', '2026-08-19').ok).toBe(false)
    expect(decide('rem-9', '2026-09-01').ok).toBe(false)
    const decided = decide('rem-000001-01', '2026-09-01')
    if (!decided.ok) throw new Error('refused')
    expect(
      decideRemedy(decided.value.record, { ref: 'rem-000001-01', on: day('2026-09-02') }, on('2026-09-02')).ok,
    ).toBe(false)
  })
})
