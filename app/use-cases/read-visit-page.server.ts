import { randomUUID } from 'node:crypto'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { isInTeam, type Visit } from '#app/domain/visits/visit.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { findVisit } from '#app/repositories/visits.server.ts'

export type VisitPage = {
  visit: Visit
  agencyName: string
  programmes: ReadonlyMap<string, string>
  /** Is this officer sent, and free to act? */
  mayAct: boolean
  /** May this officer call it off? */
  mayCancel: boolean
  /** The officer's own place in the team. */
  me: Visit['team'][number] | null
  /** Of the form of the report, made with the page. */
  key: string
}

/** A visit and what this officer may do about it; nothing where there is no such visit. */
export async function readVisitPage(context: Context, ref: string): Promise<VisitPage | undefined> {
  const visit = await findVisit(ref)
  const agency = visit && (await findAgency(visit.agencyNo))
  if (!visit || !agency) return undefined
  const { actor } = context
  const accountId = actor.kind === 'staff' ? actor.accountId : ''
  const keeps = requirePermission(actor, 'visit:keep', { agencyNo: visit.agencyNo }).ok
  const programmes = agency.capabilities.flatMap((capability) => capability.programmes)
  return {
    visit,
    agencyName: agency.name,
    programmes: new Map(programmes.map(({ key, name }) => [key, name])),
    mayAct: keeps && isInTeam(visit, accountId),
    mayCancel: keeps && visit.state === 'PLANNED',
    me: visit.team.find((member) => member.accountId === accountId) ?? null,
    key: randomUUID(),
  }
}
