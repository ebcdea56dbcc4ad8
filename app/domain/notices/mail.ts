import { z } from 'zod'
import { NoticeFacts } from './notice.ts'
import { ANSWER_OUTCOMES } from '#app/domain/corrections/answer.ts'
import type { PublicChangeKind } from '#app/domain/registry/public-change.ts'
import { Day, Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

const agency = z.object({ no: AgencyNo, name: z.string() })

/** A document that lapses, as an agency is told of it: what it is, for which programmes, and its last good day. */
const LapseTold = z.object({
  evidenceKind: z.string(),
  until: Day,
  requirementIds: z.array(z.string()),
  programmes: z.array(z.string()),
})
export type LapseTold = z.infer<typeof LapseTold>

const Kind = z.enum([
  'REGISTERED',
  'NAME',
  'STATUS',
  'SANCTION',
  'DATA',
  'MERGED',
]) satisfies z.ZodType<PublicChangeKind>
const ChangeTold = z.object({
  kind: Kind,
  detail: z.record(z.string(), z.string().nullable()),
  recordedAt: Instant,
})

/**
 * What a mail tells: facts, and never what is confidential. `token` opens a link of the one it is sent to; `leave` leaves
 * at once. The words are made when it is sent.
 */
export const MailFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('FOLLOW_ASKED'), agency, token: z.string() }),
  z.object({ kind: z.literal('FOLLOW_CHANGES'), agency, changes: z.array(ChangeTold).min(1), leave: z.string() }),
  z.object({ kind: z.literal('LAPSES_SOON'), agency, lapses: z.array(LapseTold).min(1) }),
  z.object({ kind: z.literal('HAS_LAPSED'), agency, lapses: z.array(LapseTold).min(1) }),
  /** A letter of the office to whom it is about; its code leads to it. */
  z.object({
    kind: z.literal('LETTER'),
    agency,
    letter: z.object({ title: z.string(), number: z.string().nullable(), code: z.string() }),
    lapses: z.array(LapseTold),
  }),
  /** The answer to a request about a page, to whoever asked. */
  z.object({
    kind: z.literal('CORRECTION_ANSWERED'),
    agency,
    ref: z.string(),
    outcome: z.enum(ANSWER_OUTCOMES),
    text: z.string(),
    letter: z.object({ number: z.string().nullable(), code: z.string() }),
  }),
  /** What somebody is told of their work, to whom it is told in the application. */
  z.object({ kind: z.literal('NOTICE'), notice: NoticeFacts }),
  /** A link by which an account is taken up, or another password is set. */
  z.object({ kind: z.literal('ACCOUNT_LINK'), takenUp: z.boolean(), token: z.string() }),
  /** Somebody asked for an account at an address that has one. */
  z.object({ kind: z.literal('ACCOUNT_KNOWN') }),
  /** There is news on a report. Nothing of it: not even its number. */
  z.object({ kind: z.literal('REPORT_NEWS') }),
])
export type MailFacts = z.infer<typeof MailFacts>

/** One mail to one address, as it waits sealed. */
export const Mail = z.object({ to: z.string(), language: z.enum(['id', 'en']), facts: MailFacts })
export type Mail = z.infer<typeof Mail>

/** Whose address it is: decides who learns when it is dead. Of followers nobody does. */
export type MailOwner =
  | { kind: 'AGENCY'; agencyId: number }
  | { kind: 'ACCOUNT'; accountId: string; agencyId: number | null }
  | { kind: 'FOLLOWER'; followId: number }
  /** Somebody who gave an address for one answer. */
  | { kind: 'ANYBODY' }
  /** Somebody who reported: nobody can tell that two of their mails, or a mail and an account, have one address. */
  | { kind: 'REPORTER' }

/** A mail to be posted. `onceFor` names what it tells to whom: the same is posted once, however often it is asked for. */
export type NewMail = Mail & { owner: MailOwner; onceFor: string }
