import { refreshWork } from './refresh-work.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { takeYearNumber } from './take-year-number.server.ts'
import { tellAccounts } from './tell-accounts.server.ts'
import { personsBehind, type AgencyUserActor, type Context, type StaffActor } from '#app/domain/access/actor.ts'
import { keysOf } from '#app/domain/access/person-keys.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import {
  decideClaim as decide,
  submitClaim as submit,
  withdrawClaim as withdraw,
  type Claim,
  type ClaimForm,
  type DecideClaimRefusal,
  type SubmitClaimRefusal,
} from '#app/domain/claims/claim.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { addClaim, findClaim, listClaimsOf, saveClaim } from '#app/repositories/agency-claims.server.ts'
import { addMember, endMember, listMembers } from '#app/repositories/agency-members.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { findNumbers } from '#app/repositories/person-numbers.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type ClaimAgencyRefusal =
  NotAllowed | SubmitClaimRefusal | { code: 'no-such-agency' } | { code: 'agency-merged' }

/**
 * An account says that it speaks for an agency. The proof was uploaded under a draft of its own; `keepProofs` makes it the
 * claim's in the same transaction. It opens nothing: an officer accepts.
 */
export async function claimAgency(
  context: Context & { actor: AgencyUserActor },
  order: { form: ClaimForm; proofs: number; keepProofs: (tx: Tx, ref: string) => Promise<void> },
): Promise<Result<string, ClaimAgencyRefusal>> {
  const allowed = requirePermission(context.actor, 'agency:claim')
  if (!allowed.ok) return allowed
  const no = AgencyNo.safeParse(order.form.agencyNo)
  if (!no.success) return refuse({ code: 'no-such-agency' })
  return unlessRefused(async (tx): Promise<Result<string, ClaimAgencyRefusal>> => {
    const [agency] = await lockAgencies(tx, [no.data])
    if (!agency) return refuse({ code: 'no-such-agency' })
    if (agency.redirectsTo) return refuse({ code: 'agency-merged' })
    const { accountId } = context.actor
    const members = await listMembers(agency.no, tx)
    const facts = { agencyNo: agency.no, own: await listClaimsOf(accountId, tx), proofs: order.proofs }
    const possible = submit({ ...facts, isMember: members.some((one) => one.accountId === accountId) })
    if (!possible.ok) return possible
    return keep(tx, { context, agency, ...order })
  })
}

type Kept = {
  context: Context & { actor: AgencyUserActor }
  agency: { id: number; no: AgencyNo }
  form: ClaimForm
  keepProofs: (tx: Tx, ref: string) => Promise<void>
}

async function keep(tx: Tx, { context, agency, form, keepProofs }: Kept): Promise<Result<string, never>> {
  const { accountId } = context.actor
  const { role, message } = form
  const ref = await takeYearNumber(tx, 'KLM', context)
  await addClaim(tx, { ref, accountId, role, message, agencyId: agency.id, submittedAt: context.now })
  await keepProofs(tx, ref)
  await refreshWork(tx, [agency.id], context)
  const event = { type: 'claim-submitted', ref, accountId, role } as const
  await appendLedgerActs(tx, [{ context, act: ledgerActOf(event, agency.no) }])
  return accept(ref)
}

type NoClaim = { code: 'no-such-claim'; ref: string }

/** An officer accepts or refuses. Accepted, the account works for the agency from its next request on. */
export async function decideClaim(
  context: Context & { actor: StaffActor },
  { ref, ...order }: { ref: string; outcome: 'ACCEPTED' | 'REFUSED'; reason: string },
): Promise<Result<null, NotAllowed | NoClaim | DecideClaimRefusal>> {
  const seen = await findClaim(ref)
  const allowed = requirePermission(context.actor, 'claim:decide', seen ? { agencyNo: seen.agencyNo } : {})
  if (!allowed.ok) return allowed
  return withClaim(ref, async (tx, claim, agency) => {
    const claimant = keysOf(await findNumbers(claim.accountId, tx))
    const { accountId } = context.actor
    const persons = personsBehind(context.actor)
    const decided = decide(claim, order, { accountId, persons, claimant, now: context.now })
    if (!decided.ok) return decided
    const events = [settled(decided.value)]
    await saveClaim(tx, decided.value)
    if (order.outcome === 'ACCEPTED' && !(await worksFor(tx, claim))) {
      const { accountId, role } = claim
      await addMember(tx, { accountId, role, agencyId: agency.id, from: context.now })
      events.push({ type: 'member-added', accountId, role })
    }
    await refreshWork(tx, [agency.id], context)
    await tellClaimant(tx, context, { claim: decided.value, agency })
    const acts = events.map((event) => ({ context, act: ledgerActOf(event, agency.no, decided.value.reason) }))
    await appendLedgerActs(tx, acts)
    return accept(null)
  })
}

type Named = { id: number; no: AgencyNo; name: string }

/** Whoever claimed learns of it, also where they work for no agency. */
async function tellClaimant(tx: Tx, context: Context, { claim, agency }: { claim: Claim; agency: Named }) {
  const { outcome, reason, accountId, ref } = claim
  if (outcome !== 'ACCEPTED' && outcome !== 'REFUSED') return
  const { no, name } = agency
  const facts = { kind: 'CLAIM_DECIDED' as const, agency: { no, name }, outcome, reason: reason ?? '' }
  await tellAccounts(tx, context, { facts, to: [accountId], agencyId: agency.id, onceFor: `claim/${ref}` })
}

type ClaimToldEvent = Parameters<typeof ledgerActOf>[0]

function settled({ ref, accountId, outcome }: Claim): ClaimToldEvent {
  return { type: 'claim-decided', ref, accountId, outcome: outcome ?? 'REFUSED' }
}

/** Whoever claimed takes it back, while nobody has decided. Another's claim is as if it were not there. */
export async function withdrawClaim(
  context: Context & { actor: AgencyUserActor },
  ref: string,
): Promise<Result<null, NotAllowed | NoClaim | { code: 'claim-decided' } | { code: 'not-your-claim' }>> {
  const allowed = requirePermission(context.actor, 'agency:claim')
  if (!allowed.ok) return allowed
  return withClaim<{ code: 'claim-decided' } | { code: 'not-your-claim' }>(ref, async (tx, claim, agency) => {
    const withdrawn = withdraw(claim, { accountId: context.actor.accountId, now: context.now })
    if (!withdrawn.ok) return withdrawn
    await saveClaim(tx, withdrawn.value)
    await refreshWork(tx, [agency.id], context)
    await appendLedgerActs(tx, [{ context, act: ledgerActOf(settled(withdrawn.value), agency.no) }])
    return accept(null)
  })
}

type EndRefusal = NotAllowed | { code: 'no-such-member' } | { code: 'reason-needed' }

/** Somebody leaves an agency's desk, or an officer takes their access away: it ends with their next request. */
export async function endMembership(
  context: Context & { actor: AgencyUserActor | StaffActor },
  { no, accountId, reason }: { no: AgencyNo; accountId: string; reason: string },
): Promise<Result<null, EndRefusal>> {
  const { actor } = context
  const isOwn = actor.kind === 'agency-user' && actor.accountId === accountId
  const allowed = requirePermission(actor, isOwn ? 'own-agency:change' : 'claim:decide', { agencyNo: no })
  if (!allowed.ok) return allowed
  if (!isOwn && reason.trim() === '') return refuse({ code: 'reason-needed' })
  return unlessRefused(async (tx): Promise<Result<null, EndRefusal>> => {
    await lockAgencies(tx, [no])
    const member = (await listMembers(no, tx)).find((one) => one.accountId === accountId)
    const by = actor.accountId
    const ended = member && (await endMember(tx, { id: member.id, at: context.now, by, reason: reason.trim() || null }))
    if (!ended) return refuse({ code: 'no-such-member' })
    const event = { type: 'member-ended', accountId, by } as const
    await appendLedgerActs(tx, [{ context, act: ledgerActOf(event, no, reason.trim() || null) }])
    return accept(null)
  })
}

async function worksFor(tx: Tx, { agencyNo, accountId }: Claim): Promise<boolean> {
  return (await listMembers(agencyNo, tx)).some((one) => one.accountId === accountId)
}

async function withClaim<Refusal>(
  ref: string,
  work: (tx: Tx, claim: Claim, agency: Named) => Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal | NoClaim>> {
  const seen = await findClaim(ref)
  if (!seen) return refuse({ code: 'no-such-claim', ref })
  return unlessRefused(async (tx): Promise<Result<null, Refusal | NoClaim>> => {
    const [agency] = await lockAgencies(tx, [seen.agencyNo])
    const claim = await findClaim(ref, tx)
    if (!agency || !claim) return refuse({ code: 'no-such-claim', ref })
    return work(tx, claim, agency)
  })
}
