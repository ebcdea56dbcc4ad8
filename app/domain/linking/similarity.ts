import { edits } from '#app/domain/shared/edits.ts'

/** Are two texts alike by at least `least` (0 to 1)? Likeness is 1 - slips / length of the longer. Reads 250 letters. */
export function isAlike(one: string, other: string, least: number): boolean {
  const longer = Math.max(one.length, other.length)
  if (longer === 0) return true
  const most = allowedSlips(longer, least)
  return Math.abs(one.length - other.length) <= most && edits(one, other, most) <= most
}

/** How many slips two texts may be apart, the longer of `length` letters. */
export function allowedSlips(length: number, least: number): number {
  return Math.floor((1 - least) * length + 1e-9)
}
