import type { OfficeLetter } from './office-letter.ts'
import type { CorrectionAnswer, CorrectionRequest } from '#app/domain/corrections/answer.ts'

/** The kind of letter an answer is (letters/catalogue). */
export const CORRECTION_LETTER = 'SJK'

/** What the letter of an answer says. It names nobody who asked: nobody need say who they are. */
export type CorrectionLetterWords = (request: CorrectionRequest, answer: CorrectionAnswer) => OfficeLetter
