import { describe, expect, test } from 'vitest'
import { base32, totpAddress } from './totp.ts'

describe('a secret for an authenticator', () => {
  // RFC 4648, section 10, without padding.
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is %j', (text, coded) => {
    expect(base32(new TextEncoder().encode(text))).toBe(coded)
  })

  test('has an address that names the account', () => {
    expect(totpAddress({ secret: 'MZXW6', account: 'a+b@x.example' })).toBe(
      'otpauth://totp/CekLembaga:a%2Bb%40x.example?secret=MZXW6&issuer=CekLembaga&digits=6&period=30',
    )
  })
})
