import { proposeAct } from './propose-act.server.ts'
import { readDemonstrationAccounts, readDemonstrationProposals } from '#app/adapters/demonstration-files.server.ts'
import type { Context, StaffActor } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'

/**
 * Has the officers of the demonstration propose what waits for a second officer when it begins, through the use case and
 * in their own names. What cannot be proposed in this world (one that begins on an earlier day) is passed over.
 */
export async function addDemonstrationProposals(context: Context): Promise<number> {
  if (!requirePermission(context.actor, 'demonstration:load').ok) return 0
  const [accounts, proposals] = await Promise.all([readDemonstrationAccounts(), readDemonstrationProposals()])
  let added = 0
  for (const { accountId, agencyId, act, reason } of proposals) {
    const account = accounts.find(({ id }) => id === accountId)
    const no = demonstrationNo(agencyId)
    const agency = await findAgency(no)
    if (!account || !agency) continue
    const actor = officerOf(account, context)
    const proposed = await proposeAct({ ...context, actor }, { no, act, reason, seenVersion: agency.version })
    if (proposed.ok) added += 1
  }
  return added
}

type Account = Awaited<ReturnType<typeof readDemonstrationAccounts>>[number]

function officerOf({ id, name, personKey, roles, unitId }: Account, { now }: Context): StaffActor {
  const person = { accountId: id, name, personKey, confirmedAt: now }
  return { kind: 'staff', ...person, roles, unitId: unitId ?? '', ties: [], onBehalf: null }
}
