import type { OfficeLetter } from './office-letter.ts'
import type { ApplicationClock } from '#app/domain/applications/clock.ts'
import type { ApplicationFile, StepBody, StepType } from '#app/domain/applications/steps.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** The kind of letter each step is told by (letters/catalogue); coming back needs none, the desk shows it. */
export const LETTER_OF_STEP = {
  SUBMITTED: 'TTM',
  RETURNED: 'SKM',
  RESUBMITTED: null,
  WITHDRAWN: 'SCM',
  DECIDED: 'SPP',
} as const satisfies Record<StepType, string | null>

export type ApplicationLetterFacts = {
  file: ApplicationFile
  agency: { no: AgencyNo; name: string }
  clock: ApplicationClock
}

type Said<Body extends StepBody> = (body: Body, facts: ApplicationLetterFacts) => OfficeLetter
type Of<Type extends StepType> = Extract<StepBody, { type: Type }>

/** What the letter of each step says. */
export type ApplicationLetterWords = {
  receipt: Said<Of<'SUBMITTED'>>
  completion: Said<Of<'RETURNED'>>
  withdrawal: Said<Of<'WITHDRAWN'>>
  decision: Said<Of<'DECIDED'>>
}

/** The letter by which a step is told; undefined for one that has none. */
export function applicationLetter(
  body: StepBody,
  facts: ApplicationLetterFacts,
  words: ApplicationLetterWords,
): OfficeLetter | undefined {
  switch (body.type) {
    case 'SUBMITTED':
      return words.receipt(body, facts)
    case 'RETURNED':
      return words.completion(body, facts)
    case 'WITHDRAWN':
      return words.withdrawal(body, facts)
    case 'DECIDED':
      return words.decision(body, facts)
    case 'RESUBMITTED':
      return undefined
  }
}
