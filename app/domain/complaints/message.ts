import { z } from 'zod'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** The longest message, in signs: two pages. */
const LONGEST_MESSAGE = 4_000

export const MESSAGE_SENDERS = ['REPORTER', 'OFFICE', 'SYSTEM'] as const
export type MessageSender = (typeof MESSAGE_SENDERS)[number]

/**
 * What a message is. Of the office: MESSAGE, NOTICE (a result or a letter), COMPLETION_REQUEST. Of the reporter: MESSAGE,
 * COMPLETION (the answer to a request), CORRECTION (stands beside the report, which is never rewritten), WITHDRAWAL,
 * RETALIATION, CHECK_IN (an answer). Of the system: CHECK_IN (the question), OPENED (somebody opened who they are).
 */
export const MESSAGE_KINDS = [
  'MESSAGE',
  'COMPLETION_REQUEST',
  'COMPLETION',
  'CORRECTION',
  'WITHDRAWAL',
  'RETALIATION',
  'CHECK_IN',
  'OPENED',
  'NOTICE',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export type OfficeMessageKind = Extract<MessageKind, 'MESSAGE' | 'COMPLETION_REQUEST' | 'NOTICE'>

/** A message as it is typed; may be empty where files say it. */
export const MessageText = z.string().trim().max(LONGEST_MESSAGE)

/** A message as it is read by one of the two sides. */
export type InboxMessage = {
  ref: string
  from: MessageSender
  kind: MessageKind
  /** Of the system: a fact the words are made from, or nothing. Null: the term is over, nobody reads it again. */
  text: string | null
  sentAt: Instant
  /** An account, for officers only; null: the reporter, or the system. Never shown to the reporter. */
  sentBy: string | null
  /** Of the other side. */
  seenAt: Instant | null
  files: readonly StoredFile[]
}

/** Messages of the other side that somebody has not seen. */
export function unseenBy(side: 'REPORTER' | 'OFFICE', messages: readonly InboxMessage[]): InboxMessage[] {
  return messages.filter(({ from, seenAt }) => seenAt === null && isFromOtherSide(side, from))
}

function isFromOtherSide(side: 'REPORTER' | 'OFFICE', from: MessageSender): boolean {
  return side === 'OFFICE' ? from === 'REPORTER' : from !== 'REPORTER'
}
