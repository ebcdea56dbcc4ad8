import { SIMILAR } from './match.ts'
import { allowedSlips } from './similarity.ts'
import { hashWithout, LONGEST_HASHED, mixed, partHash, roll } from './text-hash.ts'

/**
 * Keys that two similar names share, though letters of them differ.
 *
 * Of a short name: all its letters but one. A longer one is cut into one piece more than slips can touch: one of them is
 * untouched, at (nearly) its place. Not found: a name with a swap across the border of two pieces besides every other slip
 * allowed, and one of more than 200 letters.
 */
export function eachStoredKey(letters: string, take: (key: number) => void): void {
  if (letters.length > LONGEST_HASHED) return
  roll(letters)
  if (letters.length <= LONGEST_SHORT) eachWithoutOne(letters, take)
  if (letters.length < SHORTEST_LONG) return
  const cut = cutOf(letters.length)
  for (let piece = 0, from = 0; piece < cut.pieces; piece++) {
    const to = edge(cut, piece + 1)
    take(mixed(partHash(from, to), cut.length * 4096 + piece))
    from = to
  }
}

/** What is asked of a name: a key, and by how many letters the names under it may differ. */
export type AskKey = (key: number, differ: number) => void

/** The keys under which names similar to this one may be stored. A slip changes two letters, one more or less only one. */
export function eachWantedKey(letters: string, ask: AskKey): void {
  if (letters.length > LONGEST_HASHED) return
  roll(letters)
  if (letters.length <= LONGEST_SHORT) {
    eachWithoutOne(letters, (key) => {
      ask(key, 2)
    })
  }
  const most = mostSlips(letters.length)
  for (let length = Math.max(SHORTEST_LONG, letters.length - most); length <= letters.length + most; length++) {
    const longer = letters.length - length
    const slips = allowedSlips(Math.max(length, letters.length), SIMILAR)
    if (Math.abs(longer) <= slips) eachWantedPiece(cutOf(length), { longer, slips }, ask)
  }
}

/** Two names of up to 12 letters may be one slip apart; one of 14 and one of 12 letters, two. */
const LONGEST_SHORT = 12
const SHORTEST_LONG = 12
/** How a name of some length is cut. */
type Cut = { length: number; pieces: number }
/** A name that is asked for one of another length: by how much it is longer, and the slips they may be apart. */
type Asked = { longer: number; slips: number }

function cutOf(length: number): Cut {
  return { length, pieces: mostSlips(length) + 1 }
}

/** The slips between a name and the longest one that is similar to it. */
function mostSlips(length: number): number {
  return allowedSlips(Math.floor(length / SIMILAR + 1e-9), SIMILAR)
}

/** Two names one slip apart have a letter each without which they are equal, or one has it and the other not. */
function eachWithoutOne(letters: string, take: (key: number) => void): void {
  const { length } = letters
  take(mixed(partHash(0, length), SHORT))
  for (let at = 0; at < length; at++) {
    if (at > 0 && letters.charCodeAt(at) === letters.charCodeAt(at - 1)) continue
    take(mixed(hashWithout(at, length), SHORT))
  }
}

const SHORT = 0x5eed

/** The places where a piece of a name of another length may lie in this one: a shift costs slips on both sides of it. */
function eachWantedPiece(cut: Cut, { longer, slips }: Asked, ask: AskKey): void {
  const spare = (slips - Math.abs(longer)) >> 1
  const back = Math.min(0, longer) - spare
  const on = Math.max(0, longer) + spare
  const differ = 2 * slips - Math.abs(longer)
  for (let piece = 0, from = 0; piece < cut.pieces; piece++) {
    const to = edge(cut, piece + 1)
    const last = Math.min(on, cut.length + longer - to)
    const seed = cut.length * 4096 + piece
    for (let shift = Math.max(back, -from); shift <= last; shift++)
      ask(mixed(partHash(from + shift, to + shift), seed), differ)
    from = to
  }
}

function edge({ length, pieces }: Cut, piece: number): number {
  return Math.floor((length * piece) / pieces)
}
