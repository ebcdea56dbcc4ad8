import { SIMILAR } from './match.ts'
import type { Prepared } from './prepared.ts'
import { allowedSlips } from './similarity.ts'

/** A block so full that it says nothing ("putra" in the middle of a name): only its latest records are looked at. */
const BLOCK_LIMIT = 48

/** Which earlier records may be the same as one: found by what they share, so that not all are compared with all. */
export type CandidateIndex = {
  add: (id: number, record: Prepared) => void
  /** Ids of records that share an identifier, a contact or (nearly) a name, latest first. */
  find: (record: Prepared) => Set<number>
}

/**
 * Finds every record that shares an identifier, phone, address or director, or whose name is equal, equal but for weak
 * words, an acronym, or similar. A similar name of allowed slips n is found by one of n + 2 equal pieces at (nearly) the
 * same place: of two names n slips apart at least one piece is untouched, unless several swaps of neighbours lie just
 * across the borders of pieces. Names that share a common word only are no candidates: their verdict is DIFFERENT.
 */
export function candidateIndex(expected = 1024): CandidateIndex {
  const blocks = hashBlocks(expected)
  return {
    add: (id, record) => {
      for (const key of exactKeys(record)) blocks.add(hashOf(key), id)
      eachForm(record, (letters) => {
        eachPiece(letters, (hash) => {
          blocks.add(hash, id)
        })
      })
    },
    find: (record) => {
      const found = new Set<number>()
      for (const key of exactKeys(record)) blocks.collect(hashOf(key), found)
      eachForm(record, (letters) => {
        eachProbe(letters, (hash) => {
          blocks.collect(hash, found)
        })
      })
      return found
    },
  }
}

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
function eachForm(record: Prepared, look: (letters: string) => void): void {
  if (record.isSchool || record.strong === '') return
  look(record.strongWritten)
  const sorted = record.strong.replaceAll(' ', '')
  if (sorted !== record.strongWritten) look(sorted)
}

function eachPiece(letters: string, take: (hash: number) => void): void {
  const pieces = allowedSlips(letters.length, SIMILAR) + 2
  if (pieces === 2) return // too short for any slip
  for (let piece = 0; piece < pieces; piece++) {
    const from = edge(letters.length, pieces, piece)
    take(hashPart(letters, { from, to: edge(letters.length, pieces, piece + 1), seed: letters.length * 64 + piece }))
  }
}

/** The places where a piece of a name of another length may lie in this one. */
function eachProbe(letters: string, take: (hash: number) => void): void {
  const most = allowedSlips(letters.length + 2, SIMILAR)
  for (let length = letters.length - most; length <= letters.length + most; length++) {
    const slips = allowedSlips(Math.max(length, letters.length), SIMILAR)
    if (Math.abs(length - letters.length) <= slips) probeLength(letters, length, take)
  }
}

function probeLength(letters: string, length: number, take: (hash: number) => void): void {
  const pieces = allowedSlips(length, SIMILAR) + 2
  if (pieces === 2) return
  const shorter = letters.length - length
  for (let piece = 0; piece < pieces; piece++) {
    const from = edge(length, pieces, piece)
    const size = edge(length, pieces, piece + 1) - from
    const first = Math.max(0, from + Math.min(0, shorter) - 1)
    const last = Math.min(letters.length - size, from + Math.max(0, shorter) + 1)
    const seed = length * 64 + piece
    for (let start = first; start <= last; start++) take(hashPart(letters, { from: start, to: start + size, seed }))
  }
}

function edge(length: number, pieces: number, piece: number): number {
  return Math.floor((length * piece) / pieces)
}

function hashOf(text: string): number {
  return hashPart(text, { from: 0, to: text.length, seed: 0x7fff })
}

/** FNV-1a over part of a text; a rare clash only makes one comparison more. */
function hashPart(text: string, { from, to, seed }: { from: number; to: number; seed: number }): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash ^ (hash >>> 15)) | 0
}

type Blocks = { add: (hash: number, id: number) => void; collect: (hash: number, into: Set<number>) => void }

/** Chains of ids by hash in flat arrays: a million entries take 16 MB, where a Map of lists takes ten times that. */
function hashBlocks(expected: number): Blocks {
  let heads: Int32Array = new Int32Array(powerOfTwo(expected)).fill(-1)
  let entries: Record<'hash' | 'id' | 'next', Int32Array> = {
    hash: new Int32Array(heads.length),
    id: new Int32Array(heads.length),
    next: new Int32Array(heads.length),
  }
  let count = 0
  const link = (entry: number): void => {
    const slot = (entries.hash[entry] ?? 0) & (heads.length - 1)
    entries.next[entry] = heads[slot] ?? -1
    heads[slot] = entry
  }
  const grow = (): void => {
    heads = new Int32Array(heads.length * 2).fill(-1)
    entries = { hash: longer(entries.hash), id: longer(entries.id), next: longer(entries.next) }
    for (let entry = 0; entry < count; entry++) link(entry)
  }
  return {
    add: (hash, id) => {
      if (count === heads.length) grow()
      entries.hash[count] = hash
      entries.id[count] = id
      link(count++)
    },
    collect: (hash, into) => {
      let seen = 0
      let entry = heads[hash & (heads.length - 1)] ?? -1
      for (; entry >= 0 && seen < BLOCK_LIMIT; entry = entries.next[entry] ?? -1) {
        if (entries.hash[entry] !== hash) continue
        into.add(entries.id[entry] ?? -1)
        seen++
      }
    },
  }
}

function longer(array: Int32Array): Int32Array {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 1024)))
}
