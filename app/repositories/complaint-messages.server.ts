import { z } from 'zod'
import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  MESSAGE_KINDS,
  MESSAGE_SENDERS,
  type InboxMessage,
  type MessageKind,
  type MessageSender,
} from '#app/domain/complaints/message.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** A message as it lies in the database: what it says is sealed, or gone with its key. */
export type SealedMessage = Omit<InboxMessage, 'text' | 'files'> & { sealed: Uint8Array | null }

export type NewComplaintMessage = {
  complaintId: number
  ref: string
  from: MessageSender
  kind: MessageKind
  sealed: Uint8Array<ArrayBuffer>
  sentAt: Instant
  sentBy: string | null
}

/** Adds a message to the inbox of a report. */
export async function addComplaintMessage(tx: Tx, { sentAt, ...message }: NewComplaintMessage): Promise<void> {
  await tx.complaintMessage.create({ data: { ...message, sentAt: new Date(sentAt) }, select: { id: true } })
}

/** The messages of a report, the oldest first. */
export async function listComplaintMessages(complaintId: number, tx?: Tx): Promise<SealedMessage[]> {
  const rows = await (tx ?? db()).complaintMessage.findMany({
    where: { complaintId },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: { ref: true, from: true, kind: true, sealed: true, sentAt: true, sentBy: true, seenAt: true },
  })
  return rows.map((row) => Row.parse(row))
}

/** Has the reporter messages they have not seen? They were told of the first, and need not be told again. */
export async function hasUnseenMessages(tx: Tx, complaintId: number): Promise<boolean> {
  const unseen = { complaintId, from: { not: 'REPORTER' }, seenAt: null }
  return (await tx.complaintMessage.count({ where: unseen })) > 0
}

/** Messages of the other side were seen. */
export async function saveMessagesSeen(
  tx: Tx,
  complaintId: number,
  { by, at }: { by: 'REPORTER' | 'OFFICE'; at: Instant },
): Promise<void> {
  const from = by === 'OFFICE' ? 'REPORTER' : { in: ['OFFICE', 'SYSTEM'] }
  await tx.complaintMessage.updateMany({ where: { complaintId, from, seenAt: null }, data: { seenAt: new Date(at) } })
}

// Instants of the database have their form by construction.
const instantIn = z.date().transform((date) => date.toISOString() as Instant)

const Row = z.object({
  ref: z.string(),
  from: z.enum(MESSAGE_SENDERS),
  kind: z.enum(MESSAGE_KINDS),
  sealed: z.instanceof(Uint8Array).nullable(),
  sentAt: instantIn,
  sentBy: z.string().nullable(),
  seenAt: instantIn.nullable(),
})
