import { describe, expect, test } from 'vitest'
import { checkNewVersion } from './check-version.ts'
import { statusChanges } from './status-changes.ts'
import { newestVersions, type ReferenceDocument } from '#app/domain/norms/parse-norms.ts'
import { agencyNo } from '#app/domain/shared/ids.ts'
import { anAcceptedPaper, anAgencyRecord, aTrainingCapability, day } from '#tests/factories/agency-record.ts'
import { testDocuments, testNorms } from '#tests/factories/norms.ts'

const today = day('2026-11-24')
const newest = newestVersions(testDocuments())

type Body = Record<string, unknown> & { version: number }
type Requirement = Record<string, unknown> & { id: string; evidence: { kinds: string[] }; normIds: string[] }

/** The next version of a document, changed in one way. */
function next(name: string, change: (body: Body) => unknown = () => undefined): { name: string; body: unknown } {
  const found = newest.find((one) => one.name === name)
  const body = structuredClone(found?.body) as Body
  body.version += 1
  change(body)
  return { name, body }
}

const requirementsOf = (body: Body) => body['requirements'] as Requirement[]
const check = (given: { name: string; body: unknown }, reasonBack = '', among: readonly ReferenceDocument[] = newest) =>
  checkNewVersion(given, { newest: among, today, reasonBack })

function faultsOf(result: ReturnType<typeof checkNewVersion>): string[] {
  return result.ok ? [] : result.refusal.faults.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
}

describe('a new version', () => {
  test('that is the next and changes nothing back is taken, with what differs and the rules as they would be', () => {
    const added = next('norms/requirements', (body) => {
      const [row] = requirementsOf(body)
      if (row) row['explainEn'] = 'Another explanation.'
    })
    const checked = check(added)
    if (!checked.ok) throw new Error(JSON.stringify(checked.refusal))
    expect(checked.value.changes.map(({ list, kind }) => [list, kind])).toEqual([
      ['', 'changed'],
      ['requirements', 'changed'],
    ])
    expect(checked.value.norms.requirements.some(({ explainEn }) => explainEn === 'Another explanation.')).toBe(true)
  })

  test.each<[string, { name: string; body: unknown }, string[]]>([
    ['is of a document that there is', { name: 'norms/tiada', body: {} }, ['other']],
    ['is no list', { name: 'norms/activities', body: [] }, ['wrong-type']],
    ['lacks a part', next('norms/activities', (body) => delete body['activities']), ['missing activities']],
    [
      'has a field nobody knows',
      next('norms/activities', (body) => Object.assign((body['activities'] as Body[])[0] ?? {}, { warna: 'biru' })),
      ['unknown-field activities.0.warna'],
    ],
    [
      'says a word that is none',
      next('norms/requirements', (body) => Object.assign(requirementsOf(body)[0] ?? {}, { blocking: 'Z' })),
      ['not-one-of requirements.0.blocking'],
    ],
    [
      'says a day that is none',
      next('norms/requirements', (body) => Object.assign(requirementsOf(body)[0] ?? {}, { validFrom: '1 Mei' })),
      ['wrong-form requirements.0.validFrom'],
    ],
    [
      'has nothing where something must be',
      next('norms/activities', (body) => Object.assign((body['activities'] as Body[])[0] ?? {}, { labelId: '' })),
      ['empty activities.0.labelId'],
    ],
    [
      'has a number that is not the next',
      next('norms/activities', (body) => (body.version += 1)),
      ['not-next-version version'],
    ],
    [
      'drops a row, and has the wrong number: both are told',
      next('norms/activities', (body) => {
        body.version += 1
        ;(body['activities'] as unknown[]).pop()
      }),
      ['not-next-version version', 'row-gone'],
    ],
    [
      'refers to a norm that is not there',
      next('norms/requirements', (body) => requirementsOf(body)[0]?.normIds.push('norm.tiada')),
      ['broken-reference'],
    ],
    [
      'reaches back without a reason',
      next('norms/requirements', (body) => Object.assign(requirementsOf(body)[0] ?? {}, { affectsStatus: false })),
      ['backdated requirements.0'],
    ],
  ])('%s', (_, given, faults) => {
    expect(faultsOf(check(given))).toEqual(faults)
  })

  test('reaches back with a reason, which blanks are not', () => {
    const given = next('norms/requirements', (body) =>
      Object.assign(requirementsOf(body)[0] ?? {}, { affectsStatus: false }),
    )
    expect(check(given, '  ').ok).toBe(false)
    expect(check(given, 'Salah ketik sejak awal.')).toMatchObject({
      ok: true,
      value: { backdated: [{ field: 'affectsStatus' }] },
    })
  })
})

describe('whose status would change', () => {
  const norms = testNorms()
  const at = { at: day('2026-03-01'), knownAt: day('2026-03-01') }
  const examined = (no: number, given = {}) =>
    anAgencyRecord({ no: agencyNo(no), name: `LPK ${String(no)}`, evidence: [anAcceptedPaper()], ...given })

  test('nobody under the same rules', () => {
    expect(statusChanges([examined(1), examined(2)], { before: norms, after: norms }, at)).toEqual([])
  })

  test('those, and only those, of whom the public page would say something else', () => {
    // Without any requirement for training nothing is lacking any more; placement is judged as before.
    const others = (types: readonly string[]) => types.filter((type) => type !== 'LPK_SWASTA')
    const rows = norms.requirements.map((row) => ({
      ...row,
      appliesTo: { ...row.appliesTo, types: others(row.appliesTo.types) },
    }))
    const after = { ...norms, requirements: rows }
    const placing = aTrainingCapability({ id: 12, type: 'P3MI', activity: 'PLACE_ABROAD', programmes: [] })
    const records = [examined(1), examined(2, { capabilities: [placing] }), examined(3, { redirectsTo: agencyNo(1) })]
    const changes = statusChanges(records, { before: norms, after }, at)
    expect(changes.map(({ no }) => no)).toEqual([agencyNo(1)])
    expect(changes[0]?.before).not.toBe(changes[0]?.after)
    expect(changes[0]?.lines).toBeGreaterThan(0)
  })

  test('an agency that nobody has examined has no status to change', () => {
    const after = { ...norms, requirements: [] }
    const listed = anAgencyRecord({ evidence: [], listings: [] })
    const [change] = statusChanges([listed], { before: norms, after }, at)
    expect(change?.after ?? null).toBe(statusChanges([listed], { before: after, after: norms }, at)[0]?.before ?? null)
  })
})
