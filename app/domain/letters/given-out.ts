import { LETTER_OF_STEP } from './application-letter.ts'
import { CORRECTION_LETTER } from './correction-letter.ts'
import { COMPLAINT_LETTERS } from './complaint-letter.ts'
import { VISIT_MINUTES } from './visit-minutes.ts'

const KEPT: ReadonlySet<string | null> = new Set([
  ...Object.values(LETTER_OF_STEP),
  CORRECTION_LETTER,
  VISIT_MINUTES.kind,
  ...COMPLAINT_LETTERS,
])

/**
 * Is a letter given out to whoever has its code? What an agency or somebody else asked and was answered is theirs, minutes
 * name officers and what they saw: their code tells that they are ours, not what they say.
 */
export function isGivenOutByCode(kind: string): boolean {
  return !KEPT.has(kind)
}
