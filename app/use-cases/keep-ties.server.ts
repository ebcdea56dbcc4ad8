import { accountsOfPerson, handBackWork } from './hand-back-work.server.ts'
import type { ActOfContext } from './change-agencies.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { ReportForm, TieForm, TieKind } from '#app/domain/access/ties.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { addTie, endTie, listAllTies, listTies, type Tie } from '#app/repositories/ties.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type StaffContext = Context & { actor: StaffActor }

type TieRefusal = { code: 'no-such-agency' } | { code: 'declared-already' } | { code: 'no-such-officer' }

/** An officer says that something ties them to an agency: from here on they take no part in its matters. */
export async function declareTie(
  context: StaffContext,
  { agencyNo, kind, note }: TieForm,
): Promise<Result<null, NotAllowed | TieRefusal>> {
  const allowed = requirePermission(context.actor, 'tie:declare')
  if (!allowed.ok) return allowed
  const { accountId } = context.actor
  return tie(context, { agencyNo, accountId, kind, note: note || null, reason: kind })
}

/**
 * Somebody who looks after the office records that an officer is named in a matter of an agency (domain.md 11.9). It says
 * nothing of what is true of it: the officer takes no part until it is ended.
 */
export async function recordTie(
  context: StaffContext,
  { agencyNo, accountId, reason }: ReportForm,
): Promise<Result<null, NotAllowed | TieRefusal | { code: 'own-tie' }>> {
  const allowed = requirePermission(context.actor, 'tie:record')
  if (!allowed.ok) return allowed
  if (accountId === context.actor.accountId) return refuse({ code: 'own-tie' })
  return tie(context, { agencyNo, accountId, kind: 'REPORTED', note: reason, reason })
}

type Tying = { agencyNo: AgencyNo; accountId: string; kind: TieKind; note: string | null; reason: string }

/** The tie, and all that follows from it, in one transaction: the agency is held so that nothing new is proposed meanwhile. */
async function tie(context: StaffContext, tying: Tying): Promise<Result<null, TieRefusal>> {
  return inTransaction(async (tx) => {
    const [agency] = await lockAgencies(tx, [tying.agencyNo])
    if (!agency) return refuse({ code: 'no-such-agency' } as const)
    const officers = await accountsOfPerson(tx, tying.accountId)
    if (officers.length === 0) return refuse({ code: 'no-such-officer' } as const)
    const tied = new Set((await listAllTies({ agencyId: agency.id }, tx)).map(({ accountId }) => accountId))
    const untied = officers.filter(({ accountId }) => !tied.has(accountId))
    if (untied.length === 0) return refuse({ code: 'declared-already' } as const)
    const declared: ActOfContext[] = []
    for (const { accountId } of untied) declared.push(await add(tx, context, { ...tying, accountId, agency }))
    await appendLedgerActs(tx, [...declared, ...(await handBackWork(tx, context, { agency, officers }))])
    return accept(null)
  })
}

async function add(tx: Tx, context: StaffContext, one: Tying & { agency: AgencyRecord }): Promise<ActOfContext> {
  const { agency, accountId, kind, note, reason } = one
  const declaredBy = kind === 'REPORTED' ? context.actor.accountId : null
  const row = { accountId, agencyId: agency.id, kind, note, declaredBy, declaredAt: context.now }
  const named = { accountId, tieId: await addTie(tx, row), agencyNo: agency.no }
  const event =
    kind === 'REPORTED'
      ? ({ type: 'tie-recorded', ...named } as const)
      : ({ type: 'tie-declared', ...named, kind } as const)
  return { context, act: ledgerActOf(event, agency.no, reason) }
}

/** The officer says that a tie of theirs has ended. That it was there stays recorded; what others recorded they do not end. */
export async function endOwnTie(
  context: StaffContext,
  tieId: number,
): Promise<Result<null, NotAllowed | { code: 'no-such-tie' } | { code: 'recorded-by-others' }>> {
  const allowed = requirePermission(context.actor, 'tie:declare')
  if (!allowed.ok) return allowed
  return inTransaction(async (tx) => {
    const found = (await listTies(context.actor.accountId, tx)).find(({ id }) => id === tieId)
    if (!found) return refuse({ code: 'no-such-tie' } as const)
    if (found.declaredBy !== null) return refuse({ code: 'recorded-by-others' } as const)
    return end(tx, context, { found, reason: null })
  })
}

/** What was recorded of an officer has been cleared up: they take part again. */
export async function endRecordedTie(
  context: StaffContext,
  { tieId, reason }: { tieId: number; reason: string },
): Promise<Result<null, NotAllowed | { code: 'no-such-tie' } | { code: 'reason-needed' } | { code: 'own-tie' }>> {
  const allowed = requirePermission(context.actor, 'tie:record')
  if (!allowed.ok) return allowed
  if (reason.trim() === '') return refuse({ code: 'reason-needed' })
  return inTransaction(async (tx) => {
    const found = (await listAllTies({}, tx)).find(({ id, declaredBy }) => id === tieId && declaredBy !== null)
    if (!found) return refuse({ code: 'no-such-tie' } as const)
    if (found.accountId === context.actor.accountId) return refuse({ code: 'own-tie' } as const)
    return end(tx, context, { found, reason: reason.trim().slice(0, 500) })
  })
}

/** The tie ends for all accounts of the person it was recorded with. */
async function end(tx: Tx, context: StaffContext, { found, reason }: { found: Tie; reason: string | null }) {
  const officers = new Set((await accountsOfPerson(tx, found.accountId)).map(({ accountId }) => accountId))
  const running = await listAllTies({}, tx)
  const same = running.filter(
    ({ accountId, agencyNo, declaredBy }) =>
      officers.has(accountId) && agencyNo === found.agencyNo && declaredBy === found.declaredBy,
  )
  const acts: ActOfContext[] = []
  for (const { id: tieId, accountId, agencyNo } of same) {
    await endTie(tx, tieId, context.now)
    const event = { type: 'tie-ended', accountId, tieId, agencyNo } as const
    acts.push({ context, act: ledgerActOf(event, agencyNo, reason) })
  }
  await appendLedgerActs(tx, acts)
  return accept(null)
}
