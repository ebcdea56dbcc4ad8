import { accept, refuse, type Result } from './result.ts'

/** The alphabet of codes people type from paper: no O, I, L, 0, 1. 31 signs: a prime, which the check digit needs. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** What is read where paper says something else. None of the keys is in the alphabet. */
const CONFUSABLE: Readonly<Record<string, string>> = { '0': 'QD', O: 'QD', '1': 'J7T', I: 'J7T', L: 'J7T' }

const BASE = CODE_ALPHABET.length
const GROUP = 4
/** More unreadable signs than this is not a slip of the eye. */
const MOST_CONFUSABLES = 2

/** Letters and receipts: 12 signs of chance (59 bits) and a check digit, so that nobody finds one by trying. */
const PROOF_CODE_SIGNS = 12

/** Numbers that open nothing, such as of a correction request: 8 signs and a check digit, as 7K3M-Q9TX-4. */
export const SHORT_CODE_SIGNS = 8

declare const checkCode: unique symbol
/** A code in its one written form: groups of four, then the check digit. */
export type CheckCode = string & { readonly [checkCode]: true }

export type CheckCodeRefusal = { code: 'wrong-length' } | { code: 'wrong-sign' } | { code: 'wrong-check-digit' }

/**
 * A new code from random bytes. Bytes that would favour some signs are skipped, so pass twice as many bytes as signs;
 * throws when they do not suffice.
 */
export function newCheckCode(random: Uint8Array, signs: number = PROOF_CODE_SIGNS): CheckCode {
  const fair = [...random].filter((byte) => byte < BASE * Math.floor(256 / BASE)).slice(0, signs)
  if (fair.length < signs) throw new Error('Too few random bytes for a code.')
  const values = fair.map((byte) => byte % BASE)
  return written([...values, checkValue(values)])
}

/**
 * Reads a code as people type it: any case, with or without dashes and spaces, full-width signs. A sign that is not in
 * the alphabet (O, 0, I, 1, L) is taken for the one it is mistaken for, where the check digit leaves only one choice.
 */
export function parseCheckCode(typed: string, signs: number = PROOF_CODE_SIGNS): Result<CheckCode, CheckCodeRefusal> {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
  if (plain.length !== signs + 1) return refuse({ code: 'wrong-length' })

  const readings = readingsOf(plain)
  if (readings.length === 0) return refuse({ code: 'wrong-sign' })

  const [only, ...others] = readings.filter(isSound)
  return only && others.length === 0 ? accept(written(only)) : refuse({ code: 'wrong-check-digit' })
}

function readingsOf(plain: string): number[][] {
  const choices = Array.from(plain).map((sign) =>
    Array.from(CONFUSABLE[sign] ?? sign).map((one) => CODE_ALPHABET.indexOf(one)),
  )
  if (choices.some((values) => values.includes(-1))) return []
  if (choices.filter((values) => values.length > 1).length > MOST_CONFUSABLES) return []
  return choices.reduce<number[][]>(
    (readings, values) => readings.flatMap((reading) => values.map((value) => [...reading, value])),
    [[]],
  )
}

/**
 * The weights are 1, 2, 3 … and the base is a prime above the length: a single wrong sign, or two neighbours that
 * changed places, never leave the weighted sum at zero.
 */
function isSound(values: readonly number[]): boolean {
  return weightedSum(values) === 0
}

/** The last sign has the weight -1, which no other position has up to a length of 29. */
function weightedSum(values: readonly number[]): number {
  const last = values.length - 1
  const sum = values.reduce((total, value, index) => total + (index === last ? BASE - 1 : index + 1) * value, 0)
  return sum % BASE
}

function checkValue(values: readonly number[]): number {
  return weightedSum([...values, 0])
}

function written(values: readonly number[]): CheckCode {
  const signs = values.map((value) => CODE_ALPHABET.charAt(value)).join('')
  const groups = signs.slice(0, -1).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
  // The text has the form by construction.
  return [...groups, signs.slice(-1)].join('-') as CheckCode
}
