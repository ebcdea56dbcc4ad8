import { z } from 'zod'
import { phoneSign } from './signs.ts'
import type { SubjectRef } from './links.ts'
import type { Party } from '#app/domain/linking/party.ts'
import { plainWords } from '#app/domain/linking/name-words.ts'
import type { Day } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/**
 * Somebody reported who is not in the register (domain.md 4.2): kept for officers only, so that reports about them meet.
 * Never a public page; an agency only after a field check.
 */
export type UnregisteredSubject = {
  id: number
  ref: SubjectRef
  name: string
  otherNames: readonly string[]
  /** E.164 where they have that form. */
  phones: readonly string[]
  addresses: readonly string[]
  people: readonly string[]
  firstSeenOn: Day
  promotedTo: AgencyNo | null
}

const short = z.string().trim().max(200)
const few = z.array(short).max(20)

/** What an officer writes of a subject: as the report has it, or better. */
export const SubjectForm = z.strictObject({
  name: short.min(1),
  phones: few,
  addresses: few,
  people: few,
})
export type SubjectForm = z.infer<typeof SubjectForm>

type Known = Pick<UnregisteredSubject, 'name' | 'otherNames' | 'phones' | 'addresses' | 'people'>

/** A subject with what another report says of it: what is known already is not said twice. */
export function widened(subject: Known, form: SubjectForm): Known {
  const names = merged([subject.name, ...subject.otherNames], [form.name], plainWords)
  return {
    name: subject.name,
    otherNames: names.slice(1),
    phones: merged(subject.phones, form.phones.map(phoneWritten), phoneSign),
    addresses: merged(subject.addresses, form.addresses, plainWords),
    people: merged(subject.people, form.people, plainWords),
  }
}

/** The telephone in one form where it is one of Indonesia, else as it was written. */
export function phoneWritten(phone: string): string {
  const figures = phoneSign(phone)
  return figures === '' || /^\s*\+(?!62)/.test(phone) ? phone.trim() : `+62${figures}`
}

/** A subject as it is compared with a reported party, or with an agency. */
export function partyOfSubject({ name, otherNames, phones, addresses, people }: Known): Party {
  return { names: [name, ...otherNames], identifiers: {}, phones, addresses, people }
}

export type PromoteRefusal = { code: 'promoted-already' } | { code: 'no-such-agency' } | { code: 'no-field-check' }

/** domain.md 4.2: a subject becomes an agency of the register only where somebody went there and it was accepted. */
export function promote(
  { promotedTo }: Pick<UnregisteredSubject, 'promotedTo'>,
  agency: { fieldChecks: number } | undefined,
): Result<null, PromoteRefusal> {
  if (promotedTo !== null) return refuse({ code: 'promoted-already' })
  if (!agency) return refuse({ code: 'no-such-agency' })
  return agency.fieldChecks > 0 ? accept(null) : refuse({ code: 'no-field-check' })
}

/** What is known first, then what is new, each once. */
function merged(known: readonly string[], added: readonly string[], key: (text: string) => string): string[] {
  const keyOf = (text: string): string => (key(text) === '' ? text.trim().toLowerCase() : key(text))
  const all = [...known, ...added].filter((text) => text.trim() !== '')
  return all.filter((text, at) => all.findIndex((other) => keyOf(other) === keyOf(text)) === at)
}
