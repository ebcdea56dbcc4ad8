import { peopleKeptFor, previewSplit, type PartAct, type SplitOutcome } from './read-split-page.server.ts'
import { previewAct, readVetting, type Previewed, type Vetting } from './read-vetting.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { othersOf } from '#app/domain/acts/act.ts'
import { versionSeen, type Proposal } from '#app/domain/acts/proposal.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { findProposal, listProposals } from '#app/repositories/act-proposals.server.ts'
import { findAgency, namesOfAgencies } from '#app/repositories/agencies.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'

/** As many as a page shows. */
const SHOWN = 100

export type ProposalList = {
  open: readonly Proposal[]
  settled: readonly Proposal[]
  names: ReadonlyMap<string, string>
  agencies: ReadonlyMap<AgencyNo, string>
}

/** Proposals that wait for a second officer, those that wait longest first; and what was confirmed lately. */
export async function readProposals(): Promise<ProposalList> {
  const [open, settled] = await Promise.all([
    listProposals('PROPOSED', { limit: SHOWN }),
    listProposals('CONFIRMED', { limit: 20 }),
  ])
  const all = [...open, ...settled]
  const [names, agencies] = await Promise.all([
    namesOfAccounts(all.flatMap(accountsOf)),
    namesOfAgencies([...new Set(all.map(({ agencyNo }) => agencyNo))]),
  ])
  return { open, settled, names, agencies }
}

export type ProposalPage = Vetting & {
  proposal: Proposal
  /** Of all records the act is about, as they stand now: what the second officer decides on. */
  seenVersion: number
  preview: Previewed | null
  /** Both records as a split would leave them; null where none is proposed, or it is settled or not possible. */
  split: SplitOutcome | null
  files: readonly StoredFile[]
  names: ReadonlyMap<string, string>
}

/** One proposal as the second officer sees it: what the first saw, and what would follow. */
export async function readProposal(context: Context, ref: string): Promise<ProposalPage | undefined> {
  const proposal = await findProposal(ref)
  const vetting = proposal && (await readVetting(context, proposal.agencyNo))
  if (!vetting) return undefined
  const { act, state, proposed } = proposal
  const isOpen = state === 'PROPOSED'
  const others = await Promise.all(othersOf(act).map(async (no) => findAgency(no)))
  return {
    ...vetting,
    proposal,
    seenVersion: versionSeen([vetting.agency, ...others.filter((one) => one !== undefined)]),
    preview: isOpen ? await previewAct(context, vetting, { act, reason: proposed.note }) : null,
    split: isOpen && act.type === 'part-agency' ? await outcomeOf(context, vetting, act) : null,
    files: 'ref' in act ? await listFilesFor(`evidence:${act.ref}`) : [],
    names: await namesOfAccounts(accountsOf(proposal)),
  }
}

async function outcomeOf(context: Context, { agency, norms }: Vetting, act: PartAct): Promise<SplitOutcome | null> {
  const outcome = await previewSplit(context, { agency, norms, people: await peopleKeptFor(agency) }, act)
  return outcome.ok ? outcome.value : null
}

function accountsOf({ proposed, decided }: Proposal): string[] {
  const ids = [proposed, decided].flatMap((by) => [by?.accountId, by?.onBehalfOf])
  return ids.filter((id): id is string => typeof id === 'string')
}
