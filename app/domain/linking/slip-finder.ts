import { edits } from '#app/domain/shared/edits.ts'

/** Counts the slips between one text and many others; texts are of a–z and 0–9, the others in bytes. */
export type SlipFinder = {
  aim: (text: string) => void
  slips: (letters: Uint8Array, from: number, to: number) => number
}

/** A text of so many letters fits into the bits of a number. */
const LONGEST = 32

/** As `edits`, all rows of a column at once: Hyyrö 2003, the bit-parallel optimal string alignment. */
export function slipFinder(): SlipFinder {
  const places = new Int32Array(128)
  let text = ''
  return {
    aim: (next) => {
      for (let index = 0; index < text.length; index++) places[text.charCodeAt(index)] = 0
      text = next
      for (let index = 0; index < Math.min(text.length, LONGEST); index++) {
        const letter = text.charCodeAt(index)
        places[letter] = (places[letter] ?? 0) | (1 << index)
      }
    },
    slips: (letters, from, to) => {
      if (text.length <= LONGEST && text.length > 0) return bitSlips({ places, length: text.length, from, to }, letters)
      return edits(text, String.fromCharCode(...letters.subarray(from, to)))
    },
  }
}

/** The names of the paper: vertical and horizontal differences that are +1 or -1, and D0 where the diagonal is 0. */
type Aimed = { places: Int32Array; length: number; from: number; to: number }

function bitSlips({ places, length, from, to }: Aimed, letters: Uint8Array): number {
  const last = 1 << (length - 1)
  let vp = -1
  let vn = 0
  let d0 = 0
  let before = 0
  let count = length
  for (let at = from; at < to; at++) {
    const here = places[letters[at] ?? 0] ?? 0
    const swapped = ((~d0 & here) << 1) & before
    d0 = ((((here & vp) + vp) | 0) ^ vp) | here | vn | swapped
    let hp = vn | ~(d0 | vp)
    const hn = d0 & vp
    if ((hp & last) !== 0) count++
    else if ((hn & last) !== 0) count--
    hp = (hp << 1) | 1
    vp = (hn << 1) | ~(d0 | hp)
    vn = hp & d0
    before = here
  }
  return count
}
