import { randomUUID } from 'node:crypto'
import { newToken, tokenHash } from './follow-tokens.server.ts'
import { addressHashOf, postMails } from './post-mails.server.ts'
import { seal } from '#app/adapters/keys.server.ts'
import { mailIsOn } from '#app/adapters/mail.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { mayAskAgain } from '#app/domain/following/follower.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { saveAskedFollow } from '#app/repositories/follows.server.ts'
import { countMessagesOf, countMessagesTo } from '#app/repositories/outbox.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

export type AskToFollowRefusal =
  NotAllowed | { code: 'no-such-agency' } | { code: 'mail-is-off' } | { code: 'too-many-asked' }

const HOUR_MS = 3_600_000

/**
 * Somebody gives an address to be told of the changes of an agency: a mail with a link asks whether they want it, and
 * nothing else is ever sent before. The answer is the same whether the address follows already or not; nobody learns by
 * asking who does. The ledger is told when they confirm.
 */
export async function askToFollow(
  context: Context,
  asked: { no: AgencyNo; address: string; language: 'id' | 'en' },
): Promise<Result<null, AskToFollowRefusal>> {
  const allowed = requirePermission(context.actor, 'follow:keep')
  if (!allowed.ok) return allowed
  if (!mailIsOn()) return refuse({ code: 'mail-is-off' })
  const agency = await findAgency(asked.no)
  if (!agency) return refuse({ code: 'no-such-agency' })
  if (!(await mayBeAsked(addressHashOf(asked.address), context.now))) return refuse({ code: 'too-many-asked' })
  await save(context, agency, asked)
  return accept(null)
}

async function save(
  context: Context,
  agency: AgencyRecord,
  { address, language }: { address: string; language: 'id' | 'en' },
): Promise<void> {
  const ref = randomUUID()
  const token = newToken()
  const addressHash = addressHashOf(address)
  const addressSealed = seal(address, ref, 'followers')
  const named = { agencyId: agency.id, addressHash, addressSealed, language }
  const facts = { kind: 'FOLLOW_ASKED', agency: { no: agency.no, name: agency.name }, token } as const
  await inTransaction(async (tx) => {
    const asked = await saveAskedFollow(tx, { ...named, ref, confirmHash: tokenHash(token), askedAt: context.now })
    if (asked.follows) return
    const owner = { kind: 'FOLLOWER', followId: asked.id } as const
    await postMails(tx, [{ to: address, language, facts, owner, onceFor: `follow/${ref}` }], context.now)
  })
}

async function mayBeAsked(addressHash: string, now: Instant): Promise<boolean> {
  const [ofAddressInDay, ofAllInHour] = await Promise.all([
    countMessagesTo(addressHash, 'FOLLOW_ASKED', before(now, 24 * HOUR_MS)),
    countMessagesOf('FOLLOW_ASKED', before(now, HOUR_MS)),
  ])
  return mayAskAgain({ ofAddressInDay, ofAllInHour })
}

function before(now: Instant, ms: number): Instant {
  // The text has the form by construction.
  return new Date(Date.parse(now) - ms).toISOString() as Instant
}
