import { addressFoundDead } from './address-found-dead.server.ts'
import { unsealMail } from './post-mails.server.ts'
import { openMailChannel, type MailChannel } from '#app/adapters/mail.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { nextAttemptAt, troubleCode, verdictOf, type MailTrouble } from '#app/domain/notices/delivery.ts'
import type { MailBody } from '#app/domain/notices/mail-body.ts'
import type { Mail } from '#app/domain/notices/mail.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import {
  claimMessage,
  settleBeforeSending,
  settleMessage,
  type ClaimedMessage,
  type Settlement,
} from '#app/repositories/outbox.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** So many lines to the mail server at once. */
const LINES = 4
/** A run ends after this long; the next minute's goes on. Much shorter than a claim lasts. */
const LONGEST_RUN_MS = 5 * 60_000
/** So often in a row without a line, and the run ends: the rest would only meet the same. */
const MOST_LINES_LOST = 3

export type MailWords = (mail: Mail, norms: Norms) => MailBody
export type Delivered = { channel: 'OFF' | 'DOWN' | 'UP'; sent: number; later: number } & Endings
type Endings = { refused: number; givenUp: number; deadAddresses: number }
type Run = {
  context: Context
  channel: MailChannel
  words: (mail: Mail) => MailBody
  done: Delivered
  startedMs: number
  linesLost: number
}

/**
 * Sends what waits in the outbox. Each message is taken by one process, sent outside any transaction, and settled: one
 * recipient that is refused stops nobody else. A process that dies between sending and settling leaves a message that is
 * sent once more, under the same Message-ID: SMTP allows no more.
 */
export async function deliverOutbox(
  context: Context,
  { words }: { words: MailWords },
): Promise<Result<Delivered, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'notice:send')
  if (!allowed.ok) return allowed
  const channel = openMailChannel()
  await inTransaction((tx) => settleBeforeSending(tx, { now: context.now, on: channel !== undefined }))
  const done: Delivered = { channel: 'OFF', sent: 0, later: 0, refused: 0, givenUp: 0, deadAddresses: 0 }
  if (!channel) return accept(done)
  try {
    const norms = await loadNorms()
    const inWords = (mail: Mail) => words(mail, norms)
    await work({ context, channel, words: inWords, done, startedMs: performance.now(), linesLost: 0 })
  } finally {
    channel.close()
  }
  return accept(done)
}

async function work(run: Run): Promise<void> {
  run.done.channel = (await run.channel.isUp()) ? 'UP' : 'DOWN'
  if (run.done.channel === 'DOWN') return
  await Promise.all(Array.from({ length: LINES }, () => workLine(run)))
  const { sent, refused, givenUp, deadAddresses } = run.done
  if (sent + refused + givenUp + deadAddresses === 0) return
  await inTransaction((tx) =>
    appendLedger(
      tx,
      run.context,
      ledgerActOf({ type: 'messages-delivered', sent, refused, givenUp, deadAddresses }, 'outbox'),
    ),
  )
}

async function workLine(run: Run): Promise<void> {
  while (performance.now() - run.startedMs < LONGEST_RUN_MS && run.linesLost < MOST_LINES_LOST) {
    const message = await inTransaction((tx) => claimMessage(tx, run.context.now))
    if (!message) return
    await deliver(message, run)
  }
}

async function deliver(message: ClaimedMessage, run: Run): Promise<void> {
  const mail = readMail(message)
  if (!mail) return settle(message, { state: 'REFUSED', trouble: 'UNREADABLE' }, run)
  const sent = await run.channel.send({ ref: message.ref, to: mail.to, body: run.words(mail) })
  run.linesLost = !sent.ok && sent.refusal.at === 'CONNECTION' ? run.linesLost + 1 : 0
  if (sent.ok) await settle(message, { state: 'SENT' }, run)
  else await settleTrouble(message, sent.refusal, run)
}

/** Sealed under another key, it can be read by nobody; the others must not wait for it. */
function readMail({ sealed, ref }: ClaimedMessage): Mail | undefined {
  try {
    return unsealMail(sealed, ref)
  } catch {
    return undefined
  }
}

async function settleTrouble(message: ClaimedMessage, refused: MailTrouble, run: Run): Promise<void> {
  const trouble = troubleCode(refused)
  const verdict = verdictOf(refused)
  if (verdict === 'REFUSED') return settle(message, { state: 'REFUSED', trouble }, run)
  if (verdict === 'DEAD_ADDRESS') {
    await addressFoundDead(run.context, message, trouble)
    run.done.deadAddresses += 1
    return
  }
  const { attempts } = message
  const nextAt = nextAttemptAt(attempts, run.context.now)
  await settle(message, nextAt ? { state: 'WAITING', trouble, nextAt, attempts } : { state: 'GIVEN_UP', trouble }, run)
}

const COUNTED = { SENT: 'sent', REFUSED: 'refused', GIVEN_UP: 'givenUp', WAITING: 'later', STOPPED: 'refused' } as const

async function settle({ id }: ClaimedMessage, settlement: Settlement, { context, done }: Run): Promise<void> {
  await inTransaction((tx) => settleMessage(tx, { id, now: context.now }, settlement))
  done[COUNTED[settlement.state]] += 1
}
