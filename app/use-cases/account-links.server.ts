import { newToken, tokenHash } from './follow-tokens.server.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { addInvitation } from '#app/repositories/invitations.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** How long a link of an account is good, in hours [P]. */
const LINK_HOURS = 72

/** Makes the one link by which an account can be taken up, or a password set; earlier ones end with it. */
export async function makeAccountLink(tx: Tx, accountId: string, now: Instant): Promise<string> {
  const token = newToken()
  // The text has the form by construction.
  const expiresAt = new Date(Date.parse(now) + LINK_HOURS * 3_600_000).toISOString() as Instant
  await addInvitation(tx, { tokenHash: tokenHash(token), accountId, createdAt: now, expiresAt })
  return token
}
