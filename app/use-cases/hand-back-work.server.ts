import type { ActOfContext } from './change-agencies.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { tellAccounts, tellOfficers } from './tell-accounts.server.ts'
import { tellSettled } from './tell-of-proposals.server.ts'
import { actorName, personsBehind, type Context, type StaffActor } from '#app/domain/access/actor.ts'
import { sharePerson } from '#app/domain/access/person-keys.ts'
import { stoppedForTie } from '#app/domain/acts/stop.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { asActor, type Assignee } from '#app/domain/queue/assign.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { listOpenProposalsTouching, saveSettled } from '#app/repositories/act-proposals.server.ts'
import { listAssignedOf, listAssignees, saveAssignment } from '#app/repositories/assignments.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Kept with each thing in the ledger: why it was taken off. */
const REASON = 'tie'

type StaffContext = Context & { actor: StaffActor }
type HandingBack = { agency: AgencyRecord; officers: readonly Assignee[] }

/** All accounts of the person behind one: a tie is a person's, not an account's. */
export async function accountsOfPerson(tx: Tx, accountId: string): Promise<Assignee[]> {
  const all = await listAssignees(tx)
  const one = all.find((officer) => officer.accountId === accountId)
  const persons = one ? personsBehind(asActor(one)) : []
  return all.filter((officer) => sharePerson(personsBehind(asActor(officer)), persons))
}

/**
 * Takes an officer off an agency at once, in the transaction that records the tie (domain.md 9, 11.9): what was given to
 * them goes back to the queue, what they proposed is stopped, and they and whoever hands out work are told. The agency
 * is held already. Answers what the ledger is told.
 */
export async function handBackWork(tx: Tx, context: StaffContext, of: HandingBack): Promise<ActOfContext[]> {
  const accountIds = of.officers.map(({ accountId }) => accountId)
  const works = await listAssignedOf(tx, of.agency.id, accountIds)
  for (const work of works) {
    await saveAssignment(tx, work, { to: null, by: actorName(context.actor), at: context.now })
  }
  const stopped = await stopProposals(tx, context, of)
  await refreshWork(tx, [of.agency.id], context)
  await tell(tx, context, { ...of, works: works.length, proposals: stopped.length })
  const released = works.map((work) => ledgerActOf({ type: 'work-assigned', work, to: null }, work.ref, REASON))
  return [...released, ...stopped].map((act) => ({ context, act }))
}

async function stopProposals(tx: Tx, context: StaffContext, { agency, officers }: HandingBack) {
  const { accountId, onBehalf } = context.actor
  const by = { accountId, onBehalfOf: onBehalf?.accountId ?? null, at: context.now, note: '' }
  const persons = officers.flatMap((officer) => personsBehind(asActor(officer)))
  const stopped = stoppedForTie(await listOpenProposalsTouching(agency.no, tx), persons, by)
  for (const proposal of stopped) {
    await saveSettled(tx, proposal)
    await tellSettled(tx, context, { ...proposal, agency, outcome: 'STOPPED' })
  }
  return stopped.map(({ ref, proposed, agencyNo }) =>
    ledgerActOf({ type: 'act-stopped', ref, proposedBy: proposed.accountId }, agencyNo, REASON),
  )
}

type Told = HandingBack & { works: number; proposals: number }

/** The officer learns it; where something has to be given to somebody else, so do those who hand out work. */
async function tell(tx: Tx, context: StaffContext, { agency, officers, works, proposals }: Told): Promise<void> {
  const { no, name } = agency
  const numbers = { agency: { no, name }, works, proposals }
  const to = officers.map(({ accountId }) => accountId)
  const onceFor = `tie/${no}/${to.join('+')}/${context.now}`
  await tellAccounts(tx, context, { facts: { kind: 'WORK_TAKEN', ...numbers }, to, onceFor })
  if (works + proposals === 0) return
  const facts = { kind: 'WORK_RETURNED' as const, ...numbers }
  await tellOfficers(tx, context, { facts, permission: 'queue:assign', subject: {}, onceFor: `${onceFor}/heads` })
}
