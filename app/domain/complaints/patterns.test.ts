import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ComplaintNo } from './complaint.ts'
import { findPatterns, type KeptSign, type PatternReport } from './patterns.ts'
import { plainSigns } from './signs.ts'
import complaints from '#prisma/demo/complaints.json' with { type: 'json' }
import subjects from '#prisma/demo/subjects.json' with { type: 'json' }
import companies from '#prisma/demo/companies.json' with { type: 'json' }
import { addDays } from '#app/domain/shared/day.ts'
import { day } from '#tests/factories/agency-record.ts'
import { aComplaintContent } from '#tests/factories/complaints.ts'

const rules = { minReporters: 3, windowDays: 90 }
const START = day('2026-08-03')
const letter: KeptSign = { kind: 'WORDING', hash: 'letter' }
const party: KeptSign = { kind: 'SUBJECT', hash: 'forum' }

function aReport(n: number, given: Partial<PatternReport> = {}): PatternReport {
  return {
    no: ComplaintNo.parse(`LAP-2026-${String(n).padStart(6, '0')}`),
    receivedOn: addDays(START, n),
    kinds: ['B1'],
    reporterHash: `company-${String(n)}`,
    signs: [party],
    ...given,
  }
}

describe('a pattern', () => {
  test.each<[string, PatternReport[], number]>([
    ['of three reporters who name one party', [aReport(1), aReport(2), aReport(3)], 1],
    ['not of two', [aReport(1), aReport(2)], 0],
    ['not of one who reports thrice', [1, 2, 3].map((n) => aReport(n, { reporterHash: 'one' })), 0],
    [
      'not of three of whom one says nothing of themselves',
      [aReport(1), aReport(2), aReport(3, { reporterHash: null })],
      0,
    ],
    [
      'not where only the rule that is invoked is the same',
      [1, 2, 3].map((n) => aReport(n, { signs: [{ kind: 'ARTICLE', hash: 'perda' }] })),
      0,
    ],
    ['on the last day of the window', [aReport(0), aReport(1), aReport(90)], 1],
    ['not a day after it', [aReport(0), aReport(1), aReport(91)], 0],
    [
      'not of parts that only two share each',
      [aReport(1, { signs: [party] }), aReport(2, { signs: [party, letter] }), aReport(3, { signs: [letter] })],
      0,
    ],
    [
      'of two letters that have no report in common: two',
      [...[1, 2, 3].map((n) => aReport(n)), ...[4, 5, 6].map((n) => aReport(n, { signs: [letter] }))],
      2,
    ],
    [
      'of two that have one in common: one',
      [
        ...[1, 2, 3].map((n) => aReport(n)),
        ...[4, 5].map((n) => aReport(n, { signs: [letter] })),
        aReport(6, { signs: [letter, party] }),
      ],
      1,
    ],
  ])('%s', (_, reports, count) => {
    expect(findPatterns(reports, rules)).toHaveLength(count)
  })

  test('explains itself: which signs, how many reporters, which weeks', () => {
    const quota: KeptSign = { kind: 'QUOTA', hash: '30' }
    const estate: KeptSign = { kind: 'ESTATE', hash: 'ejip' }
    const [pattern] = findPatterns(
      [
        aReport(0, { signs: [party, letter, quota, estate], kinds: ['B1', 'B5'] }),
        aReport(2, { signs: [party, letter, quota, estate] }),
        aReport(8, { signs: [party, letter, quota] }),
        aReport(9, { signs: [party], reporterHash: null }),
      ],
      rules,
    )
    expect(pattern).toMatchObject({
      strength: 'SAME_LETTER',
      reporters: 3,
      from: '2026-08-03',
      to: '2026-08-12',
      kinds: ['B1'],
    })
    expect(pattern?.signs.map(({ kind, reports, reporters }) => [kind, reports.length, reporters])).toEqual([
      ['SUBJECT', 4, 3],
      ['WORDING', 3, 3],
      ['QUOTA', 3, 3],
    ])
    expect(pattern?.weeks.map(({ monday, reports }) => [monday, reports.length])).toEqual([
      ['2026-08-03', 2],
      ['2026-08-10', 2],
    ])
  })
})

const sign = fc.record({
  kind: fc.constantFrom('SUBJECT' as const, 'PHONE' as const, 'WORDING' as const, 'QUOTA' as const, 'ESTATE' as const),
  hash: fc.constantFrom('a', 'b', 'c'),
})
const anyReports = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 200 }),
      reporter: fc.option(fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4', 'c-5'), { nil: null }),
      signs: fc.array(sign, { maxLength: 5 }),
      kinds: fc.uniqueArray(fc.constantFrom('B1', 'B2', 'B5'), { minLength: 1 }),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ days, reporter, ...row }, n) =>
      aReport(n + 1, { receivedOn: addDays(START, days), reporterHash: reporter, ...row }),
    ),
  )

describe('no company is exposed by a pattern', () => {
  test('nothing in it is shared by fewer than three independent reporters', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const reportersOf = (nos: readonly string[]) =>
          new Set(reports.flatMap(({ no, reporterHash }) => (nos.includes(no) ? (reporterHash ?? []) : []))).size
        for (const pattern of findPatterns(reports, rules)) {
          expect(pattern.reporters).toBe(reportersOf(pattern.reports))
          expect(pattern.reporters).toBeGreaterThanOrEqual(3)
          for (const one of pattern.signs) expect(reportersOf(one.reports)).toBeGreaterThanOrEqual(3)
          for (const kind of pattern.kinds) {
            const having = reports.filter(({ no, kinds }) => pattern.reports.includes(no) && kinds.includes(kind))
            expect(reportersOf(having.map(({ no }) => no))).toBeGreaterThanOrEqual(3)
          }
          expect(JSON.stringify(pattern)).not.toMatch(/c-\d/)
        }
      }),
    )
  })

  test('which company is which makes no difference to what is told', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const renamed = reports.map((one) => ({ ...one, reporterHash: one.reporterHash && `x-${one.reporterHash}` }))
        expect(findPatterns(renamed, rules)).toEqual(findPatterns(reports, rules))
      }),
    )
  })

  test('the order in which reports come makes no difference to what is found', () => {
    const found = (reports: readonly PatternReport[]) =>
      findPatterns(reports, rules)
        .map((pattern) => pattern.reports.toSorted().join(' '))
        .toSorted()
    fc.assert(
      fc.property(anyReports, (reports) => {
        expect(found(reports.toReversed())).toEqual(found(reports))
      }),
    )
  })
})

describe('in the demonstration', () => {
  const nameOf = new Map(subjects.subjects.map(({ id, name }) => [id, name]))
  const estateOf = new Map(companies.companies.map(({ id, estateId }) => [id, estateId]))
  type Row = (typeof complaints.complaints)[number]
  const contentOf = ({ kinds, narrative, subject, companyId, letterText }: Row) =>
    aComplaintContent({
      kinds,
      story: narrative,
      party: { ...aComplaintContent().party, name: nameOf.get(subject.id ?? '') ?? subject.id ?? '' },
      demand: { what: '', letterText: letterText ?? '' } as never,
      estateId: estateOf.get(companyId ?? '') ?? null,
    })
  const reports = complaints.complaints
    .filter(({ kinds }) => kinds.some((kind) => kind.startsWith('B') && kind !== 'B6'))
    .map((row): PatternReport & { id: string } => ({
      ...{ id: row.id, no: ComplaintNo.parse(row.ticket), receivedOn: day(row.receivedOn), kinds: row.kinds },
      reporterHash: row.mode === 'ANONIM' ? null : row.companyId,
      signs: [
        ...plainSigns(contentOf(row)).map(({ kind, text }) => ({ kind, hash: text })),
        ...(row.letterText === null ? [] : [{ kind: 'WORDING' as const, hash: row.letterText }]),
      ],
    }))
  const found = findPatterns(reports, rules).map(({ reports: nos, strength, reporters, signs }) => ({
    ...{ strength, reporters },
    signs: signs.map(({ kind }) => kind),
    ids: nos.map((no) => reports.find((one) => one.no === no)?.id),
    party: signs.find(({ kind }) => kind === 'SUBJECT')?.hash,
  }))

  test('the letter that went to four companies in nine days is found, alone', () => {
    expect(found.filter(({ strength }) => strength === 'SAME_LETTER')).toEqual([
      {
        ...{ strength: 'SAME_LETTER', reporters: 4, party: 'forum karya rekaan' },
        signs: ['SUBJECT', 'WORDING', 'ARTICLE', 'ESTATE'],
        ids: ['cmp-0118', 'cmp-0119', 'cmp-0120', 'cmp-0122'],
      },
    ])
  })

  test('besides it there are only parties that three or more companies named within ninety days', () => {
    const others = found.filter(({ strength }) => strength === 'SAME_PARTY')
    expect(others.map(({ party, reporters }) => [party, reporters])).toEqual([
      ['titian umpama', 3],
      ['ibarat paguyuban warga', 4],
      ['jasa misal', 4],
      ['titian umpama', 3], // half a year before
    ])
  })
})
