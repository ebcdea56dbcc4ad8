import type { Tx } from './transaction.server.ts'
import type { Recipient } from '#app/domain/warnings/told.ts'

/** Whom the office writes to about an agency, as a transaction sees it: its address on record, and its people. */
export async function listRecipientsOf(
  tx: Tx,
  agencyId: number,
): Promise<{ recipients: Recipient[]; accountIds: string[] }> {
  const agency = await tx.agency.findUnique({ where: { id: agencyId }, select: { email: true } })
  const members = await tx.$queryRaw<{ accountId: string; email: string }[]>`
    select distinct account.id as "accountId", account.email
    from agency_member member join user_account account on account.id = member.account_id
    where member.agency_id = ${agencyId} and member.to_at is null and account.disabled_at is null
    order by account.id`
  const own: Recipient[] = agency?.email ? [{ address: agency.email, owner: { kind: 'AGENCY', agencyId } }] : []
  const people = members.map(({ accountId, email }): Recipient => {
    return { address: email, owner: { kind: 'ACCOUNT', accountId, agencyId } }
  })
  return { recipients: [...own, ...people], accountIds: members.map(({ accountId }) => accountId) }
}
