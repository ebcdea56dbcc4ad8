/** How many decisions in a row one officer may make for an agency before another should look [P]. */
const IN_A_ROW = 3

/** One decision on a document: by the accounts of the two officers, in the order of time. */
export type PastDecision = { by: readonly string[] }

/**
 * Has this officer had a hand in each of the last decisions on the agency's documents? A hint, no bar: an agency and the
 * officer who verified it last are not paired for ever (domain.md 9).
 */
export function shouldRotate(decisions: readonly PastDecision[], accountId: string): boolean {
  const last = decisions.slice(-IN_A_ROW)
  return last.length === IN_A_ROW && last.every(({ by }) => by.includes(accountId))
}
