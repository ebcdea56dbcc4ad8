import { describe, expect, test } from 'vitest'
import { undoImport, type TouchedAgency } from './undo.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'

const touched = (n: number, given: Partial<TouchedAgency> = {}): TouchedAgency => ({
  ...{ id: n, no: agencyNo(n), name: `LPK ${String(n)}`, origin: 'CREATED', builtOn: [], ...given },
})
const free = { undone: false, laterOfList: null }

describe('an import is undone', () => {
  test('what it brought goes, what it changed is said as before', () => {
    const [one, two] = [touched(1), touched(2, { origin: 'UPDATED' })]
    expect(undoImport(free, [one, two])).toEqual({ ok: true, value: { removed: [one], restored: [two] } })
  })

  test.each([
    ['twice', { ...free, undone: true }, { code: 'already-undone' }],
    ['while a later import of its list stands', { ...free, laterOfList: 7 }, { code: 'not-the-last', later: 7 }],
  ])('not %s', (_, run, refusal) => {
    expect(undoImport(run, [])).toEqual({ ok: false, refusal })
  })

  test('not when something was built on it: who is named, fifty at most', () => {
    const built = Array.from({ length: 60 }, (_, n) => touched(n + 1, { builtOn: ['evidence'] }))
    const undone = undoImport(free, [touched(99), ...built])
    expect(undone).toMatchObject({ ok: false, refusal: { code: 'built-on', count: 60 } })
    expect(!undone.ok && undone.refusal.code === 'built-on' && undone.refusal.agencies.length).toBe(50)
  })
})
