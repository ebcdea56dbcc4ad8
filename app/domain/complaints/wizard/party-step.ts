import { bad, readText, type Read } from './faults.ts'
import type { Typed } from './draft.ts'
import type { ReportedParty } from '#app/domain/complaints/content.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

const SHORT = 300

/** What may be chosen instead of an agency of the register. */
const NOT_LISTED = ['lain', 'orang', 'tidak-tahu'] as const

/** Who is reported, as typed. Something is needed by which they can be known, or the word that nobody knows it. */
export function readParty(typed: Typed): Read<ReportedParty> {
  const chosen = typed['lembaga'] ?? ''
  const no = AgencyNo.safeParse(chosen)
  const [name, phone, address, people] = ['nama', 'telepon', 'alamat', 'orang'].map((field) =>
    readText(typed, field, SHORT),
  ) as [Read<string>, Read<string>, Read<string>, Read<string>]
  const value: ReportedParty = {
    ...{ no: no.success ? no.data : null, isPerson: chosen === 'orang' },
    ...{ name: name.value, phone: phone.value, address: address.value, people: people.value },
  }
  const isNobody =
    chosen !== 'tidak-tahu' && !no.success && [name, phone, address, people].every((one) => one.value === '')
  if (isNobody) return bad(value, 'nama', 'party-none')
  return { value, faults: [name, phone, address, people].flatMap(({ faults }) => faults) }
}

/** Was a name typed for which suggestions of the register were not shown yet, and none of the other answers chosen? */
export function wantsSuggestions(typed: Typed): boolean {
  const name = (typed['nama'] ?? '').trim()
  const isOther = NOT_LISTED.some((other) => other === typed['lembaga'])
  return name !== '' && !isOther && name !== typed['dicari']
}
