import { chosenOf, partOf, type Offered } from './offered.ts'
import type { PartedAgency } from './part.ts'
import type { KeptPerson } from './people.ts'
import type { Act } from '#app/domain/acts/act.ts'
import { AgencyFields } from '#app/domain/acts/act-form.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** Every box of the form has a name of its own; what it stands for is its value. */
const BOX = 'pilih-'

export type SplitFormRefusal = { code: 'fields-wrong'; wrong: readonly string[] } | { code: 'not-held'; what: string }

/**
 * The act that the form of a split asks for: what was ticked becomes a record of its own, of which the fields say the
 * rest. A contact that goes and is not typed anew is taken along.
 */
export function readSplitForm(
  fields: Readonly<Record<string, string>>,
  { agency, offered, people }: { agency: AgencyRecord; offered: readonly Offered[]; people: readonly KeptPerson[] },
): Result<Extract<Act, { type: 'part-agency' }>, SplitFormRefusal> {
  const read = AgencyFields.safeParse(fields)
  if (!read.success) {
    return refuse({ code: 'fields-wrong', wrong: [...new Set(read.error.issues.map(({ path }) => String(path[0])))] })
  }
  const chosen = chosenOf(tickedIn(fields), offered)
  if (!chosen.ok) return chosen
  const part = partOf(agency, chosen.value, people)
  const taken = (field: 'phone' | 'email' | 'website') =>
    read.data[field] ?? (chosen.value.said?.includes(field) === true ? agency[field] : null)
  const said: PartedAgency = {
    ...read.data,
    ...{ phone: taken('phone'), email: taken('email'), website: taken('website') },
  }
  return accept({ type: 'part-agency', part, agency: said })
}

/** What was ticked, as the page names it. */
export function tickedIn(fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => (name.startsWith(BOX) ? [value] : []))
}

export function boxName(index: number): string {
  return `${BOX}${String(index)}`
}
