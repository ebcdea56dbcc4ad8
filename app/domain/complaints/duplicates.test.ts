import { describe, expect, test } from 'vitest'
import { duplicateOf, type ComparedReport } from './duplicates.ts'
import { wordPairs } from './words.ts'
import file from '#prisma/demo/complaints.json' with { type: 'json' }
import { day } from '#tests/factories/agency-record.ts'

const STORY =
  'Saya bayar Rp8.000.000,00 ke Ibu Andai untuk pelatihan tiga hari, lalu dijanjikan masuk pabrik. Sampai sekarang belum dipanggil.'

function aReport(given: Partial<ComparedReport> & { story?: string } = {}): ComparedReport {
  const { story = STORY, ...rest } = given
  return {
    receivedOn: day('2026-03-22'),
    kinds: ['A6', 'C1'],
    reporterKind: 'JOB_SEEKER',
    reporterHash: null,
    parties: ['sub-007'],
    money: 8_000_000,
    words: wordPairs(story),
    ...rest,
  }
}

describe('one report repeats another', () => {
  const first = aReport()
  test.each<[string, Parameters<typeof aReport>[0], 'LIKELY' | 'POSSIBLE' | undefined]>([
    ['in the same words, three days later', { receivedOn: day('2026-03-25') }, 'LIKELY'],
    ['on the fourteenth day', { receivedOn: day('2026-04-05') }, 'LIKELY'],
    ['on the fifteenth day: it may', { receivedOn: day('2026-04-06') }, 'POSSIBLE'],
    ['after ninety days: it may', { receivedOn: day('2026-06-20') }, 'POSSIBLE'],
    ['after ninety-one days: told anew', { receivedOn: day('2026-06-21') }, undefined],
    ['with a greeting before it', { story: `Izin lapor. ${STORY} Mohon ditindaklanjuti. Terima kasih.` }, 'LIKELY'],
    [
      'in part of the words',
      { story: `${STORY} Saya juga diminta uang seragam dan uang makan oleh orang lain` },
      'POSSIBLE',
    ],
    ['in other words', { story: 'Ibu itu tidak mengembalikan uang pelatihan anak saya.' }, undefined],
    ['about somebody else', { parties: ['sub-008'] }, undefined],
    ['about nobody', { parties: [] }, undefined],
    ['of another kind', { kinds: ['C3'] }, undefined],
    ['with another sum', { money: 6_500_000 }, undefined],
    ['without a sum', { money: null }, 'LIKELY'],
  ])('%s', (_, given, strength) => {
    const other = aReport(given)
    expect(duplicateOf(first, other)?.strength).toBe(strength)
    expect(duplicateOf(other, first)).toEqual(duplicateOf(first, other))
  })

  test('of one company, not of two', () => {
    const company = (hash: string | null) => aReport({ reporterKind: 'COMPANY', reporterHash: hash })
    expect(duplicateOf(company('one'), company('one'))?.reasons).toContain('SAME_REPORTER')
    expect(duplicateOf(company('one'), company('two'))).toBeNull()
    expect(duplicateOf(company('one'), company(null))?.strength).toBe('LIKELY')
  })

  test('about a service of the office only where it is the same person', () => {
    const service = (hash: string) => aReport({ kinds: ['D1'], money: null, reporterHash: hash })
    expect(duplicateOf(service('one'), service('one'))?.strength).toBe('LIKELY')
    expect(duplicateOf(service('one'), service('two'))).toBeNull()
  })
})

describe('among the 220 reports of the demonstration', () => {
  const reports = file.complaints.map(({ id, narrative, subject, receivedOn, kinds, companyId, ...row }) => ({
    id,
    duplicateOfId: row.duplicateOfId,
    report: aReport({
      story: narrative,
      receivedOn: day(receivedOn),
      kinds,
      reporterKind: row.reporterKind === 'COMPANY' ? 'COMPANY' : 'JOB_SEEKER',
      reporterHash: row.mode === 'ANONIM' ? null : companyId,
      parties: subject.id === null ? [] : [subject.id],
      money: row.amountRupiah,
    }),
  }))
  const found = reports.flatMap((one, at) =>
    reports
      .slice(at + 1)
      .filter((other) => duplicateOf(one.report, other.report)?.strength === 'LIKELY')
      .map((other) => ({ pair: `${one.id} ${other.id}`, isKnown: other.duplicateOfId === one.id })),
  )
  const known = reports.filter(({ duplicateOfId }) => duplicateOfId !== null).length
  const right = found.filter(({ isKnown }) => isKnown).length

  test('at least 95 of 100 known repetitions are found, and at least 90 of 100 found are known', () => {
    expect(known).toBe(12)
    expect(right / known).toBeGreaterThanOrEqual(0.95)
    expect(right / found.length).toBeGreaterThanOrEqual(0.9)
  })

  test('the only other one says the same of the same party two days later', () => {
    expect(found.filter(({ isKnown }) => !isKnown)).toEqual([{ pair: 'cmp-0197 cmp-0200', isKnown: false }])
  })
})
