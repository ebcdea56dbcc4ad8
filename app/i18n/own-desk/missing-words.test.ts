import { expect, test } from 'vitest'
import { missingWords } from './missing-words.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'
import { anAcceptedPaper, anAgencyRecord, day } from '#tests/factories/agency-record.ts'
import { testNorms } from '#tests/factories/norms.ts'
import { allPapers } from '#tests/factories/papers.ts'

const norms = testNorms()
const when = { at: day('2026-11-24'), knownAt: day('2026-11-24') }

/** A training agency whose WLKP ends on 31 December 2026, and what else was handed in. */
function endingWith(newer: Partial<Evidence>[]) {
  const papers = allPapers({ WLKP: { validTo: day('2026-12-31') } })
  const undecided = newer.map((given, index) =>
    anAcceptedPaper({
      ref: `new-${String(index)}`,
      decision: null,
      decidedAt: null,
      submittedAt: day('2026-11-20'),
      ...given,
    }),
  )
  const agency = anAgencyRecord({ evidence: [...papers, ...undecided] })
  return missingWords({ agency, record: publicRecordOn(agency, norms, when) }, 'id').ending
}

test.each([
  ['nothing else was handed in', [], null],
  [
    'the next one waits',
    [{ kind: 'WLKP', validTo: day('2027-12-31') }],
    'Dokumen baru dikirim 20 November 2026 dan menunggu pemeriksaan.',
  ],
  ['another kind waits', [{ kind: 'NPWP' }], null],
  ['one for another programme waits', [{ kind: 'WLKP', programmeKey: 'barista' }], null],
  [
    'the next one was turned down',
    [{ kind: 'WLKP', decision: 'REJECTED' as const, decidedAt: day('2026-11-21') }],
    null,
  ],
])('a document that ends soon, and %s', (_case, newer, said) => {
  expect(endingWith(newer).map(({ waiting }) => waiting)).toEqual([said])
})
