import type { Day } from '#app/domain/shared/day.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { listOpenHoldingProposals, type HoldingProposal } from '#app/repositories/act-proposals.server.ts'
import { listDelegations, type Delegation } from '#app/repositories/delegations.server.ts'
import {
  lastHoldingId,
  listHoldingHistory,
  listHoldings,
  type RecordedHolding,
} from '#app/repositories/office-holdings.server.ts'

export type OfficesPage = {
  standing: readonly RecordedHolding[]
  history: readonly RecordedHolding[]
  proposals: readonly HoldingProposal[]
  delegations: readonly Delegation[]
  names: ReadonlyMap<string, string>
  seenVersion: number
}

/** Who holds which office, all that was ever recorded of it, what waits, and who acts for whom today. */
export async function readOffices(today: Day): Promise<OfficesPage> {
  const [standing, history, proposals, delegations, seenVersion] = await Promise.all([
    listHoldings(),
    listHoldingHistory(),
    listOpenHoldingProposals(),
    listDelegations({ on: today }),
    lastHoldingId(),
  ])
  const names = await namesOfAccounts(proposals.map(({ proposed }) => proposed.accountId))
  return { standing, history, proposals, delegations, names, seenVersion }
}
