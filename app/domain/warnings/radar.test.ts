import { describe, expect, test } from 'vitest'
import { answerOf, radarQuery, readRadarView, ReminderAnswer } from './radar.ts'
import { day } from '#tests/factories/agency-record.ts'

describe('the view in the address', () => {
  test.each([
    ['', { within: null, district: null, type: null, page: 1 }],
    [
      'ambang=7&kecamatan=32.16.09&jenis=LPK_SWASTA&hal=2',
      { within: 7, district: '32.16.09', type: 'LPK_SWASTA', page: 2 },
    ],
    ['ambang=0', { within: 0, district: null, type: null, page: 1 }],
    ["ambang=8&kecamatan='&jenis=%3Cb%3E&hal=-1", { within: null, district: null, type: null, page: 1 }],
  ])('%s', (query, view) => {
    expect(readRadarView(new URLSearchParams(query))).toEqual(view)
    expect(readRadarView(new URLSearchParams(radarQuery(readRadarView(new URLSearchParams(query)))))).toEqual(view)
  })
})

const reminder = { code: 'K', on: day('2026-11-01'), isAnswered: false }
test.each([
  ['nothing yet', { isUploaded: false, reminder: null }, 'NOTHING'],
  ['a reminder was sent', { isUploaded: false, reminder }, 'REMINDED'],
  ['the agency answered', { isUploaded: false, reminder: { ...reminder, isAnswered: true } }, 'ANSWERED'],
  ['a document was uploaded', { isUploaded: true, reminder }, 'UPLOADED'],
])('what came of it: %s', (_, row, answer) => {
  expect(answerOf(row)).toBe(answer)
})

test.each([
  ['  akan diunggah \r\n', true],
  ['ya', false],
  ['x'.repeat(2_001), false],
])('an answer %j is taken: %s', (text, taken) => {
  expect(ReminderAnswer.safeParse(text).success).toBe(taken)
})
