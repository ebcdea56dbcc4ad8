import { hashBlocks, type Wanted } from './hash-blocks.ts'
import { nameLetters } from './likeness.ts'
import { eachStoredKey, eachWantedKey } from './name-pieces.ts'
import type { Prepared } from './prepared.ts'
import { hashOf, mixed } from './text-hash.ts'

/** Which earlier records may be the same as one: found by what they share, so that not all are compared with all. */
export type CandidateIndex = {
  /** Ids are 0, 1, 2 … in the order in which they are added. */
  add: (id: number, record: Prepared) => void
  /** Each id once. */
  find: (record: Prepared) => number[]
}

/** What so many share says little (an address, an acronym): only its latest records are looked at, whatever their letters. */
const ANY: Wanted = { once: 0, twice: 0, differ: 0, most: 32 }
/**
 * Pieces of names are shared by many more, most of them told apart by their letters: so many are looked at. Fewer where the
 * words are sorted: names with their words in another order are rare, and those in the same order are found as written.
 */
const MOST_ALIKE = { written: 2_000, sorted: 200 }
/** Three are told in the end: a name that is similar to very many is compared with its latest only. */
const MOST_SIMILAR = 50

/**
 * Finds the records that share an identifier, phone, address or director, or whose name is equal, equal but for weak
 * words, an acronym, or similar: `name-pieces.ts`. Names that only share a common word are no candidates: they are
 * DIFFERENT.
 */
export function candidateIndex(expected = 1024): CandidateIndex {
  const blocks = hashBlocks(expected)
  const names = nameLetters()
  const asked = askedOnce()
  return {
    add: (id, record) => {
      const { initials, acronym } = acronymKeys(record)
      for (const key of [...sharedKeys(record), initials, acronym]) if (key !== NONE) blocks.add(key, id, ANY)
      names.add(id, record)
      eachForm(record, (letters, numbers) => {
        eachStoredKey(letters, (key) => {
          blocks.add(mixed(key, numbers), id, record.strongBag)
        })
      })
    },
    find: (record) => {
      const found: number[] = []
      asked.begin()
      const keep = (id: number): void => {
        if (asked.isFirst(id)) found.push(id)
      }
      const { calledBy, callsFor } = acronymKeys(record)
      for (const key of [...sharedKeys(record), calledBy, callsFor]) if (key !== NONE) blocks.each(key, ANY, keep)
      names.ask(record)
      const most = found.length + MOST_SIMILAR
      const keepLike = (id: number): void => {
        if (found.length < most && asked.isFirst(id) && names.isSimilar(id)) found.push(id)
      }
      const wanted: Wanted = { ...record.strongBag, differ: 0, most: 0 }
      eachForm(record, (letters, numbers, form) => {
        wanted.most = MOST_ALIKE[form]
        eachWantedKey(letters, (key, differ) => {
          wanted.differ = differ
          blocks.each(mixed(key, numbers), wanted, keepLike)
        })
      })
      return found
    },
  }
}

/** Seeds, so that a phone number is not an identifier. Those of identifiers follow the last one. */
const SEED = { phone: 1, address: 2, director: 3, name: 4, initials: 5, acronym: 6, number: 7 }

function sharedKeys(record: Prepared): number[] {
  const keys: number[] = []
  const take = (text: string, seed: number, numbers = 0): void => {
    if (text !== '') keys.push(mixed(hashOf(text, seed), numbers))
  }
  for (let index = 0; index < record.identifiers.length; index++)
    take(record.identifiers[index] ?? '', SEED.number + index)
  take(record.phone, SEED.phone)
  take(record.address, SEED.address)
  take(record.director, SEED.director)
  const numbers = hashOf(record.numbers, 0)
  const { letters, words, strong } = record
  take(letters, SEED.name, numbers)
  if (words !== letters) take(words, SEED.name, numbers)
  if (strong !== words && strong !== letters) take(strong, SEED.name, numbers)
  return keys
}

const NONE = 0

/** A name of three words is called by its initials; a word of three letters may be such initials. */
function acronymKeys({ words, initials }: Prepared) {
  const isShort = words.length >= 3 && !words.includes(' ')
  return {
    initials: initials === '' ? NONE : hashOf(initials, SEED.initials),
    acronym: isShort ? hashOf(words, SEED.acronym) : NONE,
    calledBy: initials === '' ? NONE : hashOf(initials, SEED.acronym),
    callsFor: isShort ? hashOf(words, SEED.initials) : NONE,
  }
}

/**
 * The two forms in which strong words are compared; one where they are the same. Schools are never similar. Names with
 * other numbers in them are other names, however alike: a list of branches has thousands of those.
 */
function eachForm(record: Prepared, take: (letters: string, numbers: number, form: Form) => void): void {
  if (record.isSchool || record.strong === '') return
  const numbers = hashOf(record.numbers, 0)
  take(record.strongWritten, numbers, 'written')
  if (record.strongSorted !== record.strongWritten) take(record.strongSorted, numbers, 'sorted')
}

type Form = keyof typeof MOST_ALIKE

/** Whether an id was seen since the last beginning. */
function askedOnce(): { begin: () => void; isFirst: (id: number) => boolean } {
  let seen = new Int32Array(1024)
  let now = 0
  return {
    begin: () => {
      now++
    },
    isFirst: (id) => {
      while (id >= seen.length) seen = longer(seen)
      if (seen[id] === now) return false
      seen[id] = now
      return true
    },
  }
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}
