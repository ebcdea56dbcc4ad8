import { describe, expect, test } from 'vitest'
import { answerCorrection, type CorrectionRequest, type DataChange } from './answer.ts'
import { MASK, maskPhrases, personalDataIn } from './mask.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { instant } from '#tests/factories/agency-record.ts'

const now = instant('2026-11-24T02:00:00Z')
const request: CorrectionRequest = {
  ref: 'KOR-AAAA',
  agencyNo: agencyNo(1),
  agencyName: 'LPK Rekaan',
  kind: 'CORRECTION',
  message: 'Alamat keliru.',
  hasContact: false,
  receivedAt: now,
  answer: null,
}

describe('an answer', () => {
  type Row = [string, Partial<CorrectionRequest>, string, string, DataChange, unknown]
  const rows: Row[] = [
    ['a correction granted after two officers', {}, 'GRANTED', 'Sudah diperbaiki.', 'CONFIRMED', true],
    ['one that needed no change of data', {}, 'PARTLY', 'Sebagian.', 'NONE', true],
    ['one while the change waits', {}, 'GRANTED', 'Sudah.', 'PROPOSED', { code: 'change-not-confirmed' }],
    ['a refusal needs no second officer', {}, 'REFUSED', 'Dokumen mendukung alamat itu.', 'PROPOSED', true],
    ['without words', {}, 'REFUSED', ' ', 'NONE', { code: 'answer-needed' }],
    ['with too many', {}, 'REFUSED', 'x'.repeat(2001), 'NONE', { code: 'answer-too-long', longest: 2000 }],
    ['a reply is published', { kind: 'RIGHT_OF_REPLY' }, 'GRANTED', 'Ya.', 'NONE', { code: 'reply-is-published' }],
    ['or refused', { kind: 'RIGHT_OF_REPLY' }, 'REFUSED', 'Tidak ada sanksi.', 'NONE', true],
    ['access to one’s own data', { kind: 'PDP_ACCESS' }, 'GRANTED', 'Data terlampir.', 'NONE', true],
  ]
  test.each(rows)('%s', (...[, given, outcome, text, change, expected]) => {
    const form = { outcome: outcome as 'GRANTED', text }
    const answer = answerCorrection({ ...request, ...given }, form, { change, by: 'a-1', now })
    expect(answer.ok || answer.refusal).toEqual(expected)
  })

  test('is given once', () => {
    const first = answerCorrection(request, { outcome: 'REFUSED', text: 'Tidak.' }, { change: 'NONE', by: 'a-1', now })
    if (!first.ok) throw new Error(first.refusal.code)
    const again = answerCorrection(
      { ...request, answer: first.value },
      { outcome: 'GRANTED', text: 'Ya.' },
      { change: 'NONE', by: 'a-2', now },
    )
    expect(again).toEqual({ ok: false, refusal: { code: 'already-answered' } })
  })
})

describe('what is masked in a reply', () => {
  const text = 'Menurut Budi (0812-9900-0001, budi@contoh.id), NIK 3216010101900001, Budi tidak bersalah menurut kami.'

  test('numbers and addresses of people are found by their form', () => {
    expect(personalDataIn(text)).toEqual(['budi@contoh.id', '3216010101900001', '0812-9900-0001'])
    expect(personalDataIn('Keputusan 500.15/12/Disnaker/2026 tanggal 3 Agustus 2026.')).toEqual([])
  })

  test('is marked wherever it stands, and nothing else changes', () => {
    expect(maskPhrases(text, ['Budi', '0812-9900-0001'])).toEqual({
      ok: true,
      value: {
        text: `Menurut ${MASK} (${MASK}, budi@contoh.id), NIK 3216010101900001, ${MASK} tidak bersalah menurut kami.`,
        masked: 3,
      },
    })
  })

  test.each([
    ['nothing', [], { text, masked: 0 }],
    ['words that are not there', ['Siti'], { code: 'not-in-text', phrase: 'Siti' }],
    ['most of it', [text.slice(10)], { code: 'too-much-masked' }],
  ])('%s', (...[, phrases, expected]) => {
    const answer = maskPhrases(text, phrases)
    expect(answer.ok ? answer.value : answer.refusal).toEqual(expected)
  })

  test('a phrase within another goes with it', () => {
    expect(maskPhrases('Ibu Siti Aminah hadir pada hari itu juga.', ['Siti', 'Siti Aminah'])).toMatchObject({
      value: { text: `Ibu ${MASK} hadir pada hari itu juga.`, masked: 1 },
    })
  })

  test('the mark itself is never cut again', () => {
    expect(
      maskPhrases('Bapak samar dan disamarkan oleh kami semua di sana.', ['samar dan', 'disamarkan']),
    ).toMatchObject({
      value: { text: `Bapak ${MASK} ${MASK} oleh kami semua di sana.` },
    })
  })
})
