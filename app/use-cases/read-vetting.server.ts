import { actOrder } from './act-orders.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Act } from '#app/domain/acts/act.ts'
import type { Proposal } from '#app/domain/acts/proposal.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn, type PublicRecord } from '#app/domain/registry/public-record.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { checklistOf, type ChecklistRow } from '#app/domain/vetting/checklist.ts'
import { previewOf, type PublicPreview } from '#app/domain/vetting/preview.ts'
import { listProposalsOf } from '#app/repositories/act-proposals.server.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export type Vetting = {
  agency: AgencyRecord
  record: PublicRecord
  norms: Norms
  rows: readonly ChecklistRow[]
  proposals: readonly Proposal[]
}

/** Everything an officer looks at to vet an agency, as known now. A merged agency is not followed: officers see it. */
export async function readVetting(context: Context, no: AgencyNo): Promise<Vetting | undefined> {
  const [norms, agency, proposals] = await Promise.all([loadNorms(), findAgency(no), listProposalsOf(no)])
  if (!agency) return undefined
  const record = publicRecordOn(agency, norms, { at: context.today, knownAt: context.now })
  return { agency, record, norms, proposals, rows: checklistOf(agency, record, { norms, open: proposals }) }
}

export type Previewed = { ok: true; preview: PublicPreview } | { ok: false; why: { code: string } }

/** What the public page would say after an act, or why the act is not possible as things stand. */
export async function previewAct(
  context: Context,
  { agency, norms }: Pick<Vetting, 'agency' | 'norms'>,
  { act, reason }: { act: Act; reason: string },
): Promise<Previewed> {
  const order = await actOrder(context, { act, no: agency.no, by: ['', ' '], actedBy: [], reason, norms })
  const done = order.decide(agency)
  if (!done.ok) return { ok: false, why: done.refusal }
  const when = { at: context.today, knownAt: context.now }
  return { ok: true, preview: previewOf(agency, done.value.record, { norms, when }) }
}
