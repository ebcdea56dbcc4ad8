/** A block so full that it says little ("putra" in the middle of a name): only its latest records are looked at. */
const BLOCK_LIMIT = 16

/** Ids by what they share. */
export type Blocks = {
  add: (hash: number, id: number) => void
  each: (hash: number, look: (id: number) => void) => void
}

/**
 * Lists of ids by hash, in flat arrays: a million entries take some 20 MB, where a Map of lists takes ten times that.
 * Open addressing, so that a full block is never in the way of another; two blocks of one hash are one.
 */
export function hashBlocks(expected: number): Blocks {
  let keys = keyTable(powerOfTwo(expected))
  const entries = { id: new Int32Array(1024), next: new Int32Array(1024) }
  let count = 0
  return {
    add: (hash, id) => {
      if (keys.used * 2 > keys.heads.length) keys = rehashed(keys)
      if (count === entries.id.length) {
        entries.id = longer(entries.id)
        entries.next = longer(entries.next)
      }
      const slot = slotOf(keys, hash)
      const head = keys.heads[slot] ?? 0
      if (head === 0) keys.used++
      entries.id[count] = id
      entries.next[count] = head
      keys.hashes[slot] = hash
      keys.heads[slot] = ++count // an entry is named by its place plus one; 0 is none
    },
    each: (hash, look) => {
      let entry = keys.heads[slotOf(keys, hash)] ?? 0
      for (let seen = 0; entry > 0 && seen < BLOCK_LIMIT; seen++) {
        look(entries.id[entry - 1] ?? 0)
        entry = entries.next[entry - 1] ?? 0
      }
    },
  }
}

type Keys = { hashes: Int32Array; heads: Int32Array; used: number }

function keyTable(slots: number): Keys {
  return { hashes: new Int32Array(slots), heads: new Int32Array(slots), used: 0 }
}

/** Where a hash is, or would be. */
function slotOf({ hashes, heads }: Keys, hash: number): number {
  const mask = heads.length - 1
  let slot = hash & mask
  while (heads[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

function rehashed(keys: Keys): Keys {
  const wider = keyTable(keys.heads.length * 2)
  for (const [at, head] of keys.heads.entries()) {
    if (head === 0) continue
    const hash = keys.hashes[at] ?? 0
    const slot = slotOf(wider, hash)
    wider.hashes[slot] = hash
    wider.heads[slot] = head
  }
  return { ...wider, used: keys.used }
}

export function hashOf(text: string): number {
  return hashPart(text, { from: 0, to: text.length, seed: 0x7fff })
}

/** Where in a text: from, up to and without `to`, and without the letter at `without`. */
type Part = { from: number; to: number; seed: number; without?: number }

/** FNV-1a over part of a text; a rare clash only makes one comparison more. */
export function hashPart(text: string, { from, to, seed, without = -1 }: Part): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = from; index < to; index++) {
    if (index !== without) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) | 0
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 1024)))
}
