import { bound, groupOf, type Binding } from './join.ts'
import { isOverOn } from '#app/domain/competency/known.ts'
import { changed, type Changed } from '#app/domain/registry/changed.ts'
import type { AgencyRecord, Bond, OwnRecord, Part } from '#app/domain/registry/facts.ts'
import type { NewAgency } from '#app/domain/registry/new-agency.ts'
import { heldBy, readTogether } from '#app/domain/registry/together.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

/** A new agency as it is made of a part: what is said of it; what it does and its papers come with the part. */
export type PartedAgency = Pick<
  NewAgency,
  'name' | 'legalForm' | 'districtCode' | 'address' | 'postcode' | 'phone' | 'email' | 'website'
>

export type PartRefusal =
  | { code: 'name-needed' }
  | { code: 'unknown-district' }
  | { code: 'nothing-parted' }
  | { code: 'nothing-left' }
  | { code: 'not-held'; what: string }
  | { code: 'paper-of-other-programme'; ref: string }
  | { code: 'sanction-in-force'; number: string }
  | { code: 'finding-open'; ref: string }
  | { code: 'sanction-of-whole'; number: string }

/**
 * A part of an agency becomes an agency of its own, with a number of its own. What goes is read there and nowhere else;
 * applications stay, and decisions on the agency as a whole. While a sanction is in force or a finding is open nothing
 * is parted: a part would leave them behind.
 */
export function partAgency(
  record: AgencyRecord,
  { part, agency }: { part: Part; agency: PartedAgency },
  { ref, by, today, now, districts }: Binding & { districts: ReadonlySet<string> },
): Result<Changed, PartRefusal> {
  const refusal =
    agencyRefusal(agency, districts) ?? openRefusal(record, { at: today, now }) ?? partRefusal(record, part)
  if (refusal) return refuse(refusal)
  const added: NewAgency = { ...NOTHING, ...agency, name: agency.name.trim(), recordedAt: now }
  const bond: Bond = { kind: 'PARTED', part, ref, recordedAt: now, fromId: record.id, intoId: NO_ID, isUndone: false }
  const together = bound(record, ownOf(added, record), bond)
  const after = readTogether(record.id, together)
  const parted = readTogether(NO_ID, together)
  if (after.capabilities.length === 0) return refuse({ code: 'nothing-left' })
  const lost = parted.evidence.find(({ programmeKey }) => programmeKey !== null && !offers(parted, programmeKey))
  if (lost) return refuse({ code: 'paper-of-other-programme', ref: lost.ref })
  const done = changed(after, { type: 'agency-parted', ref, part, agency: added, by, recordedAt: now })
  return { ...done, value: { ...done.value, others: [parted] } }
}

/** Until the table gives it a number. */
const NO_ID = 0

const NOTHING = {
  no: null,
  otherNames: [],
  identifiers: [],
  registeredOn: null,
  branches: [],
  capabilities: [],
  listings: [],
  people: [],
} as const

function ownOf({ people: _people, ...added }: NewAgency, like: AgencyRecord): OwnRecord {
  const empty = { evidence: [], applications: [], sanctions: [], remedies: [], findings: [], checks: [], ceased: null }
  const { no } = like
  return {
    ...{ ...added, ...empty, no, id: NO_ID, capabilities: [], listings: [], redirectsTo: null },
    ...{ version: 1, changedAt: added.recordedAt },
  }
}

function agencyRefusal(agency: PartedAgency, districts: ReadonlySet<string>): PartRefusal | undefined {
  if (agency.name.trim() === '') return { code: 'name-needed' }
  const { districtCode } = agency
  return districtCode !== null && !districts.has(districtCode) ? { code: 'unknown-district' } : undefined
}

type At = { at: AgencyRecordDay; now: Binding['now'] }
type AgencyRecordDay = Binding['today']

function openRefusal(record: AgencyRecord, { at }: At): PartRefusal | undefined {
  const known = { has: () => true }
  const isOpen = (to: AgencyRecordDay | null) => to === null || to >= at
  const sanction = record.sanctions.find(({ to, lifted }) => isOpen(to) && !isOverOn(lifted, { at, known }))
  if (sanction) return { code: 'sanction-in-force', number: sanction.number }
  const finding = record.findings.find(({ resolved }) => !isOverOn(resolved, { at, known }))
  return finding && { code: 'finding-open', ref: finding.ref }
}

function partRefusal(record: AgencyRecord, part: Part): PartRefusal | undefined {
  if (part.capabilities.length === 0 && part.programmes.length === 0) return { code: 'nothing-parted' }
  const rows = heldBy(record.id, groupOf(record)).flatMap(({ capabilities }) => capabilities)
  const asked = [...part.capabilities, ...part.programmes.map(({ capabilityId }) => capabilityId)]
  const strange = asked.find((id) => !rows.some((row) => row.id === id))
  if (strange !== undefined) return { code: 'not-held', what: String(strange) }
  const whole = record.sanctions.find(({ ref, scope }) => part.sanctions.includes(ref) && scope.level === 'AGENCY')
  if (whole) return { code: 'sanction-of-whole', number: whole.number }
  const held = new Set([record.evidence, record.sanctions, record.findings].flat().map(({ ref }) => ref))
  const paper = [...part.evidence, ...part.sanctions, ...part.findings].find((ref) => !held.has(ref))
  return paper === undefined ? undefined : { code: 'not-held', what: paper }
}

function offers(record: AgencyRecord, key: string): boolean {
  return record.capabilities.some(({ programmes }) => programmes.some((programme) => programme.key === key))
}
