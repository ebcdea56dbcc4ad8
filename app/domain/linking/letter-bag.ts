/** Which letters a text has at least once, twice, three times: bit 0 is a. The order of letters makes no difference. */
export type LetterBag = { once: number; twice: number; thrice: number }

/** The bag of a text of a–z; other signs are not in it. */
export function letterBag(text: string): LetterBag {
  const bag = { once: 0, twice: 0, thrice: 0 }
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index) - 97
    if (letter < 0 || letter > 25) continue
    const bit = 1 << letter
    bag.thrice |= bag.twice & bit
    bag.twice |= bag.once & bit
    bag.once |= bit
  }
  return bag
}

/** How many letters two bags differ by, at least; each slip makes two at most, a swap none. */
export function bagsDiffer(a: LetterBag, b: LetterBag): number {
  return bits(a.once ^ b.once) + bits(a.twice ^ b.twice) + bits(a.thrice ^ b.thrice)
}

/** Bits of a 32-bit number that are set (Hacker's Delight 5-1). */
export function bits(number: number): number {
  let left = number - ((number >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
