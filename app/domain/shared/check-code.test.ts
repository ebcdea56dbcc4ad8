import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_ALPHABET, newCheckCode, parseCheckCode, SHORT_CODE_SIGNS } from './check-code.ts'

const randomBytes = fc.uint8Array({ minLength: 48, maxLength: 48 })
const codes = randomBytes.map((bytes) => newCheckCode(bytes.map((byte) => byte % 248)))
const otherSign = (sign: string, by: number) =>
  CODE_ALPHABET.charAt((CODE_ALPHABET.indexOf(sign) + by) % CODE_ALPHABET.length)

describe('a code', () => {
  test('is written in groups of four with the check digit last', () => {
    fc.assert(fc.property(codes, (code) => /^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}-[2-9A-HJKMNP-Z]$/.test(code)))
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseCheckCode(code)).toEqual({ ok: true, value: code })
      }),
    )
  })

  test('with any single wrong sign is noticed', () => {
    const slips = fc.record({ code: codes, at: fc.nat({ max: 12 }), by: fc.integer({ min: 1, max: 30 }) })
    fc.assert(
      fc.property(slips, ({ code, at, by }) => {
        const signs = Array.from(code.replaceAll('-', ''))
        signs[at] = otherSign(signs[at] ?? '', by)
        expect(parseCheckCode(signs.join(''))).toEqual({ ok: false, refusal: { code: 'wrong-check-digit' } })
      }),
      { numRuns: 2000 },
    )
  })

  test('with any two neighbours swapped is noticed', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 11 }), (code, at) => {
        const signs = Array.from(code.replaceAll('-', ''))
        const [left = '', right = ''] = [signs[at], signs[at + 1]]
        fc.pre(left !== right)
        signs.splice(at, 2, right, left)
        expect(parseCheckCode(signs.join(''))).toEqual({ ok: false, refusal: { code: 'wrong-check-digit' } })
      }),
      { numRuns: 2000 },
    )
  })

  test('with one sign misread as O, 0, I, 1 or L is repaired or refused, never taken for another code', () => {
    const misread: Record<string, string> = { Q: 'O', D: '0', J: 'I', '7': '1', T: 'L' }
    fc.assert(
      fc.property(codes, fc.nat({ max: 12 }), (code, at) => {
        const signs = Array.from(code.replaceAll('-', ''))
        signs[at] = misread[signs[at] ?? ''] ?? signs[at] ?? ''
        expect(parseCheckCode(signs.join(''))).toEqual({ ok: true, value: code })
      }),
    )
  })

  test('comes from chance alone: too little of it is refused', () => {
    expect(() => newCheckCode(new Uint8Array(4))).toThrow('Too few random bytes')
  })
})

describe('reading what people type', () => {
  const code = newCheckCode(Uint8Array.from({ length: 12 }, (_, index) => index * 7))

  test.each([
    ['in lower case', code.toLowerCase()],
    ['without dashes', code.replaceAll('-', '')],
    ['with spaces around and between', ` ${code.replaceAll('-', ' ')} `],
    ['with long dashes of a word processor', code.replaceAll('-', '–')],
    [
      'in full-width letters',
      code.replace(/[A-Z2-9]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
    ],
  ])('%s', (_, typed) => {
    expect(parseCheckCode(typed)).toEqual({ ok: true, value: code })
  })

  test.each([
    ['', 'wrong-length'],
    ['7K3M', 'wrong-length'],
    [`${code}2`, 'wrong-length'],
    ['7K3M-Q9TX-!!!!-4', 'wrong-sign'],
    ['000O-IIII-LLLL-4', 'wrong-sign'],
    ['2222-2222-2222-3', 'wrong-check-digit'],
  ])('"%s" is refused: %s', (typed, refusal) => {
    expect(parseCheckCode(typed)).toEqual({ ok: false, refusal: { code: refusal } })
  })

  test('a short code has eight signs and a check digit', () => {
    const short = newCheckCode(new Uint8Array(16).fill(5), SHORT_CODE_SIGNS)
    expect(short).toMatch(/^.{4}-.{4}-.$/)
    expect(parseCheckCode(short, SHORT_CODE_SIGNS)).toEqual({ ok: true, value: short })
  })
})
