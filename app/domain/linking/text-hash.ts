/** Longest text of which parts are hashed. */
export const LONGEST_HASHED = 200

const BASE = 0x01000193
const powers = powersOf(BASE, LONGEST_HASHED)

/** FNV-1a over a text; a rare clash only makes one comparison more. */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1) // far apart, or the first letter could make up for another seed
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), BASE)
  return mixed(hash, text.length)
}

/** Two hashes to one; the order counts. */
export function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

const sums = new Int32Array(LONGEST_HASHED + 1)

/**
 * Rolling hashes (Rabin–Karp) of a text: the hash of any part of it in two multiplications. There is one text at a time:
 * rolling another one forgets it.
 */
export function roll(text: string): void {
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    sum = (Math.imul(sum, BASE) + text.charCodeAt(index)) | 0
    sums[index + 1] = sum
  }
}

/** The hash of the part from `from`, up to and without `to`. */
export function partHash(from: number, to: number): number {
  return ((sums[to] ?? 0) - Math.imul(sums[from] ?? 0, powers[to - from] ?? 0)) | 0
}

/** The hash of the first `length` letters without the one at `at`. */
export function hashWithout(at: number, length: number): number {
  return (Math.imul(sums[at] ?? 0, powers[length - at - 1] ?? 0) + partHash(at + 1, length)) | 0
}

function powersOf(base: number, most: number): Int32Array {
  const found = new Int32Array(most + 1)
  found[0] = 1
  for (let index = 1; index <= most; index++) found[index] = Math.imul(found[index - 1] ?? 0, base)
  return found
}
