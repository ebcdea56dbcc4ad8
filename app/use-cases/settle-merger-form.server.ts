import { proposeAct, type ProposeActRefusal } from './propose-act.server.ts'
import { recordDifferent, type RecordDifferentRefusal } from './record-different.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What came of it: a proposal by its number, or the note that they are not the same. */
export type MergerTaken = { proposed: string } | { different: true }

type Fields = Readonly<Record<string, string>>

/** What an officer says of two records, by the form of the page: one joins the other, undo it, or not the same. */
export async function settleMergerForm(
  context: Context,
  no: AgencyNo,
  fields: Fields,
): Promise<Result<MergerTaken, ProposeActRefusal | RecordDifferentRefusal | { code: 'fields-wrong' }>> {
  const allowed = requirePermission(context.actor, 'act:propose-merger', { agencyNo: no })
  if (!allowed.ok) return allowed
  const other = AgencyNo.safeParse(fields['lain'])
  if (!other.success) return refuse({ code: 'fields-wrong' })
  if (fields['tindakan'] !== 'beda') return propose(context, { no, other: other.data, fields })
  const recorded = await recordDifferent(context, { no, other: other.data, note: fields['catatan'] ?? '' })
  return recorded.ok ? accept({ different: true }) : recorded
}

type Proposing = { no: AgencyNo; other: AgencyNo; fields: Fields }

async function propose(
  context: Context,
  { no, other, fields }: Proposing,
): Promise<Result<MergerTaken, ProposeActRefusal | { code: 'fields-wrong' }>> {
  const { tindakan = '', catatan: reason = '', ikatan: ref = '' } = fields
  const proposal = proposalOf({ tindakan, no, other, ref })
  if (!proposal) return refuse({ code: 'fields-wrong' })
  const proposed = await proposeAct(context, {
    ...proposal,
    reason,
    seenVersion: Number(fields['versi'] ?? Number.NaN),
  })
  return proposed.ok ? accept({ proposed: proposed.value }) : proposed
}

function proposalOf({ tindakan, no, other, ref }: { tindakan: string; no: AgencyNo; other: AgencyNo; ref: string }) {
  if (tindakan === 'batal' && ref !== '') return { no, act: { type: 'undo-merger', ref, other } as const }
  if (tindakan === `gabung ${no}`) return { no, act: { type: 'join-agencies', other } as const }
  if (tindakan === `gabung ${other}`) return { no: other, act: { type: 'join-agencies', other: no } as const }
  return undefined
}
