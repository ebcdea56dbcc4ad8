import type { Norms } from './norms.ts'
import type { Requirement } from './requirements.ts'
import type { StatusText } from './statuses.ts'

/** What in the rules leads nowhere, one sentence each: a reference, a placeholder, two versions on one day. */
export function brokenReferences(norms: Norms): string[] {
  return [
    ...norms.requirements.flatMap((row) => brokenRequirement(row, norms)),
    ...overlappingVersions(norms.requirements),
    ...[...norms.statuses.values()].flatMap(brokenSentence),
    ...[...norms.agencyTypes.values()].flatMap(({ id, activities, normIds }) => [
      ...missing(`norms/agency-types ${id}`, activities, norms.activities),
      ...missing(`norms/agency-types ${id}`, normIds, norms.legalBasis),
    ]),
    ...norms.parameters.flatMap(({ id, normId }) => missing(`norms/parameters ${id}`, [normId], norms.legalBasis)),
    ...norms.ladders.regimes.flatMap(({ id, normId }) =>
      missing(`sanctions/ladders ${id}`, [normId], norms.legalBasis),
    ),
    ...brokenCalendar(norms),
  ]
}

function brokenRequirement({ id, appliesTo, evidence, normIds }: Requirement, norms: Norms): string[] {
  const place = `norms/requirements ${id}`
  return [
    ...missing(place, appliesTo.types, norms.agencyTypes),
    ...missing(place, appliesTo.activities ?? [], norms.activities),
    ...missing(place, evidence?.kinds ?? [], norms.evidenceKinds),
    ...missing(place, normIds, norms.legalBasis),
  ]
}

/** Two versions of one row may not both hold on a day. Rows stand in order of id, then version. */
function overlappingVersions(rows: readonly Requirement[]): string[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]
    if (before?.id !== row.id) return []
    const ends = before.validTo
    return ends !== null && ends < row.validFrom ? [] : [`norms/requirements ${row.id}: versions overlap.`]
  })
}

/** A placeholder in one language that the other lacks would leave a hole in a public sentence. */
function brokenSentence({ id, sentenceId, sentenceEn, fields }: StatusText): string[] {
  const wanted = fields.toSorted().join()
  return [sentenceId, sentenceEn].every((sentence) => placeholders(sentence) === wanted)
    ? []
    : [`norms/statuses ${id}: placeholders differ from its fields.`]
}

function placeholders(sentence: string): string {
  const found = Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '')
  return [...new Set(found)].sort().join()
}

function brokenCalendar({ calendar }: Norms): string[] {
  const decrees = new Map(calendar.decrees.map((decree) => [decree.id, decree]))
  return calendar.days.flatMap(({ date, decreeId }) => missing(`calendar/id-holidays ${date}`, [decreeId], decrees))
}

function missing(place: string, ids: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `${place}: ${id} does not exist.`)
}
