import { describe, expect, test } from 'vitest'
import { candidateIndex } from './candidates.ts'
import { matchPrepared } from './match.ts'
import { prepare, type LinkRecord } from './prepared.ts'
import file from '#tests/cases/matching.json' with { type: 'json' }

const pairs: [string, LinkRecord, LinkRecord][] = file.cases.map(({ title, input }) => [title, input.a, input.b])

describe('the index of candidates', () => {
  test.each(pairs)('finds the other record where it is not different: %s', (_title, a, b) => {
    const index = candidateIndex()
    index.add(0, prepare(a))
    const isFound = index.find(prepare(b)).includes(0)
    expect(isFound || matchPrepared(prepare(a), prepare(b)).verdict === 'DIFFERENT').toBe(true)
  })

  test.each([
    ['Gemilang Rekaan Sarana', 'Gemilng Rekaan Srana'],
    ['Gemilang Rekaan Sarana', 'Egmilang Rekaan Saarna'],
    ['Gemilang Rekaan Sarana', 'Gemilang Sarana Rekaam'],
    ['Gemilang Rekaan', 'Gemilanng Rekkaan'],
  ])('finds %s as %s', (a, b) => {
    const index = candidateIndex()
    index.add(0, prepare({ name: a }))
    expect(index.find(prepare({ name: b }))).toEqual([0])
  })

  test('leaves alone what shares only a common word', () => {
    const index = candidateIndex()
    for (let id = 0; id < 3000; id++)
      index.add(id, prepare({ name: `LPK Melati ${'abcdefghij'.at(id % 10)}${String(id)}x` }))
    expect(index.find(prepare({ name: 'LPK Melati Contoh Rekaan' })).length).toBeLessThan(50)
  })

  test('leaves alone names that differ by a number, however many there are', () => {
    const index = candidateIndex()
    for (let id = 0; id < 3000; id++) index.add(id, prepare({ name: `LPK Melati Cabang ${String(id)}` }))
    expect(index.find(prepare({ name: 'LPK Melati Cabng 2999' }))).toEqual([2999])
  })

  test('gives the latest of very many similar names', () => {
    const index = candidateIndex()
    for (let id = 0; id < 3000; id++) index.add(id, prepare({ name: 'LPK Melati Rekaan' }))
    const found = index.find(prepare({ name: 'LPK Melati Rekaam' }))
    expect(found.length).toBeLessThanOrEqual(50)
    expect(found).toContain(2999)
  })
})
