import type { ComplaintKind } from './complaint-kinds.ts'
import type { Norms } from './norms.ts'
import type { Requirement } from './requirements.ts'
import type { StatusText } from './statuses.ts'

/** What leads nowhere, and where it stands: `document` and, within it, the row `id`. */
export type BrokenReference = { document: string; id: string } & (
  { code: 'does-not-exist'; missing: string } | { code: 'versions-overlap' } | { code: 'placeholders-differ' }
)

/** The same as a sentence, for the log of a start that stops. */
export function brokenSentenceOf(broken: BrokenReference): string {
  const place = `${broken.document} ${broken.id}`
  if (broken.code === 'does-not-exist') return `${place}: ${broken.missing} does not exist.`
  return broken.code === 'versions-overlap'
    ? `${place}: versions overlap.`
    : `${place}: placeholders differ from its fields.`
}

/** What in the rules leads nowhere: a reference, a placeholder, two versions on one day. */
export function brokenReferences(norms: Norms): BrokenReference[] {
  return [
    ...norms.requirements.flatMap((row) => brokenRequirement(row, norms)),
    ...overlappingVersions(norms.requirements),
    ...[...norms.statuses.values()].flatMap(brokenSentence),
    ...[...norms.agencyTypes.values()].flatMap(({ id, activities, normIds }) => [
      ...missing({ document: 'norms/agency-types', id }, activities, norms.activities),
      ...missing({ document: 'norms/agency-types', id }, normIds, norms.legalBasis),
    ]),
    ...norms.parameters.flatMap(({ id, normId }) =>
      missing({ document: 'norms/parameters', id }, [normId], norms.legalBasis),
    ),
    ...norms.ladders.regimes.flatMap(({ id, normId }) =>
      missing({ document: 'sanctions/ladders', id }, [normId], norms.legalBasis),
    ),
    ...brokenCalendar(norms),
    ...norms.complaintKinds.kinds.flatMap((kind) => brokenKind(kind, norms)),
  ]
}

function brokenRequirement({ id, appliesTo, evidence, normIds }: Requirement, norms: Norms): BrokenReference[] {
  const place = { document: 'norms/requirements', id }
  return [
    ...missing(place, appliesTo.types, norms.agencyTypes),
    ...missing(place, appliesTo.activities ?? [], norms.activities),
    ...missing(place, evidence?.kinds ?? [], norms.evidenceKinds),
    ...missing(place, normIds, norms.legalBasis),
  ]
}

/** Two versions of one row may not both hold on a day. Rows stand in order of id, then version. */
function overlappingVersions(rows: readonly Requirement[]): BrokenReference[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    if (before?.id !== row.id) return []
    const ends = before.validTo
    return ends !== null && ends < row.validFrom
      ? []
      : [{ document: 'norms/requirements', id: row.id, code: 'versions-overlap' as const }]
  })
}

/** A placeholder in one language that the other lacks would leave a hole in a public sentence. */
function brokenSentence({ id, sentenceId, sentenceEn, fields }: StatusText): BrokenReference[] {
  const wanted = fields.toSorted().join()
  return [sentenceId, sentenceEn].every((sentence) => placeholders(sentence) === wanted)
    ? []
    : [{ document: 'norms/statuses', id, code: 'placeholders-differ' as const }]
}

function placeholders(sentence: string): string {
  const found = Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '')
  return [...new Set(found)].sort().join()
}

function brokenKind(kind: ComplaintKind, norms: Norms): BrokenReference[] {
  const place = { document: 'norms/complaint-kinds', id: kind.code }
  const questions = new Map(norms.complaintKinds.guardQuestions.map((one) => [one.id, one]))
  return [
    ...missing(place, [kind.leadUnitId, ...kind.withUnitIds], norms.orgUnits),
    ...missing(place, kind.outsideBodyIds, norms.outsideBodies),
    ...missing(place, kind.guardQuestionIds, questions),
  ]
}

function brokenCalendar({ calendar }: Norms): BrokenReference[] {
  const decrees = new Map(calendar.decrees.map((decree) => [decree.id, decree]))
  return calendar.days.flatMap(({ date, decreeId }) =>
    missing({ document: 'calendar/id-holidays', id: date }, [decreeId], decrees),
  )
}

type Place = { document: string; id: string }

function missing(place: Place, ids: readonly string[], known: ReadonlyMap<string, unknown>): BrokenReference[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ ...place, code: 'does-not-exist', missing: id }))
}
