import { edits } from '#app/domain/shared/edits.ts'

/** How a number of a register answers what was typed. */
export type NumberHow = 'equal' | 'beginning' | 'end' | 'similar'

/** So much of a number is enough to look for its beginning or its end. */
const PART_DIGITS = 5
/** A number of this length that is nowhere is looked for with a slip in it. */
const WHOLE_DIGITS = 10
const MOST_SLIPS = 3

/** The ranges of the index to read for a number. Empty where a part of it would say nothing. */
export function numberParts(number: string, isFigures: boolean): { beginning: string; end: string } | undefined {
  if (!isFigures || number.length < PART_DIGITS) return undefined
  return { beginning: number, end: reversed(number) }
}

/** Where to look when nothing has the number: what is left of it and right of one slip. */
export function slippedParts(number: string, isFigures: boolean): { beginning: string; end: string } | undefined {
  if (!isFigures || number.length < WHOLE_DIGITS) return undefined
  return { beginning: number.slice(0, 7), end: reversed(number.slice(-5)) }
}

/** 0 to 1, and how; nothing when the number is another one. */
export function compareNumber(typed: string, recorded: string): { score: number; how: NumberHow } | undefined {
  if (recorded === typed) return { score: 1, how: 'equal' }
  const share = typed.length / recorded.length
  if (recorded.startsWith(typed)) return { score: 0.8 + 0.15 * share, how: 'beginning' }
  if (recorded.endsWith(typed)) return { score: 0.78 + 0.15 * share, how: 'end' }
  const slips = edits(typed, recorded, MOST_SLIPS)
  return slips > MOST_SLIPS ? undefined : { score: 0.8 - 0.05 * slips, how: 'similar' }
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}
