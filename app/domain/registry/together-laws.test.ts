import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyRecord, Bond, OwnRecord, Part } from './facts.ts'
import { readTogether } from './together.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import {
  anAcceptedPaper,
  anAgencyRecord,
  aProgrammeOf,
  aTrainingCapability,
  instant,
} from '#tests/factories/agency-record.ts'

const KEYS = ['las', 'jahit', 'komputer', 'listrik']
const at = (second: number) => instant(`2026-09-07T02:00:${String(second).padStart(2, '0')}Z`)

/** Three records, some with the same programmes, each with papers of its own. */
const records = fc
  .array(fc.record({ keys: fc.uniqueArray(fc.constantFrom(...KEYS)), papers: fc.nat(4) }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((rows) => rows.map(({ keys, papers }, index) => own(index + 1, keys, papers)))

function own(id: number, keys: readonly string[], papers: number): OwnRecord {
  const programmes = keys.map((key) => aProgrammeOf(key, key))
  const evidence = Array.from({ length: papers }, (_, k) => anAcceptedPaper({ ref: `ev-${String(id)}-${String(k)}` }))
  const capabilities = [aTrainingCapability({ id: id * 10, programmes })]
  return anAgencyRecord({ id, no: agencyNo(id), name: `LPK ${String(id)}`, capabilities, evidence })
}

const joined = (second: number, [fromId, intoId]: readonly [number, number], isUndone = false): Bond => ({
  ...{ kind: 'JOINED', ref: `GAB-${String(second)}`, recordedAt: at(second), fromId, intoId, isUndone },
})
const parted = (second: number, part: Part, isUndone = false): Bond => ({
  ...{ kind: 'PARTED', ref: `GAB-${String(second)}`, recordedAt: at(second), fromId: 1, intoId: 3, isUndone, part },
})

const refs = (read: readonly AgencyRecord[]) => read.flatMap(({ evidence }) => evidence.map(({ ref }) => ref)).sort()
const plain = ({ together: _together, ...record }: AgencyRecord) => record

/** Everything read by the numbers that lead to themselves. */
function pages(all: readonly OwnRecord[], bonds: readonly Bond[]): AgencyRecord[] {
  return all.map(({ id }) => readTogether(id, { own: all, bonds })).filter(({ redirectsTo }) => redirectsTo === null)
}

const bonds = fc.constantFrom<Bond[]>(
  [joined(1, [2, 1])],
  [joined(1, [2, 1]), joined(2, [1, 3])],
  [joined(1, [2, 1]), joined(2, [3, 1])],
  [joined(1, [2, 1], true), joined(2, [3, 2])],
)

describe('records that are read together', () => {
  test('joined: no paper is lost, none is there twice', () => {
    fc.assert(
      fc.property(records, bonds, (all, given) => {
        expect(refs(pages(all, given))).toEqual(refs(all))
      }),
    )
  })

  test('joined and undone, each is what it was', () => {
    fc.assert(
      fc.property(records, bonds, (all, given) => {
        const undone = given.map((bond) => ({ ...bond, isUndone: true }))
        expect(all.map(({ id }) => plain(readTogether(id, { own: all, bonds: undone })))).toEqual(all)
      }),
    )
  })

  test('a programme of both is one', () => {
    fc.assert(
      fc.property(records, (all) => {
        const keys = readTogether(1, { own: all, bonds: [joined(1, [2, 1])] }).capabilities.flatMap(({ programmes }) =>
          programmes.map(({ key }) => key),
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  const part = (all: readonly OwnRecord[], take: readonly boolean[]): Part => ({
    ...{ capabilities: [], programmes: [], names: [], identifiers: [], branches: [], people: [], said: [] },
    ...{ listings: [], sanctions: [], findings: [] },
    evidence: (all[0]?.evidence ?? []).filter((_, index) => take[index]).map(({ ref }) => ref),
  })
  const taken = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })

  test('parted: no paper is lost, none is there twice, also when what was parted joins again', () => {
    fc.assert(
      fc.property(records, taken, fc.boolean(), (all, take, again) => {
        const given = [parted(1, part(all, take)), ...(again ? [joined(2, [3, 1])] : [])]
        expect(refs(pages(all, given))).toEqual(refs(all))
      }),
    )
  })

  test('parted and undone, it is what it was', () => {
    fc.assert(
      fc.property(records, taken, (all, take) => {
        const read = readTogether(1, { own: all, bonds: [parted(1, part(all, take), true)] })
        expect(plain(read)).toEqual(all[0])
      }),
    )
  })
})
