import { describe, expect, test } from 'vitest'
import { lookedByHand, ByHandForm, proofOf } from './by-hand.ts'
import { ageOn, CHECK_STATES, isOpen, pointResults, wasAnswered, type CheckState } from './check.ts'
import { compare } from './compare.ts'
import type { CheckQuery, ComparedPoint } from './points.ts'
import { queryOf } from './query-of.ts'
import { RegisterAnswer, type RegisterRecord } from './register-answer.ts'
import { requestCheck } from './request.ts'
import { checkedAt, isOfficialSystem } from './systems.ts'
import { aTrainingCapability, anAcceptedPaper, anAgencyRecord, day, instant } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'

const KEY = '7f3b7a52-6c58-4a4e-9d0c-2d9a3f0a1b2c'
const said: CheckQuery['said'] = {
  NUMBER: '1203240099999',
  HOLDER: 'LPK Cakrawala Contoh',
  ISSUED_ON: '2024-10-01',
  VALID_UNTIL: '2026-09-30',
  KBLI: '78421',
}
const query: CheckQuery = { kind: 'NIB', number: '1203240099999', said }
const found = (record: Partial<RegisterRecord>): RegisterAnswer => ({
  version: 1,
  found: true,
  record: { number: '1203240099999', ...record },
})
const resultOf = (record: Partial<RegisterRecord>, point: string, asked = query) => {
  const outcome = compare(asked, found(record))
  return 'points' in outcome ? outcome.points.find((one) => one.point === point)?.result : outcome.state
}

describe('a point of a document and of the register', () => {
  test.each<[string, Partial<RegisterRecord>, string, string]>([
    ['the same number', {}, 'NUMBER', 'SAME'],
    ['a number written with dots and blanks', { number: '1203.2400 99999' }, 'NUMBER', 'SAME'],
    ['another number', { number: '1203240099998' }, 'NUMBER', 'DIFFERS'],
    ['the holder with another spelling of the form', { holder: 'LPK. CAKRAWALA CONTOH' }, 'HOLDER', 'SAME'],
    ['the holder with another legal form left out', { holder: 'Cakrawala Contoh' }, 'HOLDER', 'SAME'],
    ['another holder', { holder: 'LPK Bintang Andai' }, 'HOLDER', 'DIFFERS'],
    ['a holder that is not shown', { holder: null }, 'HOLDER', 'NOT_SHOWN'],
    ['the same first day', { issuedOn: '2024-10-01' }, 'ISSUED_ON', 'SAME'],
    ['another first day', { issuedOn: '2024-10-02' }, 'ISSUED_ON', 'DIFFERS'],
    ['the same last day', { validUntil: '2026-09-30' }, 'VALID_UNTIL', 'SAME'],
    ['another last day', { validUntil: '2025-09-30' }, 'VALID_UNTIL', 'DIFFERS'],
    ['the activity among those listed', { kbli: ['78421', '85571'] }, 'KBLI', 'SAME'],
    ['an activity that is not listed', { kbli: ['78101'] }, 'KBLI', 'DIFFERS'],
    ['a document the register keeps active', { standing: 'ACTIVE' }, 'STANDING', 'SAME'],
    ['a document the register has ended', { standing: 'REVOKED' }, 'STANDING', 'DIFFERS'],
  ])('%s', (_title, ...[record, point, result]) => {
    expect(resultOf(record, point)).toBe(result)
  })

  test('a scheme of another name is left to the officer', () => {
    const asked = { ...query, said: { ...said, SCHEME: 'Las SMAW' } }
    expect(resultOf({ scheme: 'Las SMAW' }, 'SCHEME', asked)).toBe('SAME')
    expect(resultOf({ scheme: 'Pengelasan SMAW' }, 'SCHEME', asked)).toBe('NOT_SHOWN')
  })

  test('a point that neither shows is no point', () => {
    expect(resultOf({}, 'ISSUER')).toBeUndefined()
  })
})

describe('a look as a whole', () => {
  test('matches where nothing differs', () => {
    expect(compare(query, found({ holder: 'LPK Cakrawala Contoh' }))).toMatchObject({ state: 'MATCHES' })
  })
  test('differs where one point does', () => {
    expect(compare(query, found({ validUntil: '2020-01-01' }))).toMatchObject({ state: 'DIFFERS' })
  })
  test('finds nothing where the register has nothing', () => {
    expect(compare(query, { version: 1, found: false })).toEqual({ state: 'NOT_FOUND' })
  })
  test.each([
    ['without a version', { found: false }],
    ['of a later version', { version: 2, found: false }],
    ['found, and nothing with it', { version: 1, found: true }],
    ['with a day that is none', { version: 1, found: true, record: { number: 'x', issuedOn: '2024-02-31' } }],
    ['with a number that is no text', { version: 1, found: true, record: { number: 12 } }],
  ])('an answer %s has not the agreed shape', (_title, answer) => {
    expect(RegisterAnswer.safeParse(answer).success).toBe(false)
  })
  test('is told to the ledger without what was seen', () => {
    const points: ComparedPoint[] = [{ point: 'HOLDER', document: 'A', register: 'B', result: 'DIFFERS' }]
    expect(pointResults(points)).toEqual([{ point: 'HOLDER', result: 'DIFFERS' }])
  })
})

describe('the state of a look', () => {
  test.each<[CheckState, { answered: boolean; open: boolean }]>([
    ['REQUESTED', { answered: false, open: true }],
    ['RUNNING', { answered: false, open: true }],
    ['MATCHES', { answered: true, open: false }],
    ['DIFFERS', { answered: true, open: false }],
    ['NOT_FOUND', { answered: true, open: false }],
    ['UNREACHABLE', { answered: false, open: false }],
    ['WRONG_SHAPE', { answered: false, open: false }],
    ['NOT_CONFIGURED', { answered: false, open: false }],
  ])('%s', (state, is) => {
    expect({ answered: wasAnswered(state), open: isOpen(state) }).toEqual(is)
  })
  test('has a row in this table for each', () => {
    expect(CHECK_STATES).toHaveLength(8)
  })
})

describe('the age of a look', () => {
  test.each([
    ['2026-11-24T02:00:00Z', '2026-11-24', 0],
    ['2026-11-23T17:30:00Z', '2026-11-24', 0],
    ['2026-11-23T16:30:00Z', '2026-11-24', 1],
    ['2026-05-28T02:00:00Z', '2026-11-24', 180],
    [null, '2026-11-24', null],
  ])('made at %s, on %s it is %s days', (endedAt, today, age) => {
    expect(ageOn({ endedAt: endedAt === null ? null : instant(endedAt) }, day(today))).toBe(age)
  })
})

describe('where a document is looked up', () => {
  test.each([
    ['OSS', 'OSS'],
    ['SISKOP2MI', 'KP2MI'],
    ['DJP', 'ISSUER'],
    ['', 'ISSUER'],
  ])('%s: %s', (name, system) => {
    expect(checkedAt(name)).toBe(system)
  })
  test('ISSUER is no register', () => {
    expect(isOfficialSystem('ISSUER')).toBe(false)
  })
})

describe('what is looked up', () => {
  const cert = anAcceptedPaper({
    ref: 'ev-1',
    kind: 'INSTRUCTOR_CERT_TECHNICAL',
    number: '74100 3152',
    programmeKey: 'las-smaw',
  })
  const record = anAgencyRecord({ capabilities: [aTrainingCapability()], evidence: [cert] })
  const { evidenceKinds } = testNorms()

  test('of a certificate of a person: never the person', () => {
    expect(queryOf(record, cert)?.said).toMatchObject({ HOLDER: null, SCHEME: 'Las SMAW', NUMBER: '74100 3152' })
  })
  test('is refused without a number, without a register and without the document', () => {
    const without = { ...record, evidence: [{ ...cert, number: null }, anAcceptedPaper({ ref: 'ev-2', kind: 'NPWP' })] }
    expect(requestCheck(without, 'ev-1', evidenceKinds)).toMatchObject({ refusal: { code: 'nothing-to-look-up' } })
    expect(requestCheck(without, 'ev-2', evidenceKinds)).toMatchObject({ refusal: { code: 'by-hand-only' } })
    expect(requestCheck(without, 'ev-3', evidenceKinds)).toMatchObject({ refusal: { code: 'no-such-evidence' } })
  })
  test('goes to the register that issued it', () => {
    expect(requestCheck(record, 'ev-1', evidenceKinds)).toMatchObject({ ok: true, value: { system: 'BNSP' } })
  })
})

describe('a look by hand', () => {
  const form = (given: object) =>
    ByHandForm.parse({ key: KEY, lookedUp: '1203240099999', found: 'YES', points: {}, ...given })
  const about = { kind: 'NIB', said }

  test('that found nothing', () => {
    expect(lookedByHand(form({ found: 'NO' }), about)).toMatchObject({ value: { outcome: { state: 'NOT_FOUND' } } })
  })
  test('that compared nothing is none', () => {
    const points = { NUMBER: { result: 'NOT_SHOWN' } }
    expect(lookedByHand(form({ points }), about)).toMatchObject({ refusal: { code: 'nothing-compared' } })
  })
  test('that saw a difference says which', () => {
    const points = { VALID_UNTIL: { result: 'DIFFERS' } }
    expect(lookedByHand(form({ points }), about)).toMatchObject({
      refusal: { code: 'difference-unsaid', point: 'VALID_UNTIL' },
    })
    expect(lookedByHand(form({ points, note: 'Berakhir 2025.' }), about)).toMatchObject({
      value: { outcome: { state: 'DIFFERS' }, note: 'Berakhir 2025.' },
    })
  })
  test('keeps what the document says beside what was seen', () => {
    const points = { HOLDER: { result: 'SAME', register: 'LPK Cakrawala Contoh' } }
    expect(lookedByHand(form({ points }), about)).toMatchObject({
      value: { outcome: { state: 'MATCHES', points: [{ document: 'LPK Cakrawala Contoh' }] } },
    })
  })
  test.each<[string, object, { sha256: string } | undefined, string | undefined]>([
    ['a stored file, by its own hash', { fileId: 'f-1' }, { sha256: 'a'.repeat(64) }, 'a'.repeat(64)],
    ['a hash alone', { sha256: 'B'.repeat(64) }, undefined, 'b'.repeat(64)],
    ['nothing', {}, undefined, undefined],
  ])('is proved by %s', (_title, ...[given, stored, sha256]) => {
    expect(proofOf(form(given), stored)?.sha256).toBe(sha256)
  })
})
