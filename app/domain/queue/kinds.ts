import type { Permission } from '#app/domain/access/policy.ts'

/** How pressing work of a kind is by itself: 1 low, 2 ordinary, 3 high, 4 at once. */
export type Urgency = 1 | 2 | 3 | 4

/**
 * How long it may take, in working days: by a parameter of the norms, or by what the office has set itself [P]; null:
 * it has no deadline, or one of its own.
 */
type Budget = { parameter: string } | { internal: number } | null

export type KindRule = { permission: Permission; urgency: Urgency; budget: Budget }

/**
 * Every kind of work that can wait in the queue: which row of the policy doing it needs, how pressing it is, how long it
 * may take. A new kind is a new row here, and words in i18n/queue.
 */
export const workKinds = {
  /** The first officer looks at a document. After 60 working days it shields nothing any more (domain.md 3.3). */
  EXAMINE_EVIDENCE: {
    permission: 'act:propose-decision',
    urgency: 2,
    budget: { parameter: 'param.verification.pending_max' },
  },
  /** The second officer confirms what the first proposed (domain.md 9). */
  CONFIRM_ACT: { permission: 'act:confirm-decision', urgency: 3, budget: { internal: 5 } },
  APPLICATION: {
    permission: 'application:keep',
    urgency: 2,
    budget: { parameter: 'param.verification.pending_max' },
  },
  /** domain.md 9: answered within 3 working days. */
  CORRECTION: {
    permission: 'correction:answer',
    urgency: 3,
    budget: { parameter: 'param.clock.correction_answer' },
  },
  CLAIM: { permission: 'claim:decide', urgency: 2, budget: { internal: 5 } },
  /** What an agency proposes to change of itself. */
  PROPOSAL: { permission: 'act:propose-correction', urgency: 2, budget: { internal: 5 } },
  VISIT: { permission: 'visit:keep', urgency: 2, budget: null },
  /** A look into an official system that gave no answer or another one. */
  CHECK_FAILED: { permission: 'verification:record', urgency: 2, budget: { internal: 5 } },
  /** What an agency was seen to do is not covered by its papers. */
  MISMATCH: { permission: 'activity:keep', urgency: 3, budget: { internal: 10 } },
  /** A stop for a time has ended, and nobody recorded a repair: the next step is decided by two, never by itself. */
  STOP_ENDED: { permission: 'act:propose-sanction', urgency: 3, budget: { internal: 10 } },
  DEAD_ADDRESS: { permission: 'warning:send', urgency: 1, budget: { internal: 10 } },
  /** A document ends soon and nobody has answered the reminder. */
  EXPIRY: { permission: 'warning:send', urgency: 2, budget: null },
  /** domain.md 5.2, S10 */
  SCREEN_COMPLAINT: { permission: 'complaint:screen', urgency: 2, budget: { parameter: 'param.clock.screening' } },
  /** S11: until the day the reporter was told. */
  COMPLAINT_COMPLETION: { permission: 'complaint:screen', urgency: 1, budget: null },
  /** S12: another body is to answer within 30 working days. */
  COMPLAINT_FORWARDED: { permission: 'complaint:screen', urgency: 1, budget: { internal: 30 } },
  /** S05: the same day. */
  COMPLAINT_EMERGENCY: { permission: 'complaint:emergency', urgency: 4, budget: null },
  /** Somebody asks to know who a reporter is, and a second role agrees or declines within a day. */
  IDENTITY_REQUEST: { permission: 'identity:agree', urgency: 3, budget: null },
  /** Reports of pressure that hang together: looked at the next working day. */
  PATTERN: { permission: 'pattern:settle', urgency: 3, budget: { internal: 1 } },
} as const satisfies Record<string, KindRule>

export type WorkKind = keyof typeof workKinds

export const WORK_KINDS = Object.keys(workKinds) as [WorkKind, ...WorkKind[]]

export function isWorkKind(text: string): text is WorkKind {
  return text in workKinds
}
