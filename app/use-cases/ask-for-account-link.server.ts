import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { makeAccountLink } from './account-links.server.ts'
import { addressHashOf, postMails } from './post-mails.server.ts'
import { countAttempt } from './throttled.server.ts'
import { keyedHash } from '#app/adapters/keys.server.ts'
import { mailIsOn } from '#app/adapters/mail.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { mayAskAgain } from '#app/domain/following/follower.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findKeptAccount, type KeptAccount } from '#app/repositories/account-list.server.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { countMessagesOf, countMessagesTo } from '#app/repositories/outbox.server.ts'
import { lockFailures } from '#app/repositories/sign-in-failures.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

/** `address` has been checked to be one (FollowerAddress). */
type LinkAsked = { address: string; language: 'id' | 'en'; network: string }
type LinkRefusal = { code: 'mail-is-off' } | { code: 'too-many-asked' } | { code: 'try-later'; until: Instant }

type Account = Pick<KeptAccount, 'id' | 'kind' | 'roles' | 'unitId' | 'takenUp'>
type Write = (tx: Tx, known: KeptAccount | undefined, email: string) => Promise<void>

const KINDS = ['ACCOUNT_LINK', 'ACCOUNT_KNOWN'] as const
const HOUR_MS = 3_600_000
/** Whatever there was to write, the answer comes no sooner [P]. */
const ANSWER_AFTER_MS = 300

/** Do links go out by mail? If not, the pages say where else to ask. */
export function linksGoOut(): boolean {
  return mailIsOn()
}

/**
 * Somebody of an agency asks for an account: it is made, and its link goes to the address they gave. Where the address
 * has an account, the mail says so. The answer is the same for any address.
 */
export async function askForAccount(context: Context, asked: LinkAsked): Promise<Result<null, LinkRefusal>> {
  return answerAlike(context, asked, async (tx, known, email) => {
    if (known?.takenUp === false && known.kind === 'AGENCY') return sendLink(tx, context, { ...asked, account: known })
    if (known) return sendKnown(tx, context, { ...asked, account: known })
    const account = { id: randomUUID(), kind: 'AGENCY', roles: [], unitId: null } as const
    await addAccount(tx, { ...account, email, name: '' })
    await sendLink(tx, context, { ...asked, account: { ...account, roles: [], takenUp: false } })
  })
}

/**
 * Somebody asks for another password: a link goes to the address of the account, if it is one. The second factor stays;
 * sessions end when the link is used. The answer is the same for any address.
 */
export async function askForNewPassword(context: Context, asked: LinkAsked): Promise<Result<null, LinkRefusal>> {
  return answerAlike(context, asked, async (tx, known) => {
    if (known) await sendLink(tx, context, { ...asked, account: known })
  })
}

/** Counts who asks, writes what is to be written, and says nothing of it. */
async function answerAlike(
  context: Context,
  { address, network }: LinkAsked,
  write: Write,
): Promise<Result<null, LinkRefusal>> {
  if (!mailIsOn()) return refuse({ code: 'mail-is-off' })
  const { now } = context
  const until = await countAttempt({ place: `account-link:network:${network}`, now })
  if (until !== undefined) return refuse({ code: 'try-later', until })
  const ofAllInHour = await countAll(now)
  if (!mayAskAgain({ ofAddressInDay: 0, ofAllInHour })) return refuse({ code: 'too-many-asked' })
  await Promise.all([writeOnce(context, address.toLowerCase(), write), wait(ANSWER_AFTER_MS)])
  return accept(null)
}

async function writeOnce(context: Context, email: string, write: Write): Promise<void> {
  const ofAddressInDay = await countOf(addressHashOf(email), context.now)
  if (!mayAskAgain({ ofAddressInDay, ofAllInHour: 0 })) return
  await inTransaction(async (tx) => {
    // Two who ask for one address at once make one account.
    await lockFailures(tx, keyedHash(`account-link:address:${email}`, 'sign-in-failures'))
    const known = await findKeptAccount({ email }, tx)
    if (known?.isDemonstration !== true && !known?.disabledAt) await write(tx, known, email)
  })
}

type Sent = LinkAsked & { account: Account }

async function sendLink(tx: Tx, context: Context, { account, address, language }: Sent): Promise<void> {
  const { id: accountId, takenUp, kind, roles, unitId } = account
  const token = await makeAccountLink(tx, accountId, context.now)
  const facts = { kind: 'ACCOUNT_LINK', takenUp, token } as const
  const owner = { kind: 'ACCOUNT', accountId, agencyId: null } as const
  await postMails(tx, [{ to: address, language, facts, owner, onceFor: `account-link/${randomUUID()}` }], context.now)
  await appendLedger(tx, context, ledgerActOf({ type: 'account-invited', accountId, kind, roles, unitId }, accountId))
}

async function sendKnown(tx: Tx, context: Context, { account, address, language }: Sent): Promise<void> {
  const owner = { kind: 'ACCOUNT', accountId: account.id, agencyId: null } as const
  const facts = { kind: 'ACCOUNT_KNOWN' } as const
  await postMails(tx, [{ to: address, language, facts, owner, onceFor: `account-known/${randomUUID()}` }], context.now)
}

async function countOf(addressHash: string, now: Instant): Promise<number> {
  const since = before(now, 24 * HOUR_MS)
  return sum(await Promise.all(KINDS.map((kind) => countMessagesTo(addressHash, kind, since))))
}

async function countAll(now: Instant): Promise<number> {
  return sum(await Promise.all(KINDS.map((kind) => countMessagesOf(kind, before(now, HOUR_MS)))))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0)
}

function before(now: Instant, ms: number): Instant {
  // The text has the form by construction.
  return new Date(Date.parse(now) - ms).toISOString() as Instant
}
