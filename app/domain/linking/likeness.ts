import { bagsDiffer, type LetterBag } from './letter-bag.ts'
import { SIMILAR } from './match.ts'
import type { Prepared } from './prepared.ts'
import { allowedSlips } from './similarity.ts'
import { slipFinder, type SlipFinder } from './slip-finder.ts'

/** The letters of many names, to find out at once which of them are similar to one. */
export type NameLetters = {
  /** Ids are 0, 1, 2 … in the order in which they are added. */
  add: (id: number, record: Prepared) => void
  /** The name that is asked about from now on. */
  ask: (record: Prepared) => void
  isSimilar: (id: number) => boolean
}

/** Of each name: its bag of letters, its length, where its letters are, and where its letters in the other order. */
const FIELDS = 6

type Kept = { names: Int32Array; letters: Uint8Array; used: number }
/** Their bag, their length, and whether both orders are one. */
type Asked = { written: SlipFinder; sorted: SlipFinder; bag: LetterBag; length: number; isOneOrder: boolean }

/** Keeps the letters of names in flat arrays: a name takes about 60 bytes. */
export function nameLetters(): NameLetters {
  const kept: Kept = { names: new Int32Array(1024 * FIELDS), letters: new Uint8Array(2 ** 15), used: 0 }
  const asked: Asked = { written: slipFinder(), sorted: slipFinder(), bag: NO_LETTERS, length: 0, isOneOrder: true }
  return {
    add: (id, { strongBag: { once, twice, thrice }, strongWritten, strongSorted }) => {
      if ((id + 1) * FIELDS > kept.names.length) kept.names = longer(kept.names)
      const written = keep(kept, strongWritten)
      const sorted = strongWritten === strongSorted ? written : keep(kept, strongSorted)
      kept.names.set([once, twice, thrice, strongWritten.length, written, sorted], id * FIELDS)
    },
    ask: ({ strongWritten, strongSorted, strongBag }) => {
      asked.bag = strongBag
      asked.length = strongWritten.length
      asked.isOneOrder = strongWritten === strongSorted
      asked.written.aim(strongWritten)
      asked.sorted.aim(strongSorted)
    },
    isSimilar: (id) => isSimilar(kept, asked, id * FIELDS),
  }
}

const NO_LETTERS: LetterBag = { once: 0, twice: 0, thrice: 0 }

function keep(kept: Kept, text: string): number {
  const from = kept.used
  kept.used += text.length
  while (kept.used > kept.letters.length) kept.letters = longerBytes(kept.letters)
  for (let index = 0; index < text.length; index++) kept.letters[from + index] = text.charCodeAt(index)
  return from
}

function isSimilar(kept: Kept, asked: Asked, at: number): boolean {
  const length = kept.names[at + 3] ?? 0
  const most = allowedSlips(Math.max(asked.length, length), SIMILAR)
  return (
    Math.abs(asked.length - length) <= most &&
    lettersDiffer(kept, asked, at) <= 2 * most &&
    isAlike(kept, asked, [at, most])
  )
}

function lettersDiffer({ names }: Kept, { bag }: Asked, at: number): number {
  return bagsDiffer(bag, { once: names[at] ?? 0, twice: names[at + 1] ?? 0, thrice: names[at + 2] ?? 0 })
}

function isAlike({ names, letters }: Kept, asked: Asked, [at, most]: readonly [number, number]): boolean {
  const [length, written, sorted] = [names[at + 3] ?? 0, names[at + 4] ?? 0, names[at + 5] ?? 0]
  if (asked.written.slips(letters, written, written + length) <= most) return true
  const isOtherOrder = !asked.isOneOrder || sorted !== written
  return isOtherOrder && asked.sorted.slips(letters, sorted, sorted + length) <= most
}

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}

function longerBytes(array: Uint8Array): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(array.length * 2)
  grown.set(array)
  return grown
}
