import type { By, Proposal } from './proposal.ts'
import type { PersonKey } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'

/**
 * Of these proposals those that wait and have had the eyes of this person, as they stand once they are stopped: who has
 * a tie to an agency takes no part in its matters (domain.md 9), so that what they began goes no further.
 */
export function stoppedForTie(proposals: readonly Proposal[], persons: readonly PersonKey[], decided: By): Proposal[] {
  return proposals
    .filter(({ state, persons: behind }) => state === 'PROPOSED' && sharePerson(persons, behind))
    .map((proposal) => ({ ...proposal, state: 'WITHDRAWN', decided }))
}
