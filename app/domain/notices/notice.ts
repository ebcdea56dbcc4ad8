import { z } from 'zod'
import { DELEGATION_MODES } from '#app/domain/access/delegation.ts'
import { ANSWER_OUTCOMES } from '#app/domain/corrections/answer.ts'
import { WORK_KINDS } from '#app/domain/queue/kinds.ts'
import { Day, type Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

const agency = z.object({ no: AgencyNo, name: z.string() })
const lapse = { agency, evidenceKind: z.string(), until: Day, programmes: z.array(z.string()) }
const document = { agency, evidenceKind: z.string(), ref: z.string() }
/** An act two people decide, about an agency or, with null, about the rules or an office. */
const proposal = { agency: agency.nullable(), ref: z.string(), act: z.string() }

/**
 * What became of a proposal, as whoever made it is told. `STOPPED`: a tie to the agency was recorded; `CHANGED`: the
 * record has changed, and what was proposed is not possible any more.
 */
export const PROPOSAL_ENDS = ['CONFIRMED', 'DECLINED', 'STOPPED', 'CHANGED'] as const

/**
 * What is told about a report. `EMERGENCY`: severity 4; `RAISED`: an answer that alarms, or none; `COMPLETED`: what was
 * missing came; `LAPSED`: it did not; `IDENTITY_ASKED`, `IDENTITY_SETTLED`: somebody asks who the reporter is.
 */
export const REPORT_ALERTS = [
  'EMERGENCY',
  'RAISED',
  'COMPLETED',
  'LAPSED',
  'IDENTITY_ASKED',
  'IDENTITY_SETTLED',
  'CUSTODIAN_NAMED',
] as const

/** What an officer is told. */
const OFFICER_NOTICES = [
  z.object({
    kind: z.literal('WORK_ASSIGNED'),
    agency: agency.nullable(),
    work: z.object({ kind: z.enum(WORK_KINDS), ref: z.string() }),
  }),
  z.object({ kind: z.literal('WORK_TAKEN'), agency, works: z.number(), proposals: z.number() }),
  z.object({ kind: z.literal('WORK_RETURNED'), agency, works: z.number(), proposals: z.number() }),
  z.object({ kind: z.literal('EVIDENCE_ARRIVED'), ...document }),
  z.object({ kind: z.literal('PROPOSAL_WAITS'), ...proposal }),
  z.object({ kind: z.literal('PROPOSAL_SETTLED'), ...proposal, outcome: z.enum(PROPOSAL_ENDS) }),
  z.object({ kind: z.literal('CORRECTION_DUE'), agency, ref: z.string(), dueOn: Day }),
  z.object({
    kind: z.literal('DELEGATION_ENDED'),
    mode: z.enum(DELEGATION_MODES),
    acting: z.string(),
    principal: z.string(),
    to: Day,
  }),
  z.object({ kind: z.literal('DEAD_ADDRESS'), agency }),
  z.object({ kind: z.literal('CHECK_FAILED'), agency, system: z.string(), evidenceRef: z.string() }),
  /** Something about a report, to who may open it: its number, and no word of it. */
  z.object({ kind: z.literal('REPORT_ALERT'), no: z.string(), about: z.enum(REPORT_ALERTS) }),
  /** Reports hang together; nothing of them. */
  z.object({ kind: z.literal('PATTERN_FOUND'), ref: z.string(), strength: z.enum(['SAME_LETTER', 'SAME_PARTY']) }),
] as const

/** What somebody of an agency is told. */
const AGENCY_NOTICES = [
  z.object({ kind: z.literal('DOCUMENT_LAPSES'), ...lapse }),
  z.object({ kind: z.literal('DOCUMENT_LAPSED'), ...lapse }),
  z.object({
    kind: z.literal('LETTER'),
    agency,
    letter: z.object({ title: z.string(), number: z.string().nullable(), code: z.string() }),
  }),
  z.object({ kind: z.literal('CLAIM_DECIDED'), agency, outcome: z.enum(['ACCEPTED', 'REFUSED']), reason: z.string() }),
  z.object({ kind: z.literal('CHANGE_DECIDED'), agency, outcome: z.enum(['ACCEPTED', 'REFUSED']), reason: z.string() }),
  z.object({
    kind: z.literal('EVIDENCE_DECIDED'),
    ...document,
    outcome: z.enum(['ACCEPTED', 'REJECTED', 'INVALIDATED']),
    reason: z.string(),
  }),
  z.object({ kind: z.literal('MORE_ASKED'), ...document, message: z.string() }),
  z.object({
    kind: z.literal('APPLICATION_STEP'),
    agency,
    ref: z.string(),
    step: z.enum(['RETURNED', 'GRANTED', 'REFUSED']),
  }),
  z.object({ kind: z.literal('REPLY_DECIDED'), agency, ref: z.string(), outcome: z.enum(ANSWER_OUTCOMES) }),
] as const

/** What an account is told when it signs in: facts; the words are made when it is read. A new kind is a row here. */
export const NoticeFacts = z.discriminatedUnion('kind', [...OFFICER_NOTICES, ...AGENCY_NOTICES])
export type NoticeFacts = z.infer<typeof NoticeFacts>
export type NoticeKind = NoticeFacts['kind']

/** A notice to be told. `onceFor` names what it tells: an account is told the same once. */
export type NewNotice = { accountId: string; facts: NoticeFacts; onceFor: string }

export type Notice = { id: number; facts: NoticeFacts; createdAt: Instant; readAt: Instant | null }
