import { describe, expect, test } from 'vitest'
import { decideEvidence, invalidateEvidence, submitEvidence, type EvidenceForm } from './evidence.ts'
import { anAcceptedPaper, anAgencyRecord, day, on } from '#tests/factories/agency-record.ts'

const acting = { ...on('2026-03-02'), knownKinds: new Set(['NIB', 'FIELD_CHECK']) }

const form: EvidenceForm = {
  kind: 'NIB',
  number: '9900000000001',
  programmeKey: null,
  kbli: null,
  kbliVersion: null,
  holderPersonId: null,
  validFrom: day('2026-01-05'),
  validTo: null,
  result: null,
}

describe('submitting a document', () => {
  test('it is on file, undecided, known from now on, under the next name', () => {
    const submitted = submitEvidence(anAgencyRecord(), form, acting)
    expect(submitted).toMatchObject({
      ok: true,
      value: {
        record: { evidence: [{ ref: 'ev-000001-01', submittedAt: acting.now, decision: null }] },
        events: [{ type: 'evidence-submitted' }],
      },
    })
  })

  test.each([
    ['a kind nobody knows', { kind: 'BINTANG' }, 'unknown-evidence-kind'],
    ['an end before the beginning', { validTo: day('2026-01-04') }, 'ends-before-it-begins'],
    ['a programme the agency has not', { programmeKey: 'barista' }, 'no-such-programme'],
    ['a KBLI code without its version', { kbli: ['78421'] }, 'kbli-without-version'],
    ['a name that is taken', { ref: 'ev-taken' }, 'ref-taken'],
  ])('refuses %s', (_title, wrong, code) => {
    const record = anAgencyRecord({ evidence: [anAcceptedPaper({ ref: 'ev-taken' })] })
    expect(submitEvidence(record, { ...form, ...wrong }, acting)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('a document may end on the day it begins', () => {
    expect(submitEvidence(anAgencyRecord(), { ...form, validTo: form.validFrom }, acting).ok).toBe(true)
  })
})

describe('deciding about a document takes two officers', () => {
  const undecided = anAgencyRecord({
    evidence: [anAcceptedPaper({ ref: 'ev-1', decision: null, decidedAt: null }), anAcceptedPaper({ ref: 'ev-2' })],
  })

  test.each([
    ['nobody', []],
    ['one officer', ['a']],
    ['the same officer twice', ['a', 'a']],
  ])('refuses %s', (_title, by) => {
    expect(decideEvidence(undecided, { ref: 'ev-1', decision: 'ACCEPTED', by }, acting)).toEqual({
      ok: false,
      refusal: { code: 'four-eyes-needed' },
    })
  })

  test('two officers accept it, and it is known from now on', () => {
    const decided = decideEvidence(undecided, { ref: 'ev-1', decision: 'ACCEPTED', by: ['a', 'b'] }, acting)
    expect(decided).toMatchObject({
      ok: true,
      value: { record: { evidence: [{ ref: 'ev-1', decision: 'ACCEPTED', decidedAt: acting.now }, {}] } },
    })
  })

  test.each([
    ['ev-2', 'already-decided'],
    ['ev-3', 'no-such-evidence'],
  ])('%s: %s', (ref, code) => {
    expect(decideEvidence(undecided, { ref, decision: 'REJECTED', by: ['a', 'b'] }, acting)).toEqual({
      ok: false,
      refusal: { code, ref },
    })
  })
})

describe('a document that turns out to be none', () => {
  const record = anAgencyRecord({
    evidence: [
      anAcceptedPaper({ ref: 'good' }),
      anAcceptedPaper({ ref: 'undecided', decision: null }),
      anAcceptedPaper({ ref: 'ended', invalidatedFrom: day('2026-01-05') }),
    ],
  })
  const order = { ref: 'good', from: day('2025-06-02'), reason: 'NOT_ISSUED_BY_BODY' }

  test('stops counting from a day in the past, and we know it from now on', () => {
    expect(invalidateEvidence(record, order, acting)).toMatchObject({
      ok: true,
      value: { record: { evidence: [{ invalidatedFrom: '2025-06-02', invalidatedRecordedAt: acting.now }, {}, {}] } },
    })
  })

  test.each([
    ['no such document', { ref: 'none' }, 'no-such-evidence'],
    ['nobody accepted it', { ref: 'undecided' }, 'not-accepted'],
    ['it was ended before', { ref: 'ended' }, 'already-invalidated'],
    ['no reason is given', { reason: ' ' }, 'reason-needed'],
  ])('refused: %s', (_title, wrong, code) => {
    expect(invalidateEvidence(record, { ...order, ...wrong }, acting)).toMatchObject({ ok: false, refusal: { code } })
  })
})
