import { matchRecords, type MatchReason } from './match.ts'
import { nameLikeness } from './name-likeness.ts'
import { plainWords } from './name-words.ts'
import type { LinkIdentifier } from './prepared.ts'
import { addressKey } from '#app/domain/registry/shared-contacts.ts'
import { phoneSign } from '#app/domain/complaints/signs.ts'

/** What is known of somebody by which they may be found to be the same: one that is reported, or one that is known. */
export type Party = {
  /** Its name first; then former names, other names, the head of a letter. */
  names: readonly string[]
  identifiers: Partial<Record<LinkIdentifier, string>>
  phones: readonly string[]
  addresses: readonly string[]
  people: readonly string[]
}

type PartyReason = MatchReason | 'FORMER_OR_OTHER_NAME' | 'SHARED_PERSON' | 'CHOSEN_BY_REPORTER'

export type Strength = 'STRONG' | 'MEDIUM' | 'WEAK'

/** Why two may be one. */
export type PartyMatch = {
  strength: Strength
  /** 0 to 1: of their most similar names. */
  likeness: number
  reasons: readonly PartyReason[]
}

/**
 * May a reported party be this one: by the rules of the import (`matchRecords`), over all names and contacts of both,
 * and by the names of people. Undefined: nothing speaks for it. Nothing is linked by this: it is told to an officer.
 */
export function matchParty(reported: Party, known: Party): PartyMatch | undefined {
  const shared = {
    phone: sharedOf(reported.phones, known.phones, phoneSign),
    address: sharedOf(reported.addresses, known.addresses, (address) => addressKey(address) ?? ''),
  }
  const { asked, name } = mostAlike(reported.names, known.names)
  const { verdict, reasons } = matchRecords(
    { name: asked, ...reported.identifiers, ...shared },
    { name, ...known.identifiers, ...shared },
  )
  const hasPerson = sharedOf(reported.people, known.people, personKey) !== null
  if (verdict === 'DIFFERENT' && !hasPerson) return undefined
  return {
    strength: strengthOf(verdict, { hasPerson, hasContact: shared.phone !== null || shared.address !== null }),
    likeness: nameLikeness(asked, name),
    reasons: [
      ...reasons,
      ...(hasPerson ? (['SHARED_PERSON'] as const) : []),
      ...(name !== known.names[0] && isByName(reasons) ? (['FORMER_OR_OTHER_NAME'] as const) : []),
    ],
  }
}

const ORDER: readonly Strength[] = ['STRONG', 'MEDIUM', 'WEAK']

/** The strongest first; among equals the one whose name is more alike. */
export function byStrength(one: PartyMatch, other: PartyMatch): number {
  return ORDER.indexOf(one.strength) - ORDER.indexOf(other.strength) || other.likeness - one.likeness
}

function strengthOf(
  verdict: 'SAME' | 'POSSIBLE' | 'DIFFERENT',
  { hasPerson, hasContact }: { hasPerson: boolean; hasContact: boolean },
): Strength {
  if (verdict === 'SAME') return 'STRONG'
  return hasPerson || hasContact ? 'MEDIUM' : 'WEAK'
}

function mostAlike(reported: readonly string[], known: readonly string[]): { asked: string; name: string } {
  const pairs = reported.flatMap((asked) => known.map((name) => ({ asked, name, likeness: nameLikeness(asked, name) })))
  return pairs.toSorted((one, other) => other.likeness - one.likeness)[0] ?? { asked: '', name: known[0] ?? '' }
}

/** The first of `some` that is also among `others`, as it is compared. */
function sharedOf(some: readonly string[], others: readonly string[], key: (text: string) => string): string | null {
  const known = new Set(others.map(key).filter((one) => one !== ''))
  return some.find((one) => known.has(key(one))) ?? null
}

const TITLES = new Set(['bapak', 'ibu', 'pak', 'bu', 'sdr', 'sdri', 'saudara', 'saudari', 'h', 'hj', 'drs', 'ir', 'dr'])

/** The words of a person's name without titles; a single word tells nobody apart. */
function personKey(name: string): string {
  const words = plainWords(name)
    .split(' ')
    .filter((word) => word !== '' && !TITLES.has(word))
  return words.length < 2 ? '' : words.toSorted().join(' ')
}

function isByName(reasons: readonly MatchReason[]): boolean {
  return reasons.some((reason) =>
    ['NAME_EQUAL', 'NAME_EQUAL_BUT_WEAK_WORDS', 'NAME_SIMILAR', 'ACRONYM'].includes(reason),
  )
}
