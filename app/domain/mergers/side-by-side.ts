import type { AgencyRecord } from '#app/domain/registry/facts.ts'

const FIELDS = [
  ...(['name', 'otherNames', 'identifiers', 'legalForm', 'address', 'phone', 'email', 'capabilities'] as const),
  ...(['evidence', 'sanctions', 'findings', 'applications'] as const),
]
type ComparedField = (typeof FIELDS)[number]

/** One fact of two records, each side as it stands. */
export type Beside = { field: ComparedField; one: readonly string[]; other: readonly string[]; isSame: boolean }

/** What two records say, fact by fact: the names by which papers, sanctions and findings are known among them. */
export function sideBySide(one: AgencyRecord, other: AgencyRecord): Beside[] {
  return FIELDS.map((field) => {
    const [a, b] = [valuesOf(one)[field], valuesOf(other)[field]]
    return { field, one: a, other: b, isSame: JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted()) }
  })
}

/** What of `from` would no longer be shown: said otherwise by `into`. */
export function hiddenBy(into: AgencyRecord, from: AgencyRecord): string[] {
  const fields = ['legalForm', 'address', 'phone', 'email', 'website'] as const
  return fields.flatMap((field) => {
    const [kept, gone] = [into[field], from[field]]
    return gone !== null && kept !== null && kept !== gone ? [gone] : []
  })
}

/** Activities and programmes that both have: they become one. */
export function doubledIn(one: AgencyRecord, other: AgencyRecord): string[] {
  const held = new Set(valuesOf(one).capabilities)
  return valuesOf(other).capabilities.filter((each) => held.has(each))
}

function valuesOf(record: AgencyRecord): Record<ComparedField, string[]> {
  const one = (value: string | null): string[] => (value === null ? [] : [value])
  const refs = (rows: readonly { ref: string }[]): string[] => rows.map(({ ref }) => ref)
  return {
    name: [record.name],
    otherNames: record.otherNames.map(({ name }) => name),
    identifiers: record.identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    legalForm: one(record.legalForm),
    address: one(record.address),
    phone: one(record.phone),
    email: one(record.email),
    capabilities: record.capabilities.flatMap(({ type, activity, programmes }) => [
      `${type}/${activity}`,
      ...programmes.map(({ name }) => `${type}/${activity}: ${name}`),
    ]),
    evidence: record.evidence.map(({ ref, kind }) => `${kind} (${ref})`),
    sanctions: record.sanctions.map(({ number, step }) => `${step}, ${number}`),
    findings: refs(record.findings),
    applications: refs(record.applications),
  }
}
