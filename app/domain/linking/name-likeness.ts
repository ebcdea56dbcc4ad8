import { prepare } from './prepared.ts'
import { edits } from '#app/domain/shared/edits.ts'

/**
 * How alike two names are, 0 to 1, as a number to be shown beside the reasons: 1 - slips / length of the longer, over
 * their strong words as written or in one order, whichever is more alike. Decides nothing: that is `matchRecords`.
 */
export function nameLikeness(one: string, other: string): number {
  const [a, b] = [prepare({ name: one }), prepare({ name: other })]
  return Math.max(likeness(a.letters, b.letters), likeness(a.strongSorted, b.strongSorted))
}

function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length)
  return longer === 0 || one === '' || other === '' ? 0 : 1 - edits(one, other) / longer
}
