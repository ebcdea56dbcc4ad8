import { readCheckPanel } from './read-check-panel.server.ts'
import { previewAct, readVetting, type Previewed, type Vetting } from './read-vetting.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ACT_ROWS, type Act } from '#app/domain/acts/act.ts'
import type { Proposal } from '#app/domain/acts/proposal.ts'
import type { CheckPanel } from '#app/domain/checks/panel.ts'
import type { StoredFile } from '#app/domain/files/file.ts'
import type { Evidence } from '#app/domain/registry/facts.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { documentOf, type ChecklistRow } from '#app/domain/vetting/checklist.ts'
import { shouldRotate } from '#app/domain/vetting/rotation.ts'
import { listPastDecisions, namesOfAccounts } from '#app/repositories/account-names.server.ts'
import { findCounterReceipt, type CounterReceipt } from '#app/repositories/counter-receipts.server.ts'
import { listEvidenceRequests, type EvidenceRequest } from '#app/repositories/evidence-requests.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'

/** What an officer asked to see: a requirement, and a document that is not the one on top. */
export type VettingAsked = { no: AgencyNo; rowKey: string | undefined; evidenceRef: string | null }

export type VettingPage = Vetting & {
  row: ChecklistRow | undefined
  document: Evidence | undefined
  files: readonly StoredFile[]
  requests: readonly EvidenceRequest[]
  /** Who brought it to the counter; undefined: it came from the agency's own desk. */
  receipt: CounterReceipt | undefined
  /** What the official systems say of the document. */
  checks: CheckPanel | undefined
  /** The proposal about the document that waits, or else the last one. */
  proposal: Proposal | undefined
  previews: { accepted: Previewed | null; rejected: Previewed | null; confirmed: Previewed | null }
  names: ReadonlyMap<string, string>
  rotate: boolean
  /** The officer has a tie to the agency: papers, looks, what was asked and proposed are not shown to them. */
  isSealed: boolean
}

/** All that the vetting page shows, for one requirement of an agency. */
export async function readVettingPage(context: Context, asked: VettingAsked): Promise<VettingPage | undefined> {
  const vetting = await readVetting(context, asked.no)
  if (!vetting) return undefined
  const row = rowOf(vetting.rows, asked)
  if (asked.rowKey !== undefined && !row) return undefined
  const document = row && documentOf(row, asked.evidenceRef)
  if (!requirePermission(context.actor, 'file:read', { agencyNo: asked.no }).ok) return sealed(vetting, row, document)
  const proposal = document && proposalAbout(document.ref, vetting.proposals)
  const [papers, requests] = await Promise.all([papersOf(context, vetting, document), listEvidenceRequests(asked.no)])
  return {
    ...{ ...vetting, isSealed: false, row, document },
    ...papers,
    requests: requests.filter(({ evidenceRef }) => evidenceRef === document?.ref),
    proposal,
    previews: await previewsOf(context, vetting, { document, proposal }),
    names: await namesOfAccounts([
      ...accountsIn(vetting.proposals, requests),
      ...(papers.receipt ? [papers.receipt.takenBy] : []),
    ]),
    rotate: await isLastOfficerOf(vetting.agency.id, context),
  }
}

/** What stays where the officer has a tie: the list of requirements, and what a document says. */
function sealed(vetting: Vetting, row: ChecklistRow | undefined, document: Evidence | undefined): VettingPage {
  const nothing = {
    files: [],
    requests: [],
    checks: undefined,
    receipt: undefined,
    proposal: undefined,
    names: new Map<string, string>(),
  }
  const previews = { accepted: null, rejected: null, confirmed: null }
  return { ...vetting, ...nothing, previews, row, document, rotate: false, isSealed: true }
}

/** The files of a document, and the looks at it in official systems. */
async function papersOf(
  context: Context,
  { agency: record, norms }: Vetting,
  document: Evidence | undefined,
): Promise<Pick<VettingPage, 'files' | 'checks' | 'receipt'>> {
  if (!document) return { files: [], checks: undefined, receipt: undefined }
  const [files, checks, receipt] = await Promise.all([
    listFilesFor(`evidence:${document.ref}`),
    readCheckPanel(context, { record, norms, evidenceRef: document.ref }),
    findCounterReceipt(document.ref),
  ])
  return { files, checks, receipt }
}

async function isLastOfficerOf(agencyId: number, { actor }: Context): Promise<boolean> {
  return actor.kind === 'staff' && shouldRotate(await listPastDecisions(agencyId), actor.accountId)
}

/** Without a requirement in the address: that of the document asked for, else the first that waits for an officer. */
function rowOf(rows: readonly ChecklistRow[], { rowKey, evidenceRef }: VettingAsked): ChecklistRow | undefined {
  if (rowKey !== undefined) return rows.find(({ key }) => key === rowKey)
  const ofDocument = rows.find((row) => evidenceRef !== null && documentOf(row, evidenceRef)?.ref === evidenceRef)
  if (ofDocument) return ofDocument
  return rows.find(({ state }) => state === 'second-officer' || state === 'first-officer') ?? rows[0]
}

function proposalAbout(ref: string, proposals: readonly Proposal[]): Proposal | undefined {
  const about = proposals.filter(({ act }) => 'ref' in act && act.ref === ref)
  return about.find(({ state }) => state === 'PROPOSED') ?? about[0]
}

type Of = { document: Evidence | undefined; proposal: Proposal | undefined }

async function previewsOf(context: Context, vetting: Vetting, of: Of): Promise<VettingPage['previews']> {
  const { document, proposal } = of
  const preview = async (act: Act) => previewAct(context, vetting, { act, reason: '-' })
  if (proposal?.state === 'PROPOSED') {
    return { accepted: null, rejected: null, confirmed: await preview(proposal.act) }
  }
  if (document?.decision !== null) return { accepted: null, rejected: null, confirmed: null }
  const { ref } = document
  return {
    accepted: await preview({ type: 'decide-evidence', ref, decision: 'ACCEPTED' }),
    rejected: await preview({ type: 'decide-evidence', ref, decision: 'REJECTED' }),
    confirmed: null,
  }
}

function accountsIn(proposals: readonly Proposal[], requests: readonly EvidenceRequest[]): string[] {
  const behind = proposals.flatMap(({ proposed, decided }) => [proposed, decided])
  return [...behind.flatMap((by) => [by?.accountId, by?.onBehalfOf]), ...requests.map(({ askedBy }) => askedBy)].filter(
    (id): id is string => typeof id === 'string',
  )
}

/** Why this actor cannot confirm a proposal; undefined: they can. */
export function secondOfficerRefusal({ actor }: Context, { act, agencyNo, persons }: Proposal) {
  const asked = requirePermission(actor, ACT_ROWS[act.type].confirm, { agencyNo, actedBy: persons })
  return asked.ok ? undefined : asked.refusal
}
