import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { namesOfAgencies } from '#app/repositories/agencies.server.ts'
import { listAssignees } from '#app/repositories/assignments.server.ts'
import { listAllTies, type Tie } from '#app/repositories/ties.server.ts'

export type TiesPage = {
  ties: readonly Tie[]
  names: ReadonlyMap<string, string>
  agencies: ReadonlyMap<AgencyNo, string>
  officers: readonly { accountId: string; name: string }[]
}

/** All ties that run, with names, and the officers of whom one can be recorded. */
export async function readTies(): Promise<TiesPage> {
  const [ties, officers] = await Promise.all([listAllTies(), listAssignees()])
  const behind = ties.flatMap(({ accountId, declaredBy }) => [accountId, ...(declaredBy === null ? [] : [declaredBy])])
  const [names, agencies] = await Promise.all([
    namesOfAccounts([...new Set(behind)]),
    namesOfAgencies([...new Set(ties.map(({ agencyNo }) => agencyNo))]),
  ])
  return { ties, names, agencies, officers: officers.map(({ accountId, name }) => ({ accountId, name })) }
}
