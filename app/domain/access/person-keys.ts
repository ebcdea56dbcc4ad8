import type { PersonKey } from './actor.ts'
import type { PersonNumber } from './person-number.ts'

/** Two keys that one account says are the same person: they gave their civil-service number and that of their card. */
export type PersonPair = readonly [PersonKey, PersonKey]

/**
 * All keys of the human being behind these: whoever has given one number on one account and the other on another is
 * still one, as soon as any account says that the two belong together.
 */
export function keysOfPerson(own: readonly PersonKey[], pairs: readonly PersonPair[]): readonly PersonKey[] {
  const keys = new Set([...own, ...pairs.filter((pair) => sharePerson(pair, own)).flat()])
  return keys.size === new Set(own).size ? [...keys] : keysOfPerson([...keys], pairs)
}

/** The keys of an account as they are kept. One that nobody has taken up yet is its own person. */
export type KeptKeys = { personKey: PersonKey | null; secondPersonKey: PersonKey | null }

/** The keys somebody has given on one account. */
export function keysOf(kept: KeptKeys | undefined): readonly PersonKey[] {
  return [kept?.personKey, kept?.secondPersonKey].filter((key) => typeof key === 'string')
}

/** Who is behind an account, as an actor carries it. */
export function personOf(
  { id, personKey, secondPersonKey }: KeptKeys & { id: string },
  pairs: readonly PersonPair[],
): { personKey: PersonKey; alsoKnownAs: readonly PersonKey[] } {
  const own = [personKey ?? id, ...(secondPersonKey === null ? [] : [secondPersonKey])]
  const [first = id, ...alsoKnownAs] = keysOfPerson(own, pairs)
  return { personKey: first, alsoKnownAs }
}

/** What accounts say of numbers that belong together. */
export function pairsOf(accounts: readonly KeptKeys[]): PersonPair[] {
  return accounts.flatMap(({ personKey, secondPersonKey }) =>
    personKey !== null && secondPersonKey !== null ? [[personKey, secondPersonKey] as const] : [],
  )
}

/** The one comparison of four eyes: is somebody among these also among those? */
export function sharePerson(some: readonly PersonKey[], others: readonly PersonKey[]): boolean {
  return some.some((key) => others.includes(key))
}

export type SecondNumberRefusal =
  { code: 'number-wrong' } | { code: 'number-known' } | { code: 'number-of-same-kind'; scheme: PersonNumber['scheme'] }

/** Which number of its person an account was taken up with, and whether the other is there too. */
export function numbersKnown(kept: (KeptKeys & { nip: string | null }) | undefined): {
  first: PersonNumber['scheme']
  hasSecond: boolean
} {
  const isNip = typeof kept?.nip === 'string'
  return { first: isNip ? 'NIP' : 'NIK', hasSecond: typeof kept?.secondPersonKey === 'string' }
}

/** May this be the second number of an account? One of each kind, and only once. */
export function secondNumberRefusal(given: {
  first: PersonNumber['scheme']
  hasSecond: boolean
  number: PersonNumber | undefined
}): SecondNumberRefusal | undefined {
  const { first, hasSecond, number } = given
  if (!number) return { code: 'number-wrong' }
  if (hasSecond) return { code: 'number-known' }
  return number.scheme === first ? { code: 'number-of-same-kind', scheme: first } : undefined
}
