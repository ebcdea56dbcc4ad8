import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT, readWizardDraft, stepAfter, stepBefore, withStep, type WizardDraft } from './draft.ts'
import { eventQuestions, guardField } from './event-step.ts'
import { wantsSuggestions } from './party-step.ts'
import { contentOf, firstWrong, readWhole, type WizardRules } from './whole.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { testNorms } from '#tests/factories/norms.ts'

const norms = testNorms()
const rules: WizardRules = { norms, today: '2026-03-13' as Day, language: 'id' }
const story = 'Diminta membayar biaya pelatihan. Katanya sudah termasuk tempat di pabrik.'

/** A report of a levy that could be sent. */
function aDraft(given: Partial<WizardDraft> = {}): WizardDraft {
  return { ...EMPTY_DRAFT, kinds: ['A6', 'C1'], event: { cerita: story }, party: { nama: 'LPK Pelita' }, ...given }
}
const read = (given: Partial<WizardDraft> = {}) => readWhole(aDraft(given), rules)
const codes = (given: Partial<WizardDraft>) =>
  Object.values(read(given).faults).flatMap((faults) => faults.map(({ code }) => code))

describe('a draft', () => {
  test('of another shape, or none, is an empty one', () => {
    expect([undefined, null, 'x', { kinds: 3 }].map(readWizardDraft)).toEqual(Array(4).fill(EMPTY_DRAFT))
  })

  test('remembers each step once, and knows the way', () => {
    const draft = withStep(withStep(EMPTY_DRAFT, 'KINDS', { kinds: ['C1'] }), 'KINDS', { kinds: ['C2'] })
    expect(draft).toMatchObject({ kinds: ['C2'], done: ['KINDS'] })
    expect([stepAfter('KINDS'), stepAfter('REVIEW'), stepBefore('EVENT'), stepBefore('KINDS')]).toEqual([
      ...['EVENT', 'REVIEW', 'KINDS'],
      undefined,
    ])
  })
})

describe('what can be sent', () => {
  test('is what was typed, without what its kinds do not ask', () => {
    const event = {
      cerita: story,
      tgl: '13',
      bln: '3',
      thn: '2026',
      kec: '32.16.09',
      dibayar: '6,5 juta',
      fungsi: 'staf',
      [guardField('demand')]: 'x',
    }
    const whole = read({ event })
    expect(firstWrong(whole)).toBeUndefined()
    expect(contentOf(whole)).toMatchObject({
      ...{ kinds: ['A6', 'C1'], story, happenedOn: '2026-03-13', districtCode: '32.16.09', moneyPaid: 6_500_000 },
      ...{ party: { name: 'LPK Pelita', no: null }, official: null, demand: null, answers: {} },
    })
    expect(whole.severity).toBe(3)
  })

  test('has no identity in mode ANONIM, whatever was typed before', () => {
    expect(read({ privacy: { mode: 'ANONIM', nama: 'Melati', surel: 'bukan surel' } })).toMatchObject({
      privacy: { mode: 'ANONIM', identity: null },
      faults: { PRIVACY: [] },
    })
  })

  test('is confidential unless something else was chosen', () => {
    expect(read({ privacy: { mode: 'LAIN' } }).privacy).toMatchObject({
      mode: 'RAHASIA',
      reporterKind: 'PUBLIC',
      checkIns: false,
    })
  })

  test.each<[string, Partial<WizardDraft>, string[]]>([
    ['no kind', { kinds: [] }, ['kinds-none']],
    ['kinds nobody knows', { kinds: ['Z9'] }, ['kinds-none']],
    ['more kinds than a report has', { kinds: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'] }, ['kinds-many']],
    ['a story of two words', { event: { cerita: 'Diminta uang.' } }, ['story-short']],
    ['a story longer than ten pages', { event: { cerita: 'a'.repeat(20_001) } }, ['too-long']],
    ['nobody reported', { party: {} }, ['party-none']],
    ['an open report of nobody', { privacy: { mode: 'TERBUKA' } }, ['name-needed']],
    ['a mail address that is none', { privacy: { surel: 'melati' } }, ['mail-wrong']],
    ['news to no address', { privacy: { kabari: 'ya' } }, ['mail-missing']],
    ['a quota in words', { kinds: ['B1'], event: { cerita: story, jatah: 'banyak' } }, ['count']],
  ])('is not %s', (...[, given, faults]) => {
    expect(codes(given)).toEqual(faults)
  })

  test('is short where somebody is in danger, and grave', () => {
    const whole = read({ event: { cerita: 'Disekap.', bahaya: 'ya' } })
    expect([firstWrong(whole), whole.severity]).toEqual([undefined, 4])
  })

  test.each(['tidak-tahu', 'LBG-000123'])('names nobody where "%s" was chosen', (lembaga) => {
    expect(read({ party: { lembaga } }).faults.PARTY).toEqual([])
  })
})

describe('what the kinds ask (domain.md 4.2)', () => {
  test.each<[string[], object]>([
    [['C1'], { guards: [], asksDemand: false, lawful: [], asksOfficial: false, mayBeInDanger: false }],
    [['D2'], { guards: [], asksDemand: false, asksOfficial: true }],
    [['B1'], { guards: ['who', 'demand', 'consequence', 'letter_date'], asksDemand: true, asksOfficial: false }],
    [['B5'], { guards: ['who', 'demand', 'norm_cited', 'letter_date', 'press'], lawful: [] }],
    [['B6'], { guards: ['demand'], asksOfficial: true, asksDemand: true }],
    [['C5'], { mayBeInDanger: true }],
    [['Z9'], { guards: [], asksDemand: false }],
  ])('%j', (kinds, questions) => {
    expect(eventQuestions(kinds, norms.complaintKinds)).toMatchObject(questions)
  })

  test('keeps a demand, the answers in words and the lawful thing it may have been', () => {
    const event = {
      cerita: story,
      kegiatan: 'LAWFUL_PROPOSAL',
      jatah: '30',
      [guardField('demand')]: '30 tempat',
      [guardField('who')]: 'Forum Karya Rekaan',
    }
    const { demand, answers } = contentOf(read({ kinds: ['B1'], event }))
    expect(demand).toMatchObject({ what: '30 tempat', quota: 30, lawful: 'LAWFUL_PROPOSAL' })
    expect(answers).toEqual({ who: 'Forum Karya Rekaan', demand: '30 tempat' })
  })

  test('asks which office and function an official has', () => {
    const event = { cerita: story, kantor: 'DISNAKER', fungsi: 'petugas verifikasi' }
    expect(contentOf(read({ kinds: ['D2'], event })).official).toEqual({
      unitId: 'DISNAKER',
      role: 'petugas verifikasi',
    })
  })
})

describe('suggestions of the register', () => {
  test.each<[Record<string, string>, boolean]>([
    [{ nama: 'lpk pelita' }, true],
    [{ nama: 'lpk pelita', dicari: 'lpk pelita' }, false],
    [{ nama: 'lpk lain', dicari: 'lpk pelita', lembaga: 'LBG-000001' }, true],
    [{ nama: 'lpk pelita', lembaga: 'orang' }, false],
    [{}, false],
  ])('%j', (typed, wanted) => {
    expect(wantsSuggestions(typed)).toBe(wanted)
  })
})
