import type { Context } from '#app/domain/access/actor.ts'
import { applicationClock } from '#app/domain/applications/clock.ts'
import type { ApplicationFile, StepBody } from '#app/domain/applications/steps.ts'
import {
  applicationLetter,
  LETTER_OF_STEP,
  type ApplicationLetterWords,
} from '#app/domain/letters/application-letter.ts'
import type { OfficeLetter, OfficeLetterWords } from '#app/domain/letters/office-letter.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'

/** How long an application may take, in working days: as long as it shields what it asks for (domain.md 3.3). */
const BUDGET = 'param.verification.pending_max'
const OBJECTION = 'param.clock.objection_file'

/** Words of the letters of applications: how each step is told, and what is the same on every letter. */
export type LetterWordsOfApplications = {
  step: (remedyDays: number) => ApplicationLetterWords
  office: OfficeLetterWords
}

type About = { file: ApplicationFile; agency: AgencyRecord; context: Context; norms: Norms }

/** What writes the letter of a step. */
export type LettersOfApplications = {
  words: OfficeLetterWords
  write: (body: StepBody, about: About) => { kind: string; letter: OfficeLetter } | undefined
}

export function lettersOfApplications({ step, office }: LetterWordsOfApplications): LettersOfApplications {
  return {
    words: office,
    write: (body, about) => {
      const kind = LETTER_OF_STEP[body.type]
      const remedyDays = numberOn(about.norms.parameters, OBJECTION, about.context.today)
      const facts = { file: about.file, agency: about.agency, clock: clockOf(about) }
      const letter = applicationLetter(body, facts, step(remedyDays))
      return kind !== null && letter ? { kind, letter } : undefined
    },
  }
}

/** The clock of an application on a day, by the rules of the norms. */
export function clockOf({ file, norms, context }: Pick<About, 'file' | 'norms' | 'context'>) {
  return applicationClock(file, clockRules({ file, norms, context }))
}

export function clockRules({ file, norms, context }: Pick<About, 'file' | 'norms' | 'context'>) {
  const workingDays = numberOn(norms.parameters, BUDGET, file.openedOn)
  return { calendar: norms.calendar, today: context.today, workingDays }
}

export function activitiesOfType({ agencyTypes }: Norms): ReadonlyMap<string, readonly string[]> {
  return new Map([...agencyTypes].map(([id, { activities }]) => [id, activities]))
}

/** What a letter of a step is about: one letter for each step. */
export function matterOfStep(ref: string, seq: number): string {
  return `application/${ref}/${String(seq)}`
}
