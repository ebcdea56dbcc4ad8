import { leaveToken } from './follow-tokens.server.ts'
import { postMails } from './post-mails.server.ts'
import { unseal } from '#app/adapters/keys.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { NewMail } from '#app/domain/notices/mail.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { raiseToldFloor, takeUntoldChanges, type UntoldChange } from '#app/repositories/changes-told.server.ts'
import { dropUnconfirmedFollows, listFollowersOf, type ToldFollower } from '#app/repositories/follows.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'
import { addDeliveries } from '#app/repositories/webhook-deliveries.server.ts'
import { dropUnprovedWebhooks } from '#app/repositories/webhooks.server.ts'

const BATCH = 500
/** Who asked and did not confirm is forgotten after this long. */
const FORGET_AFTER_MS = 8 * 86_400_000

/**
 * Tells followers of the public changes since the last run: a mail for each follower and run, a delivery for each webhook
 * and change. Changes are marked in the same transaction, so that each is told once, however many processes do it and
 * wherever one of them dies.
 */
export async function tellFollowers(context: Context): Promise<Result<{ changes: number; mails: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'notice:send')
  if (!allowed.ok) return allowed
  const done = { changes: 0, mails: 0 }
  for (;;) {
    const told = await inTransaction((tx) => tellSome(tx, context))
    done.changes += told.changes
    done.mails += told.mails
    if (told.changes < BATCH) break
  }
  await inTransaction(async (tx) => {
    const before = new Date(Date.parse(context.now) - FORGET_AFTER_MS).toISOString() as Instant
    await raiseToldFloor(tx, context.now)
    await dropUnconfirmedFollows(tx, before)
    await dropUnprovedWebhooks(tx, before)
  })
  return accept(done)
}

async function tellSome(tx: Tx, context: Context): Promise<{ changes: number; mails: number }> {
  const changes = await takeUntoldChanges(tx, context.now, BATCH)
  if (changes.length === 0) return { changes: 0, mails: 0 }
  const followers = await listFollowersOf(tx, [...new Set(changes.map(({ agencyId }) => agencyId))])
  const mails = followers.flatMap((follower) => mailTo(follower, changes))
  await postMails(tx, mails, context.now)
  const told = changes.map(({ seq, agencyId, recordedAt }) => ({ seq, agencyId, recordedAt }))
  await addDeliveries(tx, told, context.now)
  await appendLedger(tx, context, ledgerActOf({ type: 'followers-told', changes: changes.length }, 'follower'))
  return { changes: changes.length, mails: mails.length }
}

/** One mail with all that changed since the last; nothing of before they followed. */
function mailTo(follower: ToldFollower, all: readonly UntoldChange[]): NewMail[] {
  const changes = all.filter(
    ({ agencyId, recordedAt }) => follower.followedIds.includes(agencyId) && recordedAt >= follower.followsSince,
  )
  const last = changes.at(-1)
  const to = addressOf(follower)
  if (!last || to === undefined) return []
  const told = changes.map(({ kind, detail, recordedAt }) => ({ kind, detail, recordedAt }))
  return [
    {
      to,
      language: follower.language,
      owner: { kind: 'FOLLOWER', followId: follower.id },
      onceFor: `changes/${follower.ref}/${String(last.seq)}`,
      facts: {
        kind: 'FOLLOW_CHANGES',
        agency: { no: last.no, name: last.name },
        changes: told,
        leave: leaveToken(follower),
      },
    },
  ]
}

/** Sealed under another key, it can be read by nobody; the others must not wait for it. */
function addressOf({ addressSealed, ref }: ToldFollower): string | undefined {
  try {
    return unseal(addressSealed, ref, 'followers')
  } catch {
    return undefined
  }
}
