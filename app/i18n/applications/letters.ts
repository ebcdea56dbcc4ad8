import { applicationLetterWords } from '#app/i18n/letters/application-letters.ts'
import { officeWords } from '#app/i18n/letters/office.ts'

/** The words of the letters of applications, as the acts on them need them. */
export const applicationLetters = { step: applicationLetterWords, office: officeWords }
