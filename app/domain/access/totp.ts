const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A secret as authenticators take it: base32 (RFC 4648) of its bytes, without padding. */
export function base32(bytes: Iterable<number>): string {
  let text = ''
  let value = 0
  let bits = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(value >>> bits) & 31] ?? ''
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + (ALPHABET[(value << (5 - bits)) & 31] ?? '') : text
}

/** What the QR code of an authenticator says: whose secret it is, and that codes have six digits for half a minute. */
export function totpAddress({ secret, account }: { secret: string; account: string }): string {
  const issuer = 'CekLembaga'
  const parameters = new URLSearchParams({ secret, issuer, digits: '6', period: '30' })
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?${parameters.toString()}`
}
