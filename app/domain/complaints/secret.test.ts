import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newSecret, parseSecret, SECRET_BYTES } from './secret.ts'

describe('the secret of a report', () => {
  const secret = newSecret(randomBytes(SECRET_BYTES))

  test('has 24 signs of chance, which are 118 bits, and a check digit', () => {
    const signs = secret.replaceAll('-', '')
    expect(signs).toHaveLength(25)
    expect(Math.log2(31) * 24).toBeGreaterThan(100)
    expect(signs).not.toMatch(/[OIL01]/)
  })

  test('is read in any case, with spaces or without dashes', () => {
    expect(parseSecret(` ${secret.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ ok: true, value: secret })
  })

  test('with one wrong sign is told to be mistyped, not looked up', () => {
    const wrong = (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1)
    expect(parseSecret(wrong).ok).toBe(false)
  })
})
