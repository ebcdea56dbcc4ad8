import { newCheckCode, parseCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'
import type { Result } from '#app/domain/shared/result.ts'

/** 24 signs of an alphabet of 31: 118 bits, in six groups of four, and a check digit. */
const SECRET_SIGNS = 24
/** So many random bytes are always enough for one: `newCheckCode` skips some. */
export const SECRET_BYTES = 96

/** The only key an anonymous reporter has. Shown once; kept as a keyed hash only. */
export function newSecret(random: Uint8Array): CheckCode {
  return newCheckCode(random, SECRET_SIGNS)
}

/** A secret as people type it or read it out: any case, with or without dashes. */
export function parseSecret(typed: string): Result<CheckCode, { code: string }> {
  return parseCheckCode(typed, SECRET_SIGNS)
}
