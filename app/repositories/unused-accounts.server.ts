import type { Tx } from './transaction.server.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'

/** An agency account that was cleared, and why. */
export type ClearedAccount = { id: string; takenUp: boolean }

/** As many go in one transaction. */
const AT_ONCE = 500

/**
 * Clears accounts for agencies that came to nothing: nobody took them up by the one day, or whoever did has claimed no
 * agency by the other. What ever claimed or worked for an agency stays, and so does what somebody shut on purpose.
 */
export async function removeUnusedAccounts(
  tx: Tx,
  before: { neverTakenUp: Day; neverClaimed: Day; now: Instant },
): Promise<ClearedAccount[]> {
  return tx.$queryRaw<ClearedAccount[]>`
    delete from user_account where id in (
      select a.id from user_account a
      where a.kind = 'AGENCY' and not a.is_demonstration and a.disabled_at is null
        and a.created_at < case when a.email_verified then ${before.neverClaimed}::date else ${before.neverTakenUp}::date end
        and not exists (select from invitation i where i.account_id = a.id and i.used_at is null and i.expires_at > ${before.now}::timestamptz)
        and not exists (select from agency_claim c where c.account_id = a.id)
        and not exists (select from agency_member m where m.account_id = a.id)
      order by a.created_at limit ${AT_ONCE} for update skip locked
    ) returning id, email_verified as "takenUp"`
}
