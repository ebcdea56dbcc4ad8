import { applicationLetters } from '#app/i18n/applications/letters.ts'
import { screeningWords } from '#app/i18n/screening/told-reporter.ts'
import { visitMinutesWords } from '#app/i18n/letters/visit-minutes.ts'

/** The words of the letters of the demonstration, and of what its officers tell reporters. */
export const demonstrationWords = {
  minutes: visitMinutesWords,
  applications: applicationLetters,
  reports: screeningWords,
}
