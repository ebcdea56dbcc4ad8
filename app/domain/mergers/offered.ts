import { groupOf } from './join.ts'
import { peopleOf, type KeptPerson } from './people.ts'
import type { AgencyRecord, Branch, KeptListing, OwnRecord, Part, SaidField } from '#app/domain/registry/facts.ts'
import { heldBy } from '#app/domain/registry/together.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What may go with a part, as the page names it: the group, and within it the key. */
export type Offered =
  | { group: 'capabilities'; key: string; type: string; activity: string }
  | { group: 'programmes'; key: string; type: string; activity: string; name: string }
  | { group: 'evidence'; key: string; kind: string; number: string | null; programme: string | null }
  | { group: 'names'; key: string }
  | { group: 'identifiers'; key: string; scheme: string; value: string }
  | { group: 'branches'; key: string }
  | { group: 'people'; key: string; name: string; roles: readonly string[] }
  | { group: 'said'; key: SaidField; value: string }
  | { group: 'listings'; key: string }
  | { group: 'sanctions'; key: string; step: string; number: string }
  | { group: 'findings'; key: string; kind: 'FEE' | 'OTHER' }
export type PartGroup = Offered['group']

/** What an officer chose, by its keys. */
export type ChosenPart = Partial<Record<PartGroup, readonly string[]>>

const SAID = ['phone', 'email', 'website'] as const

/**
 * Everything of an agency that may go with a part. Applications stay, and so do decisions on the agency as a whole; its
 * name, legal form and address are said anew of the part.
 */
export function offeredOf(record: AgencyRecord, kept: readonly KeptPerson[]): Offered[] {
  const { capabilities, evidence, otherNames, identifiers, branches, listings, sanctions, findings } = record
  return [
    ...capabilities.flatMap(({ type, activity, programmes }): Offered[] => [
      { group: 'capabilities', key: `${type}/${activity}`, type, activity },
      ...programmes.map(({ key, name }): Offered => ({
        ...{ group: 'programmes', key: `${type}/${activity}/${key}`, type, activity, name },
      })),
    ]),
    ...evidence.map(({ ref, kind, number, programmeKey }): Offered => ({
      ...{ group: 'evidence', key: ref, kind, number, programme: programmeName(record, programmeKey) },
    })),
    ...otherNames.map(({ name }): Offered => ({ group: 'names', key: name })),
    ...identifiers.map((one): Offered => ({ group: 'identifiers', key: numberKey(one), ...one })),
    ...distinct(branches.map(branchKey)).map((key): Offered => ({ group: 'branches', key })),
    ...peopleOffered(peopleOf(record, kept)),
    ...SAID.flatMap((key): Offered[] => {
      const value = record[key]
      return value === null ? [] : [{ group: 'said', key, value }]
    }),
    ...listings.map((one): Offered => ({ group: 'listings', key: listingKey(one) })),
    ...sanctions
      .filter(({ scope }) => scope.level !== 'AGENCY')
      .map(({ ref, step, number }): Offered => ({ group: 'sanctions', key: ref, step, number })),
    ...findings.map(({ ref, kind }): Offered => ({ group: 'findings', key: ref, kind })),
  ]
}

/** What was ticked: `capabilities LPK_SWASTA/TRAIN`. What this agency does not have is refused, never passed over. */
export function chosenOf(
  ticked: readonly string[],
  offered: readonly Offered[],
): Result<ChosenPart, { code: 'not-held'; what: string }> {
  const names = new Map(offered.map((one) => [offeredName(one), one]))
  const strange = ticked.find((name) => !names.has(name))
  if (strange !== undefined) return refuse({ code: 'not-held', what: strange })
  const chosen: Record<string, string[]> = {}
  for (const { group, key } of ticked.flatMap((name) => names.get(name) ?? [])) (chosen[group] ??= []).push(key)
  return accept(chosen)
}

export function offeredName({ group, key }: Pick<Offered, 'group' | 'key'>): string {
  return `${group} ${key}`
}

/** The rows behind what was chosen: an activity of a joined record has a row in each of them, and so has a person. */
export function partOf(record: AgencyRecord, chosen: ChosenPart, kept: readonly KeptPerson[] = []): Part {
  const held = heldBy(record.id, groupOf(record))
  const has = (group: PartGroup, key: string) => chosen[group]?.includes(key) ?? false
  const of = <Row, Picked>(rows: (own: OwnRecord) => readonly Row[], pick: (row: Row, agencyId: number) => Picked[]) =>
    held.flatMap((own) => rows(own).flatMap((row) => pick(row, own.id)))
  return {
    ...activitiesOf(held, has),
    evidence: record.evidence.map(({ ref }) => ref).filter((ref) => has('evidence', ref)),
    names: of(
      ({ otherNames }) => otherNames,
      ({ name }, agencyId) => (has('names', name) ? [{ agencyId, name }] : []),
    ),
    identifiers: of(
      ({ identifiers }) => identifiers,
      ({ scheme, value }, agencyId) =>
        has('identifiers', numberKey({ scheme, value })) ? [{ agencyId, scheme, value }] : [],
    ),
    branches: of(
      ({ branches }) => branches,
      ({ name, address, ...rest }, agencyId) =>
        has('branches', branchKey({ name, address, ...rest })) ? [{ agencyId, name, address }] : [],
    ),
    people: peopleChosen(record, kept, has),
    said: of(
      () => SAID,
      (field, agencyId) => (has('said', field) ? saidAt(held, agencyId, { field, value: record[field] }) : []),
    ),
    listings: of(
      ({ listings }) => listings,
      (one, agencyId) => (has('listings', listingKey(one)) ? [{ agencyId, ...listingOf(one) }] : []),
    ),
    sanctions: record.sanctions.map(({ ref }) => ref).filter((ref) => has('sanctions', ref)),
    findings: record.findings.map(({ ref }) => ref).filter((ref) => has('findings', ref)),
  }
}

type Has = (group: PartGroup, key: string) => boolean

function activitiesOf(held: readonly OwnRecord[], has: Has): Pick<Part, 'capabilities' | 'programmes'> {
  const rows = held.flatMap(({ capabilities }) => capabilities)
  const called = ({ type, activity }: { type: string; activity: string }) => `${type}/${activity}`
  const whole = rows.filter((one) => has('capabilities', called(one)))
  const programmes = rows
    .filter((one) => !whole.includes(one))
    .flatMap((one) =>
      one.programmes
        .filter(({ key }) => has('programmes', `${called(one)}/${key}`))
        .map(({ key }) => ({ capabilityId: one.id, key })),
    )
  return { capabilities: whole.map(({ id }) => id), programmes }
}

/** A person goes with every row in which they are kept, at whichever of the records. */
function peopleChosen(record: AgencyRecord, kept: readonly KeptPerson[], has: Has): Part['people'] {
  const ids = new Set(peopleOf(record, kept).map(({ personId }) => personId))
  const chosen = kept.filter(({ personId }) => ids.has(personId) && has('people', String(personId)))
  const rows = new Map(
    chosen.map(({ agencyId, personId }) => [`${String(agencyId)} ${String(personId)}`, { agencyId, personId }]),
  )
  return [...rows.values()]
}

function saidAt(
  held: readonly OwnRecord[],
  agencyId: number,
  { field, value }: { field: SaidField; value: string | null },
): { agencyId: number; field: SaidField; value: string }[] {
  const says = held.some((own) => own.id === agencyId && own[field] === value)
  return says && value !== null ? [{ agencyId, field, value }] : []
}

function peopleOffered(people: readonly KeptPerson[]): Offered[] {
  const roles = new Map<number, { name: string; roles: string[] }>()
  for (const { personId, name, role } of people) {
    const known = roles.get(personId)
    if (known) known.roles.push(role)
    else roles.set(personId, { name, roles: [role] })
  }
  return [...roles].map(([personId, person]) => ({ group: 'people', key: String(personId), ...person }))
}

function programmeName({ capabilities }: AgencyRecord, asked: string | null): string | null {
  const programmes = capabilities.flatMap((one) => one.programmes)
  return programmes.find(({ key }) => key === asked)?.name ?? asked
}

function numberKey({ scheme, value }: { scheme: string; value: string }): string {
  return `${scheme} ${value}`
}

function branchKey({ name, address }: Branch): string {
  return [name, address].filter(Boolean).join(', ') || '—'
}

function listingOf({ type, list, listedOn }: KeptListing) {
  return { type, list, listedOn }
}

function listingKey({ type, list, listedOn }: KeptListing): string {
  return `${type} ${listedOn} ${list}`
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)]
}
