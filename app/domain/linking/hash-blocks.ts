/** A block so full that it says little ("putra" in the middle of a name): only its latest records are looked at. */
const BLOCK_LIMIT = 40

export function hashOf(text: string): number {
  return hashPart(text, { from: 0, to: text.length, seed: 0x7fff })
}

/** Where in a text: from, up to and without `to`, and without the letter at `without`. */
export type Part = { from: number; to: number; seed: number; without?: number }

/** FNV-1a over part of a text; a rare clash only makes one comparison more. */
export function hashPart(text: string, { from, to, seed, without = -1 }: Part): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = from; index < to; index++) {
    if (index !== without) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) | 0
}

export type Blocks = {
  add: (hash: number, id: number) => void
  each: (hash: number, look: (id: number) => void) => void
}

/** Chains of ids by hash in flat arrays: a million entries take 16 MB, where a Map of lists takes ten times that. */
export function hashBlocks(expected: number): Blocks {
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
    each: (hash, look) => {
      let seen = 0
      let entry = heads[hash & (heads.length - 1)] ?? -1
      for (; entry >= 0 && seen < BLOCK_LIMIT; entry = entries.next[entry] ?? -1) {
        if (entries.hash[entry] !== hash) continue
        look(entries.id[entry] ?? 0)
        seen++
      }
    },
  }
}

export function longer(array: Int32Array, least = 0): Int32Array {
  const grown = new Int32Array(Math.max(array.length * 2, powerOfTwo(least + 1)))
  grown.set(array)
  return grown
}

export function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 1024)))
}
