import { applicationLetters } from '#app/i18n/applications/letters.ts'
import { visitMinutesWords } from '#app/i18n/letters/visit-minutes.ts'

/** The words of the letters that lie on the demonstration's desk. */
export const demonstrationWords = { minutes: visitMinutesWords, applications: applicationLetters }
