import { actOrder } from './act-orders.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Act } from '#app/domain/acts/act.ts'
import type { Proposal } from '#app/domain/acts/proposal.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
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

/** `others`: the pages of other agencies that an act changes, by number and name. */
export type Previewed =
  | { ok: true; preview: PublicPreview; others: readonly { name: string; preview: PublicPreview }[] }
  | { ok: false; why: { code: string } }

/** What the public page would say after an act, or why the act is not possible as things stand. */
export async function previewAct(
  context: Context,
  { agency, norms }: Pick<Vetting, 'agency' | 'norms'>,
  { act, reason }: { act: Act; reason: string },
): Promise<Previewed> {
  const order = await actOrder(context, { act, no: agency.no, by: ['', ' '], actedBy: [], reason, norms })
  const asked = await Promise.all((order.others ?? []).map(async (no) => findAgency(no)))
  const others = asked.filter((one) => one !== undefined)
  const done = order.decide(agency, others)
  if (!done.ok) return { ok: false, why: done.refusal }
  const when = { at: context.today, knownAt: context.now }
  const pages = otherPages(others, done.value)
  return {
    ok: true,
    preview: previewOf(agency, done.value.record, { norms, when }),
    others: pages.map(({ name, before, after }) => ({ name, preview: previewOf(before, after, { norms, when }) })),
  }
}

/** The other pages of an act before and after. What joins another is read on its page; what is new was not there. */
function otherPages(before: readonly AgencyRecord[], { record, others = [] }: Changed) {
  return others.map((after) => {
    const was = before.find(({ id }) => id === after.id)
    return {
      name: was ? `${was.name} (${was.no})` : after.name,
      before: was?.redirectsTo === record.no ? record : (was ?? { ...after, capabilities: [], listings: [] }),
      after: after.redirectsTo === record.no ? record : after,
    }
  })
}
