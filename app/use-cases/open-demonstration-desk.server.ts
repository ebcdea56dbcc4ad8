import { planVisit } from './plan-visit.server.ts'
import { proposeAct } from './propose-act.server.ts'
import { requestCorrection } from './request-correction.server.ts'
import { warnOfExpiry } from './warn-of-expiry.server.ts'
import { readDemonstrationAccounts, readDemonstrationDesk } from '#app/adapters/demonstration-files.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { DemonstrationDesk } from '#app/domain/acts/demonstration-desk.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { getSetting, setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** Says that the desk has been laid: loading a world that was cut off lays it once. */
const LAID = 'demonstration_desk'

type Accounts = Awaited<ReturnType<typeof readDemonstrationAccounts>>

/**
 * Has the officers of the demonstration do what waits on the desk when it begins, through the use cases and in their own
 * names: proposals for a second officer, a planned visit, a request for correction, the warnings of the last night. What
 * cannot be in this world (one that begins on another day) is passed over.
 */
export async function openDemonstrationDesk(context: Context): Promise<void> {
  if (!requirePermission(context.actor, 'demonstration:load').ok || (await getSetting(LAID))) return
  const [accounts, desk] = await Promise.all([readDemonstrationAccounts(), readDemonstrationDesk()])
  for (const proposal of desk.proposals) await propose(context, accounts, proposal)
  for (const { agencyId, ...form } of desk.corrections) {
    const stranger = { ...context, actor: { kind: 'public' } as const }
    await requestCorrection(stranger, { no: demonstrationNo(agencyId), form: { ...form, contact: '' } })
  }
  for (const { accountId, agencyId, ...plan } of desk.visits) {
    const officer = officerCalled(accountId, accounts, context)
    const form = { ...plan, assignmentNo: '', assignmentOn: '' as const }
    await planVisit(officer, { no: demonstrationNo(agencyId), form })
  }
  await warnOfExpiry(context)
  await inTransaction((tx) => setSetting(tx, LAID, 'laid'))
}

async function propose(
  context: Context,
  accounts: Accounts,
  { accountId, agencyId, act, reason }: DemonstrationDesk['proposals'][number],
): Promise<void> {
  const no = demonstrationNo(agencyId)
  const agency = await findAgency(no)
  if (!agency) return
  await proposeAct(officerCalled(accountId, accounts, context), { no, act, reason, seenVersion: agency.version })
}

function officerCalled(accountId: string, accounts: Accounts, context: Context): Context & { actor: StaffActor } {
  const account = accounts.find(({ id }) => id === accountId)
  if (!account) throw new Error(`The demonstration has no account ${accountId}.`)
  const { id, name, personKey, roles, unitId } = account
  const person = { accountId: id, name, personKey, confirmedAt: context.now }
  return { ...context, actor: { kind: 'staff', ...person, roles, unitId: unitId ?? '', ties: [], onBehalf: null } }
}
