import type { CleaningRefusal } from '#app/domain/files/file.ts'

/** Thrown within the cleaning process, whose only way out it is: the answer is a refusal. */
export class CleaningRefused extends Error {
  readonly refusal: CleaningRefusal
  constructor(refusal: CleaningRefusal) {
    super(refusal)
    this.name = 'CleaningRefused'
    this.refusal = refusal
  }
}
