import { z } from 'zod'
import type { PersonKey } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import { refuse, accept, type Result } from '#app/domain/shared/result.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** In what capacity somebody speaks for an agency: one who runs it, one who works there, or one with a power of attorney. */
export const MEMBER_ROLES = ['OWNER', 'STAFF', 'PROXY'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** What somebody says who claims an agency; the proof comes as files beside it. */
export const ClaimForm = z.object({
  agencyNo: z.string(),
  role: z.enum(MEMBER_ROLES),
  message: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(10).max(1000)),
})
export type ClaimForm = z.infer<typeof ClaimForm>

export type ClaimOutcome = 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN'

/** A claim as it stands: `outcome` null until an officer has decided or the claimant has withdrawn it. */
export type Claim = {
  ref: string
  accountId: string
  agencyNo: AgencyNo
  role: MemberRole
  message: string
  submittedAt: Instant
  outcome: ClaimOutcome | null
  reason: string | null
  decidedBy: string | null
  decidedAt: Instant | null
}

export type SubmitClaimRefusal =
  | { code: 'already-member' }
  | { code: 'claim-open'; ref: string }
  | { code: 'proof-needed' }
  | { code: 'too-many-open' }

/** Open claims of one account: more than somebody honest needs, few enough to read. */
const MOST_OPEN = 5

/** May this account claim this agency? Who works there already, or has asked already, does not ask again. */
export function submitClaim(facts: {
  agencyNo: AgencyNo
  isMember: boolean
  own: readonly Pick<Claim, 'ref' | 'agencyNo' | 'outcome'>[]
  proofs: number
}): Result<null, SubmitClaimRefusal> {
  const open = facts.own.filter(({ outcome }) => outcome === null)
  const same = open.find(({ agencyNo }) => agencyNo === facts.agencyNo)
  if (facts.isMember) return refuse({ code: 'already-member' })
  if (same) return refuse({ code: 'claim-open', ref: same.ref })
  if (open.length >= MOST_OPEN) return refuse({ code: 'too-many-open' })
  return facts.proofs === 0 ? refuse({ code: 'proof-needed' }) : accept(null)
}

export type DecideClaimRefusal =
  { code: 'claim-decided'; outcome: ClaimOutcome } | { code: 'reason-needed' } | { code: 'own-claim' }

/** One officer accepts or refuses, never their own claim, also not one they made on another account; a refusal says why. It changes no public page. */
export function decideClaim(
  claim: Claim,
  order: { outcome: 'ACCEPTED' | 'REFUSED'; reason: string },
  acting: { accountId: string; now: Instant; persons: readonly PersonKey[]; claimant: readonly PersonKey[] },
): Result<Claim, DecideClaimRefusal> {
  const reason = order.reason.trim()
  if (claim.outcome !== null) return refuse({ code: 'claim-decided', outcome: claim.outcome })
  const isOwn = claim.accountId === acting.accountId || sharePerson(acting.persons, acting.claimant)
  if (isOwn) return refuse({ code: 'own-claim' })
  if (order.outcome === 'REFUSED' && reason === '') return refuse({ code: 'reason-needed' })
  const decided = { decidedBy: acting.accountId, decidedAt: acting.now }
  return accept({ ...claim, ...decided, outcome: order.outcome, reason: reason === '' ? null : reason })
}

/** Whoever asked may withdraw while nobody has decided. */
export function withdrawClaim(
  claim: Claim,
  acting: { accountId: string; now: Instant },
): Result<Claim, { code: 'claim-decided'; outcome: ClaimOutcome } | { code: 'not-your-claim' }> {
  if (claim.accountId !== acting.accountId) return refuse({ code: 'not-your-claim' })
  if (claim.outcome !== null) return refuse({ code: 'claim-decided', outcome: claim.outcome })
  const decided = { decidedBy: acting.accountId, decidedAt: acting.now }
  return accept({ ...claim, ...decided, outcome: 'WITHDRAWN' })
}

/** What happens with claims and access, as the ledger tells it: accounts by id. */
export type ClaimEvent =
  | { type: 'claim-submitted'; ref: string; accountId: string; role: MemberRole }
  | { type: 'claim-decided'; ref: string; accountId: string; outcome: ClaimOutcome }
  | { type: 'member-added'; accountId: string; role: MemberRole }
  | { type: 'member-ended'; accountId: string; by: string }
