import { randomUUID } from 'node:crypto'
import { keyedHash, seal, unseal } from '#app/adapters/keys.server.ts'
import { Mail, type NewMail } from '#app/domain/notices/mail.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { addToOutbox } from '#app/repositories/outbox.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/**
 * Puts mails into the outbox, inside the transaction of what they tell: one row for each recipient, whatever becomes of
 * the others. Two mails to one address about the same thing are one. Nothing is sent here; the job does that.
 */
export async function postMails(tx: Tx, mails: readonly NewMail[], now: Instant): Promise<void> {
  const messages = mails.map(({ owner, onceFor, ...mail }) => {
    const ref = randomUUID()
    const addressHash = owner.kind === 'REPORTER' ? addressHashOf(ref) : addressHashOf(mail.to)
    return {
      ref,
      onceFor: `${onceFor}/${addressHash}`,
      kind: mail.facts.kind,
      sealed: seal(JSON.stringify(mail), ref, 'outbox'),
      addressHash,
      owner,
    }
  })
  await addToOutbox(tx, messages, now)
}

/** The mail of a message of the outbox. */
export function unsealMail(sealed: Uint8Array, ref: string): Mail {
  return Mail.parse(JSON.parse(unseal(sealed, ref, 'outbox')))
}

/** How an address is known where it must not be read: the same for any case it is written in. */
export function addressHashOf(address: string): string {
  return keyedHash(address.trim().toLowerCase(), 'addresses')
}
