import type { Channel, Mode } from './complaint.ts'
import type { LinkEvent } from './links.ts'
import type { MessageKind, MessageSender } from './message.ts'
import type { PatternEvent } from './pattern-alarm.ts'
import type { StepBody } from './step.ts'

/** A report was received. What it says stands nowhere but under its seal; the hash attests it. */
type ComplaintReceived = {
  type: 'complaint-received'
  channel: Channel
  mode: Mode
  kinds: readonly string[]
  severity: number
  contentSha256: string
  files: number
}

/** Something was done about a report. Reasons are those of the office and stay with the step. */
type ComplaintStepped = { type: 'complaint-stepped'; step: StepBody['type']; seq: number }

/** A message was sent; what it says stands nowhere but under its seal. */
type MessageSent = {
  type: 'complaint-message-sent'
  from: MessageSender
  kind: MessageKind
  ref: string
  files: number
}

/** A term of retention is over: the key of what it covers was destroyed. */
type TermEnded = { type: 'complaint-term-ended'; what: ComplaintTerm }

/** An officer read what a report says; told once for each officer, report and day. */
type ComplaintOpened = { type: 'complaint-opened' }

/** Who keeps the identity of a reporter, by account. */
type CustodiansNamed = { type: 'identity-custodians-named'; accountIds: readonly string[] }

/** Somebody who is no custodian asks for it; a second role answers; it is opened; its reporter is told. The reason stays with `ref`. */
type IdentityAsked = { type: 'identity-asked' | 'identity-agreed' | 'identity-declined' | 'identity-told'; ref: string }
type IdentityOpened = { type: 'identity-opened'; ref: string; kind: 'CUSTODIAN' | 'BREAK_GLASS' }

/** IDENTITY: who reported. FILE: all that was said, with its files and messages. */
export type ComplaintTerm = 'IDENTITY' | 'FILE'

export type ComplaintEvent =
  | ComplaintReceived
  | ComplaintStepped
  | ComplaintOpened
  | CustodiansNamed
  | IdentityAsked
  | IdentityOpened
  | MessageSent
  | TermEnded
  | LinkEvent
  | PatternEvent
