import { groupOf } from './join.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { rowsReadAt } from '#app/domain/registry/together.ts'

/** A person as kept at the record of an agency; for officers only. */
export type KeptPerson = { agencyId: number; personId: number; name: string; role: string }

/**
 * The people of an agency as its facts are read: with those of the records that joined it, without those that went with
 * a part. Who is kept at two of them in one role is there once.
 */
export function peopleOf(record: AgencyRecord, kept: readonly KeptPerson[]): KeptPerson[] {
  const read = rowsReadAt(record.id, groupOf(record), {
    rows: kept,
    goes: ({ agencyId, personId }, { people }) =>
      people.some((one) => one.agencyId === agencyId && one.personId === personId),
  })
  const seen = new Map<string, KeptPerson>()
  for (const one of read) {
    const key = `${String(one.personId)} ${one.role}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}
