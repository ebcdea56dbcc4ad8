import { z } from 'zod'
import type { ComplaintNo } from './complaint.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** Somebody reported who is not in the register. Never in a public address. */
export const SubjectRef = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^SBJ-\d{6,}$/)
  .brand('SubjectRef')
export type SubjectRef = z.infer<typeof SubjectRef>

/** What an officer finds: it is them, it may be, it is not. BY_REPORTER: the reporter chose it, and nobody has decided. */
export const LINK_VERDICTS = ['SAME', 'POSSIBLE', 'DIFFERENT'] as const
export type LinkVerdict = (typeof LINK_VERDICTS)[number]

export type LinkTarget = { kind: 'AGENCY'; no: AgencyNo } | { kind: 'SUBJECT'; ref: SubjectRef }

/** Why it was linked: what spoke for it that day, and what the officer says of it. */
export const LinkReasons = z.object({
  reasons: z.array(z.string()),
  strength: z.enum(['STRONG', 'MEDIUM', 'WEAK']).nullable(),
  likeness: z.number().nullable(),
  note: z.string(),
})
export type LinkReasons = z.infer<typeof LinkReasons>

/** A link of a report, undone or not. */
export type ComplaintLink = {
  id: number
  target: LinkTarget
  name: string
  verdict: LinkVerdict | 'BY_REPORTER'
  why: LinkReasons
  decidedBy: string
  decidedAt: Instant
  undone: { by: string; at: Instant } | null
}

/** What an officer orders; the reason is the office's own words. */
export const LinkOrder = z.strictObject({
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('AGENCY'), no: AgencyNo }),
    z.strictObject({ kind: z.literal('SUBJECT'), ref: SubjectRef }),
  ]),
  verdict: z.enum(LINK_VERDICTS),
  note: z.string().trim().max(500),
})
export type LinkOrder = z.infer<typeof LinkOrder>

export type LinkRefusal = { code: 'already-linked' } | { code: 'reason-needed' }

/**
 * What becomes of the links of a report when an officer decides on one of its possible parties: an earlier decision on
 * the same is undone, others stay. A decision without a sign that speaks for it needs a reason in words.
 */
export function decideLink(
  links: readonly ComplaintLink[],
  order: LinkOrder,
  { hasSigns }: { hasSigns: boolean },
): Result<{ undoes: readonly number[] }, LinkRefusal> {
  const earlier = links.filter(({ target, undone }) => undone === null && isSameTarget(target, order.target))
  if (earlier.some(({ verdict }) => verdict === order.verdict)) return refuse({ code: 'already-linked' })
  if (!hasSigns && order.note === '') return refuse({ code: 'reason-needed' })
  return accept({ undoes: earlier.map(({ id }) => id) })
}

/** LBG-000045 or SBJ-000012. */
export function targetRef(target: LinkTarget): string {
  return target.kind === 'AGENCY' ? target.no : target.ref
}

function isSameTarget(one: LinkTarget, other: LinkTarget): boolean {
  return one.kind === other.kind && targetRef(one) === targetRef(other)
}

/** What the ledger is told: which numbers, and codes. Never a name or a word of the reporter. */
export type LinkEvent =
  | { type: 'complaint-linked'; to: string; verdict: LinkVerdict; reasons: readonly string[] }
  | { type: 'complaint-link-undone'; to: string }
  | { type: 'subject-opened'; from: ComplaintNo }
  | { type: 'subject-widened'; from: ComplaintNo }
  | { type: 'subject-promoted'; to: AgencyNo }
  | { type: 'complaint-joined'; caseNo: string }
  | { type: 'complaint-parted'; caseNo: string }
