import { hkdfSync, timingSafeEqual } from 'node:crypto'
import { keyedHash, keyFor } from './keys.server.ts'
import type { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { newSecret, SECRET_BYTES } from '#app/domain/complaints/secret.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'

/**
 * The secret of what is sent under an idempotency key: the same key gives the same secret, so that a sender whose answer
 * was lost on the way gets it again by sending again. Without KEY_FILE nobody makes it from the key.
 */
export function secretSentUnder(sentKey: string): CheckCode {
  const bytes = hkdfSync('sha256', keyFor('complaint-secrets'), '', `secret/${sentKey}`, SECRET_BYTES)
  return newSecret(new Uint8Array(bytes))
}

/** What is kept of a secret: tells nothing of it without KEY_FILE, and is of this report only. */
export function secretHash(no: ComplaintNo, secret: CheckCode): string {
  return keyedHash(`${no} ${secret}`, 'complaint-secrets')
}

/**
 * Is this the secret of that report? Takes the same time for a report that does not exist or has no secret (`kept` is
 * null then).
 */
export function isSecretOf(no: ComplaintNo, secret: CheckCode, kept: string | null): boolean {
  const given = Buffer.from(secretHash(no, secret))
  const isSame = timingSafeEqual(given, Buffer.from(kept?.length === given.length ? kept : given.map(() => 0)))
  return kept !== null && isSame
}

/** By which a second sending of the same report is known. */
export function sentHash(sentKey: string): string {
  return keyedHash(sentKey, 'complaint-sent')
}
