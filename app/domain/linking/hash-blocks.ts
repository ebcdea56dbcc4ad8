import { bits, type LetterBag } from './letter-bag.ts'

/** Ids by what they share, each with its letters: the latest come first. */
export type Blocks = {
  add: (hash: number, id: number, letters: Letters) => void
  /** The ids of a block, about `most`, whose letters differ by `differ` at most. */
  each: (hash: number, wanted: Wanted, look: (id: number) => void) => void
}

/** Letters that a name has at least once and twice: a third time tells few names apart. */
type Letters = Pick<LetterBag, 'once' | 'twice'>
export type Wanted = Letters & { differ: number; most: number }

/** Keys by their hash; of each the place of its latest chunk plus one, 0 where there is no such key. */
type Keys = { hashes: Int32Array; chunks: Int32Array; used: number }

/**
 * Chunks one after another. A chunk is the place of the one before it plus one, how many entries it has and may have, and
 * its entries: an id and two numbers of its letters. A block grows by ever larger chunks, so that long ones are read in one go.
 */
type Pool = { cells: Int32Array; used: number }

const HEAD = 3
const ENTRY = 3
const LARGEST = 256

/**
 * Lists of ids by hash, in flat arrays: a million entries take some 30 MB, where a Map of lists takes ten times that.
 * Open addressing, so that a full block is never in the way of another; two blocks of one hash are one.
 */
export function hashBlocks(expected: number): Blocks {
  const slots = powerOfTwo(expected)
  const keys: Keys = { hashes: new Int32Array(slots), chunks: new Int32Array(slots), used: 0 }
  const pool: Pool = { cells: new Int32Array(slots * 4), used: 0 }
  return {
    add: (hash, id, { once, twice }) => {
      const chunk = roomFor(keys, pool, hash)
      const { cells } = pool
      const count = cells[chunk + 1] ?? 0
      const entry = chunk + HEAD + ENTRY * count
      cells[chunk + 1] = count + 1
      cells[entry] = id
      cells[entry + 1] = once
      cells[entry + 2] = twice
    },
    each: (hash, wanted, look) => {
      let next = keys.chunks[slotOf(keys, hash)] ?? 0
      for (let seen = 0; next > 0 && seen < wanted.most;) {
        const chunk = next - 1
        seen += pool.cells[chunk + 1] ?? 0
        next = pool.cells[chunk] ?? 0
        lookThrough(pool.cells, chunk, { wanted, look })
      }
    },
  }
}

/** The chunk into which the next id of a block goes. */
function roomFor(keys: Keys, pool: Pool, hash: number): number {
  if (keys.used * 1.5 > keys.hashes.length) rehash(keys)
  const slot = slotOf(keys, hash)
  const latest = (keys.chunks[slot] ?? 0) - 1
  if (latest < 0) {
    keys.used++
    keys.hashes[slot] = hash
  } else if (hasRoom(pool, latest)) return latest
  const chunk = newChunk(pool, latest)
  keys.chunks[slot] = chunk + 1
  return chunk
}

function hasRoom({ cells }: Pool, chunk: number): boolean {
  return (cells[chunk + 1] ?? 0) < (cells[chunk + 2] ?? 0)
}

/** A chunk after `before`, which is -1 for the first one of a block. */
function newChunk(pool: Pool, before: number): number {
  const chunk = pool.used
  const capacity = before < 0 ? 1 : Math.min(2 * (pool.cells[before + 2] ?? 1), LARGEST)
  pool.used += HEAD + ENTRY * capacity
  if (pool.used > pool.cells.length) pool.cells = longer(pool.cells)
  pool.cells[chunk] = before + 1
  pool.cells[chunk + 2] = capacity
  return chunk
}

type Looking = { wanted: Wanted; look: (id: number) => void }

function lookThrough(cells: Int32Array, chunk: number, { wanted, look }: Looking): void {
  const { once, twice, differ } = wanted
  const first = chunk + HEAD
  for (let at = first + ENTRY * ((cells[chunk + 1] ?? 0) - 1); at >= first; at -= ENTRY) {
    const apart = bits((cells[at + 1] ?? 0) ^ once)
    if (apart <= differ && apart + bits((cells[at + 2] ?? 0) ^ twice) <= differ) look(cells[at] ?? 0)
  }
}

/** Where a hash is, or would be. */
function slotOf({ hashes, chunks }: Keys, hash: number): number {
  const mask = hashes.length - 1
  let slot = hash & mask
  while (chunks[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

function rehash(keys: Keys): void {
  const { hashes, chunks } = keys
  const slots = hashes.length * 2
  keys.hashes = new Int32Array(slots)
  keys.chunks = new Int32Array(slots)
  for (let at = 0; at < chunks.length; at++) {
    const hash = hashes[at] ?? 0
    if (chunks[at] === 0) continue
    const slot = slotOf(keys, hash)
    keys.hashes[slot] = hash
    keys.chunks[slot] = chunks[at] ?? 0
  }
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 1024)))
}
