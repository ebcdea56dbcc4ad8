/** Shortest and longest new password, in characters, and how many guesses it must stand (score of 4) [P]. */
const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 128
const LEAST_SCORE = 3

export type NewPasswordRefusal =
  | { code: 'password-too-short' }
  | { code: 'password-too-long' }
  | { code: 'password-too-easy' }
  | { code: 'password-differs' }

/** May this be somebody's password from now on? `score` comes of the lists of breached and common ones. */
export function newPasswordRefusal(given: {
  password: string
  again: string
  score: number
}): NewPasswordRefusal | undefined {
  const length = Array.from(given.password).length
  if (length < SHORTEST_PASSWORD) return { code: 'password-too-short' }
  if (length > LONGEST_PASSWORD) return { code: 'password-too-long' }
  if (given.score < LEAST_SCORE) return { code: 'password-too-easy' }
  return given.password === given.again ? undefined : { code: 'password-differs' }
}
