import type { NoticeKind } from './notice.ts'

/** Of which notices an account may ask for a mail as well. What lapses, and letters, are mailed to the agency anyway. */
export const MAILED_NOTICES = {
  STAFF: [
    'WORK_ASSIGNED',
    'WORK_TAKEN',
    'WORK_RETURNED',
    'EVIDENCE_ARRIVED',
    'PROPOSAL_WAITS',
    'PROPOSAL_SETTLED',
    'CORRECTION_DUE',
    'DELEGATION_ENDED',
    'DEAD_ADDRESS',
    'CHECK_FAILED',
    'REPORT_ALERT',
    'PATTERN_FOUND',
  ],
  AGENCY: ['CLAIM_DECIDED', 'CHANGE_DECIDED', 'EVIDENCE_DECIDED', 'MORE_ASKED', 'APPLICATION_STEP', 'REPLY_DECIDED'],
} as const satisfies Record<string, readonly NoticeKind[]>

export type MailedNotice = (typeof MAILED_NOTICES)['STAFF' | 'AGENCY'][number]

/** What is mailed where nobody has chosen: what is one's own to do or to know. What a whole room is told is not. */
const MAILED_UNASKED: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  ...([
    'WORK_ASSIGNED',
    'WORK_TAKEN',
    'WORK_RETURNED',
    'PROPOSAL_SETTLED',
    'CORRECTION_DUE',
    'DELEGATION_ENDED',
    'REPORT_ALERT',
  ] as const),
  ...MAILED_NOTICES.AGENCY,
])

/** Does this account want a mail of this kind? `chosen`: what it asked for; null: it never said. */
export function wantsMail(kind: NoticeKind, chosen: readonly string[] | null): boolean {
  return chosen === null ? MAILED_UNASKED.has(kind) : chosen.includes(kind)
}

/** What was ticked in a form, without what is none of this account's. */
export function settingsToSave(of: keyof typeof MAILED_NOTICES, ticked: readonly string[]): MailedNotice[] {
  return MAILED_NOTICES[of].filter((kind) => ticked.includes(kind))
}
