import type { Changed } from './changed.ts'
import type { AgencyRecord, Identifier, OtherName } from './facts.ts'
import type { AgencyData } from './new-agency.ts'

/**
 * What is to be said of an agency itself after a correction. Where other records were joined to it, only what was
 * corrected is taken over: what they say stays theirs.
 */
export function ownDataAfter({ record, events }: Changed): AgencyRecord {
  const own = record.together?.own.find(({ id }) => id === record.id)
  if (!own) return record
  const said = events.reduce((data: AgencyData, event) => {
    return event.type === 'agency-data-corrected' ? patched(data, event) : data
  }, dataOf(own))
  return { ...record, ...said }
}

/** The same where a list says otherwise: `after` is what would be said of the record as it is read. */
export function ownDataOf(record: AgencyRecord, after: AgencyData): AgencyData {
  const own = record.together?.own.find(({ id }) => id === record.id)
  return own ? patched(dataOf(own), { before: dataOf(record), after }) : after
}

function dataOf(record: AgencyData): AgencyData {
  const { name, otherNames, legalForm, identifiers, districtCode, address, postcode, phone, email, website } = record
  return { name, otherNames, legalForm, identifiers, districtCode, address, postcode, phone, email, website }
}

function patched(own: AgencyData, { before, after }: { before: AgencyData; after: AgencyData }): AgencyData {
  const differing = Object.entries(after).filter(([field, value]) => before[field as keyof AgencyData] !== value)
  return {
    ...own,
    // Entries of the same type, those that differ.
    ...(Object.fromEntries(differing) as Partial<AgencyData>),
    otherNames: patchedList(own.otherNames, [before.otherNames, after.otherNames], nameOf),
    identifiers: patchedList(own.identifiers, [before.identifiers, after.identifiers], numberOf),
  }
}

function patchedList<One>(
  own: readonly One[],
  [before, after]: readonly [readonly One[], readonly One[]],
  keyOf: (one: One) => string,
): One[] {
  const has = (list: readonly One[], one: One) => list.some((other) => keyOf(other) === keyOf(one))
  const added = after.filter((one) => !has(before, one))
  return [...own.filter((one) => !has(before, one) || has(after, one)), ...added]
}

const nameOf = ({ kind, name }: OtherName): string => `${kind} ${name}`
const numberOf = ({ scheme, value }: Identifier): string => `${scheme} ${value}`
