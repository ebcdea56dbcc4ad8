import { hashBlocks, hashOf, hashPart } from './hash-blocks.ts'
import { SIMILAR } from './match.ts'
import type { Prepared } from './prepared.ts'
import { allowedSlips } from './similarity.ts'

/** Which earlier records may be the same as one: found by what they share, so that not all are compared with all. */
export type CandidateIndex = {
  /** Ids are 0, 1, 2 … in the order in which they are added. */
  add: (id: number, record: Prepared) => void
  find: (record: Prepared) => Set<number>
}

/**
 * Finds the records that share an identifier, phone, address or director, or whose name is equal, equal but for weak
 * words, an acronym, or similar. Of a similar long name one of n + 1 equal pieces is at (nearly) the same place, where n
 * slips are allowed; two similar short ones are equal but for a letter of each. Names that only share a common word are
 * no candidates: they are DIFFERENT. Not found: a similar long name whose untouched pieces are all so common that dozens
 * of later records have them, or with a swap across the border of two pieces besides every other slip allowed.
 */
export function candidateIndex(expected = 1024): CandidateIndex {
  const blocks = hashBlocks(expected)
  return {
    add: (id, record) => {
      const take = (hash: number): void => {
        blocks.add(hash, id)
      }
      for (const key of exactKeys(record)) take(hashOf(key))
      for (const letters of formsOf(record)) {
        if (letters.length <= LONGEST_SHORT) eachWithoutOne(letters, take)
        if (letters.length >= SHORTEST_LONG) eachPiece(letters, take)
      }
    },
    find: (record) => {
      const found = new Set<number>()
      const keep = (id: number): void => void found.add(id)
      for (const key of exactKeys(record)) blocks.each(hashOf(key), keep)
      for (const letters of formsOf(record)) {
        if (letters.length <= LONGEST_SHORT) {
          eachWithoutOne(letters, (hash) => {
            blocks.each(hash, keep)
          })
        }
        eachLength(letters, (length) => {
          eachProbe(letters, length, (hash) => {
            blocks.each(hash, keep)
          })
        })
      }
      return found
    },
  }
}

/** Two names of up to 13 letters may be one slip apart; one of 14 and one of 12 letters, two. */
const LONGEST_SHORT = 13
const SHORTEST_LONG = 12

function exactKeys(record: Prepared): string[] {
  const keys = record.identifiers.flatMap((value, index) => (value === '' ? [] : [`${String(index)}:${value}`]))
  if (record.phone !== '') keys.push(`p:${record.phone}`)
  if (record.address !== '') keys.push(`a:${record.address}`)
  if (record.director !== '') keys.push(`d:${record.director}`)
  keys.push(`w:${record.words}#${record.numbers}`, `l:${record.letters}#${record.numbers}`)
  if (record.strong !== '') keys.push(`s:${record.strong}#${record.numbers}`)
  if (record.initials !== '') keys.push(`i:${record.initials}`)
  if (record.words.length >= 3 && !record.words.includes(' ')) keys.push(`i:${record.words}`)
  return keys
}

/** The two forms in which strong words are compared; one where they are the same. Schools are never similar. */
function formsOf(record: Prepared): string[] {
  if (record.isSchool || record.strong === '') return []
  const { strongWritten, strongSorted } = record
  return strongWritten === strongSorted ? [strongWritten] : [strongWritten, strongSorted]
}

/** One more than the slips that a name of this length may have. */
function piecesOf(length: number): number {
  return Math.min(allowedSlips(length, SIMILAR) + 1, 60)
}

/** Two names one slip apart have a letter each without which they are equal, or one has it and the other not. */
function eachWithoutOne(letters: string, take: (hash: number) => void): void {
  take(hashPart(letters, { from: 0, to: letters.length, seed: SHORT }))
  for (let at = 0; at < letters.length; at++) {
    if (at > 0 && letters.charCodeAt(at) === letters.charCodeAt(at - 1)) continue
    take(hashPart(letters, { from: 0, to: letters.length, seed: SHORT, without: at }))
  }
}

const SHORT = 0x5eed

function eachPiece(letters: string, take: (hash: number) => void): void {
  const pieces = piecesOf(letters.length)
  for (let piece = 0; piece < pieces; piece++) {
    const from = edge(letters.length, pieces, piece)
    take(hashPart(letters, { from, to: edge(letters.length, pieces, piece + 1), seed: letters.length * 64 + piece }))
  }
}

/** The lengths that a similar name may have. */
function eachLength(letters: string, look: (length: number) => void): void {
  const most = allowedSlips(letters.length * 1.2, SIMILAR)
  for (let length = letters.length - most; length <= letters.length + most; length++) {
    const slips = allowedSlips(Math.max(length, letters.length), SIMILAR)
    if (length >= SHORTEST_LONG && Math.abs(length - letters.length) <= slips) look(length)
  }
}

/** The places where a piece of a name of another length may lie in this one: a shift costs slips on both sides of it. */
function eachProbe(letters: string, length: number, take: (hash: number) => void): void {
  const pieces = piecesOf(length)
  const shorter = letters.length - length
  const spare = allowedSlips(Math.max(length, letters.length), SIMILAR) - Math.abs(shorter)
  const back = Math.min(0, shorter) - (spare >> 1)
  const on = Math.max(0, shorter) + (spare >> 1)
  for (let piece = 0; piece < pieces; piece++) {
    const from = edge(length, pieces, piece)
    const size = edge(length, pieces, piece + 1) - from
    const last = Math.min(letters.length - size, from + on)
    const seed = length * 64 + piece
    for (let start = Math.max(0, from + back); start <= last; start++)
      take(hashPart(letters, { from: start, to: start + size, seed }))
  }
}

function edge(length: number, pieces: number, piece: number): number {
  return Math.floor((length * piece) / pieces)
}
