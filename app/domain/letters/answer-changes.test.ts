import { describe, expect, test } from 'vitest'
import { answerChanges } from './answer-changes.ts'
import { noRecordAnswer, type AnsweredAgency, type StatusAnswer } from './status-answer.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'

const day = Day.parse('2026-04-14')
const at = Instant.parse('2026-04-14T03:42:07Z')
const training = { id: 'Pelatihan kerja', en: 'Training' }
const line = (programme: string, status: AnsweredAgency['headline'] = 'TERVERIFIKASI_AKTIF') => ({
  ...{ activity: training, programme, status, until: null, listedBy: null },
})

function anAnswer(given: Partial<AnsweredAgency> = {}): StatusAnswer {
  const agency: AnsweredAgency = {
    no: agencyNo(1),
    name: 'LPK Cakrawala Contoh',
    nib: null,
    district: null,
    headline: 'TERVERIFIKASI_AKTIF',
    flags: [],
    lines: [line('Las SMAW')],
    absent: [],
    sanctions: [],
    ...given,
  }
  return { at, day, query: null, agency }
}
const nothing = noRecordAnswer('rekaan', at, day)
const stop = { number: 'Kep.1', from: day, to: null }

describe('between then and now', () => {
  test.each<[string, [StatusAnswer, StatusAnswer], string[]]>([
    ['the same answer has not changed', [anAnswer(), anAnswer()], []],
    ['nothing on record twice has not changed', [nothing, nothing], []],
    ['what was not on record is now', [nothing, anAnswer()], ['now-on-record']],
    ['what was on record is no longer', [anAnswer(), nothing], ['no-longer-on-record']],
    ['the headline changed', [anAnswer(), anAnswer({ headline: 'KEDALUWARSA' })], ['headline']],
    ['a programme changed', [anAnswer(), anAnswer({ lines: [line('Las SMAW', 'DIBEKUKAN')] })], ['line']],
    ['a programme came', [anAnswer(), anAnswer({ lines: [line('Las SMAW'), line('Forklift')] })], ['line-added']],
    ['a programme went', [anAnswer(), anAnswer({ lines: [] })], ['line-gone']],
    ['a sanction came into force', [anAnswer(), anAnswer({ sanctions: [stop] })], ['sanctions']],
    ['the name changed', [anAnswer(), anAnswer({ name: 'LPK Cakrawala Baru' })], ['name']],
    ['a hidden detail such as the district is no change', [anAnswer(), anAnswer({ district: 'Setu' })], []],
  ])('%s', (_, [then, now], codes) => {
    expect(answerChanges(then, now).map(({ code }) => code)).toEqual(codes)
  })
})
