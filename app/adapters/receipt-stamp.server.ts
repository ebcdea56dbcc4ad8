import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from './keys.server.ts'

const STAMP = 'ceklembaga-cap:'
const STAMPED = /ceklembaga-cap:([\w-]{43})/
const EMPTY = '0'.repeat(43)

/** Keeps the place of a stamp among the keywords of a file. */
export const STAMP_PLACE = `${STAMP}${EMPTY}`

/**
 * Stamps a file with a code of authentication over all its bytes (HMAC-SHA-256, RFC 2104). Only this office has the key,
 * so its own files are known again though none of them is kept, whichever release printed them.
 */
export function stamped(file: Buffer): Buffer {
  return Buffer.from(file.toString('latin1').replaceAll(STAMP_PLACE, `${STAMP}${stampOf(file)}`), 'latin1')
}

/** Is it byte for byte a file that was stamped here? */
export function isStampedHere(file: Uint8Array): boolean {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1')
  const stamp = STAMPED.exec(text)?.[1]
  if (stamp === undefined) return false
  const due = stampOf(Buffer.from(text.replaceAll(`${STAMP}${stamp}`, STAMP_PLACE), 'latin1'))
  return timingSafeEqual(Buffer.from(stamp), Buffer.from(due))
}

function stampOf(file: Buffer): string {
  return createHmac('sha256', keyFor('receipt-stamp')).update(file).digest('base64url')
}
