import type { Instant } from '#app/domain/shared/day.ts'

/** What a mail server, or the way to it, answered when it did not take a mail. Never holds an address. */
export type MailTrouble = {
  /** At which point: before the server had spoken of the recipient, about the recipient, or about the mail. */
  at: 'CONNECTION' | 'RECIPIENT' | 'MESSAGE'
  /** SMTP reply, null where there was none (connection refused, cut, too slow). */
  reply: number | null
  /** RFC 3463, "5.1.1", where the server tells it. */
  enhanced: string | null
}

/** What follows: try later; this mail is refused for good; the address does not exist. */
export type MailVerdict = 'LATER' | 'REFUSED' | 'DEAD_ADDRESS'

/** RFC 3463: bad mailbox, domain, syntax, moved; a disabled mailbox. Not a full one, and not a matter of policy. */
const DEAD = /^5\.1\.[1236]$|^5\.1\.10$|^5\.2\.1$/
const DEAD_WITHOUT_WORD: ReadonlySet<number> = new Set([550, 551, 553])

/** Only what it says for good, and says of the address, makes an address dead. */
export function verdictOf({ at, reply, enhanced }: MailTrouble): MailVerdict {
  if (at === 'CONNECTION' || reply === null || reply < 500) return 'LATER'
  if (at === 'RECIPIENT' && isDead(reply, enhanced)) return 'DEAD_ADDRESS'
  return reply === 552 || enhanced === '5.2.2' ? 'LATER' : 'REFUSED'
}

function isDead(reply: number, enhanced: string | null): boolean {
  return enhanced === null ? DEAD_WITHOUT_WORD.has(reply) : DEAD.test(enhanced)
}

/** The trouble in one short code for the list of what waits: `RECIPIENT-550-5.1.1`. */
export function troubleCode({ at, reply, enhanced }: MailTrouble): string {
  return [at, reply, enhanced].filter((part) => part !== null).join('-')
}

/** Minutes until the next attempt, by how many there were; after the last of them nobody tries any more: two days. */
const WAITS_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1_440] as const

/** When to try again after the n-th attempt; undefined: give up. */
export function nextAttemptAt(attempts: number, now: Instant): Instant | undefined {
  const wait = WAITS_MINUTES[attempts - 1]
  // The text has the form by construction.
  return wait === undefined ? undefined : (new Date(Date.parse(now) + wait * 60_000).toISOString() as Instant)
}
