import { z } from 'zod'
import { correctAgencyData, type CorrectAgencyRefusal } from '#app/domain/registry/agency.ts'
import type { Acting, Changed } from '#app/domain/registry/changed.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { addProgramme, type AddProgrammeRefusal } from '#app/domain/registry/widen.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

const kbliVersion = z.union([z.literal(2020), z.literal(2025)]).nullable()

/** What of its data an agency may propose to say otherwise; numbers given by registers come with their papers. */
const DataChange = z.strictObject({
  name: z.string().optional(),
  legalForm: z.string().nullable().optional(),
  districtCode: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  postcode: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  website: z.string().nullable().optional(),
})

/** What an agency proposes to change about itself. */
export const ProposedChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DATA'), correction: DataChange }),
  z.strictObject({
    type: z.literal('PROGRAMME'),
    of: z.strictObject({ type: z.string(), activity: z.string() }),
    programme: z.strictObject({
      name: z.string(),
      kbli: z.string().nullable(),
      kbliVersion,
      skkniUnitCode: z.string().nullable(),
      hours: z.number().nullable(),
      yearlyCapacity: z.number().nullable(),
    }),
  }),
])
export type ProposedChange = z.infer<typeof ProposedChange>

export type ProposalOutcome = 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN'

/** A proposal as it stands: nothing has changed before two officers accepted it. */
export type AgencyProposal = {
  ref: string
  agencyNo: AgencyNo
  change: ProposedChange
  note: string
  proposedBy: string
  proposedAt: Instant
  outcome: ProposalOutcome | null
  reason: string | null
  decidedAt: Instant | null
}

export type ChangeRefusal = CorrectAgencyRefusal | AddProgrammeRefusal
type Deciding = Acting & { districts: ReadonlySet<string> }

/** What would become of the record: asked when it is proposed, shown to officers, and done when two have accepted. */
export function applyChange(
  record: AgencyRecord,
  change: ProposedChange,
  deciding: Deciding,
): Result<Changed, ChangeRefusal> {
  if (change.type === 'PROGRAMME') return addProgramme(record, { ...change.of, programme: change.programme }, deciding)
  return correctAgencyData(record, given(change.correction), deciding)
}

export type AcceptProposalRefusal = ChangeRefusal | { code: 'four-eyes-needed' }

/** Two officers accept (domain.md 9): the change is made, and the proposal is told to be accepted with it. */
export function acceptProposal(
  record: AgencyRecord,
  order: { ref: string; change: ProposedChange; by: readonly string[] },
  deciding: Deciding,
): Result<Changed, AcceptProposalRefusal> {
  if (new Set(order.by).size < 2) return refuse({ code: 'four-eyes-needed' })
  const applied = applyChange(record, order.change, deciding)
  if (!applied.ok) return applied
  const { ref, by } = order
  const event = { type: 'agency-proposal-accepted', ref, by: by.join(' '), recordedAt: deciding.now } as const
  return accept({ ...applied.value, events: [...applied.value.events, event] })
}

export type SettleProposalRefusal = { code: 'proposal-settled'; outcome: ProposalOutcome } | { code: 'reason-needed' }

/** One officer turns it down, with a reason: nothing public changes by that. The agency may withdraw it. */
export function settleProposal(
  proposal: AgencyProposal,
  order: { outcome: 'REFUSED' | 'WITHDRAWN'; reason: string },
  now: Instant,
): Result<AgencyProposal, SettleProposalRefusal> {
  const reason = order.reason.trim()
  if (proposal.outcome !== null) return refuse({ code: 'proposal-settled', outcome: proposal.outcome })
  if (order.outcome === 'REFUSED' && reason === '') return refuse({ code: 'reason-needed' })
  return accept({ ...proposal, outcome: order.outcome, reason: reason === '' ? null : reason, decidedAt: now })
}

/** Only what differs from the record: a form says all fields, a proposal only what it changes. */
export function changedFields(
  record: AgencyRecord,
  form: z.infer<typeof DataChange>,
): Extract<ProposedChange, { type: 'DATA' }> {
  const entries = Object.entries(given(form)).filter(([field, value]) => record[field as keyof typeof form] !== value)
  return { type: 'DATA', correction: DataChange.parse(Object.fromEntries(entries)) }
}

/** What happens to a proposal, as the ledger tells it. */
export type AgencyProposalEvent =
  | { type: 'agency-proposal-made'; ref: string; kind: ProposedChange['type'] }
  | { type: 'agency-proposal-settled'; ref: string; outcome: ProposalOutcome }

function given<Data extends object>(data: Data): { [Key in keyof Data]: Exclude<Data[Key], undefined> } {
  // Entries without a value are dropped; those that remain have the type of their key.
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Data]: Exclude<Data[Key], undefined>
  }
}
