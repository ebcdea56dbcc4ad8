import { z } from 'zod'
import type { Permission } from '#app/domain/access/policy.ts'
import type { NormAct } from '#app/domain/norm-changes/norm-act.ts'
import { GATED_CAPACITIES, officeOf, type HoldingAct } from '#app/domain/offices/holding.ts'
import { PartColumn } from '#app/domain/registry/agency-record.ts'
import { ProposedChange } from '#app/domain/proposals/agency-proposal.ts'
import { Day } from '#app/domain/shared/day.ts'
import { AgencyNo } from '#app/domain/shared/ids.ts'

const ref = z.string().min(1).max(100)
const scope = z.strictObject({
  level: z.enum(['AGENCY', 'ACTIVITY', 'PROGRAMME']),
  activity: z.string().nullable(),
  programmeKey: z.string().nullable(),
})
const grounds = z.strictObject({
  legalBasisId: z.string().nullable(),
  rightOfReplyDone: z.boolean(),
  writtenReasons: z.boolean(),
  harmSerious: z.boolean(),
  officeCapacity: z.enum(GATED_CAPACITIES),
  licenceIssuedByPredecessor: z.boolean(),
  mendagriApproval: z.boolean(),
})

/** A decision on paper, as it is proposed. Who proposes and who confirms it are its two officers. */
export const ProposedSanction = z.strictObject({
  regime: z.string(),
  step: z.string(),
  scope,
  number: z.string().trim().min(1).max(120),
  signerUnitId: z.string(),
  decidedOn: Day.nullable(),
  from: Day,
  to: Day.nullable(),
  grounds,
})

/** What is to be said of an agency otherwise than now; a field that is left out stays. */
const ProposedCorrection = z.strictObject({
  name: z.string().max(200).optional(),
  legalForm: z.string().max(60).nullable().optional(),
  districtCode: z.string().nullable().optional(),
  address: z.string().max(300).nullable().optional(),
  postcode: z.string().max(10).nullable().optional(),
  phone: z.string().max(30).nullable().optional(),
  email: z.string().max(200).nullable().optional(),
  website: z.string().max(300).nullable().optional(),
})

/** What is said of an agency that is parted from another; what it does and its papers come with the part. */
export const PartedAgency = z.strictObject({
  name: z.string().trim().min(1).max(200),
  legalForm: z.string().max(60).nullable(),
  districtCode: z.string().nullable(),
  address: z.string().max(300).nullable(),
  postcode: z.string().max(10).nullable(),
  phone: z.string().max(30).nullable(),
  email: z.string().max(200).nullable(),
  website: z.string().max(300).nullable(),
})

/**
 * What one officer may only propose, because it changes what the public is told: papers accepted or turned down, taken
 * back, sanctions, findings, an agency that has stopped, what is said of it (domain.md 9). Kept as data until another
 * person confirms it.
 */
export const Act = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('decide-evidence'), ref, decision: z.enum(['ACCEPTED', 'REJECTED']) }),
  z.strictObject({ type: z.literal('invalidate-evidence'), ref, from: Day }),
  z.strictObject({ type: z.literal('record-sanction'), sanction: ProposedSanction }),
  z.strictObject({ type: z.literal('lift-sanction'), ref, on: Day }),
  z.strictObject({ type: z.literal('record-finding'), kind: z.enum(['FEE', 'OTHER']), effectiveFrom: Day }),
  z.strictObject({ type: z.literal('resolve-finding'), ref, on: Day }),
  z.strictObject({ type: z.literal('cease-agency'), on: Day }),
  z.strictObject({ type: z.literal('correct-agency'), correction: ProposedCorrection, requestRef: ref.optional() }),
  z.strictObject({ type: z.literal('accept-agency-proposal'), ref, change: ProposedChange }),
  z.strictObject({
    type: z.literal('decide-application'),
    ref,
    outcome: z.enum(['GRANTED', 'REFUSED']),
    reasons: z.string().max(2_000),
  }),
  z.strictObject({ type: z.literal('join-agencies'), other: AgencyNo }),
  z.strictObject({ type: z.literal('part-agency'), part: PartColumn, agency: PartedAgency }),
  z.strictObject({ type: z.literal('undo-merger'), ref, other: AgencyNo }),
])
export type Act = z.infer<typeof Act>
export type ActType = Act['type']

/** All that two people decide: acts on an agency, changes of the rules, and who holds an office. */
export type ProposableAct = Act | NormAct | HoldingAct

type Rows = { propose: Permission; confirm: Permission }

/** Which rows of the policy an act needs: one to propose it, one to confirm it. */
export const ACT_ROWS: Readonly<Record<ProposableAct['type'], Rows>> = {
  'decide-evidence': { propose: 'act:propose-decision', confirm: 'act:confirm-decision' },
  'invalidate-evidence': { propose: 'act:propose-decision', confirm: 'act:confirm-decision' },
  'record-sanction': { propose: 'act:propose-sanction', confirm: 'act:confirm-sanction' },
  'lift-sanction': { propose: 'act:propose-sanction', confirm: 'act:confirm-sanction' },
  'record-finding': { propose: 'act:propose-finding', confirm: 'act:confirm-finding' },
  'resolve-finding': { propose: 'act:propose-finding', confirm: 'act:confirm-finding' },
  'cease-agency': { propose: 'act:propose-correction', confirm: 'act:confirm-correction' },
  'correct-agency': { propose: 'act:propose-correction', confirm: 'act:confirm-correction' },
  'accept-agency-proposal': { propose: 'act:propose-correction', confirm: 'act:confirm-correction' },
  'decide-application': { propose: 'act:propose-decision', confirm: 'act:confirm-decision' },
  'join-agencies': { propose: 'act:propose-merger', confirm: 'act:confirm-merger' },
  'part-agency': { propose: 'act:propose-merger', confirm: 'act:confirm-merger' },
  'undo-merger': { propose: 'act:propose-merger', confirm: 'act:confirm-merger' },
  'add-norm-version': { propose: 'act:propose-norm', confirm: 'act:confirm-norm' },
  'record-holding': { propose: 'act:propose-holding', confirm: 'act:confirm-holding' },
  'strike-holding': { propose: 'act:propose-holding', confirm: 'act:confirm-holding' },
}

/** The thing that an act is about, within its agency or the rules; two open proposals about one thing would undo each other. */
export function subjectOf(act: ProposableAct): string {
  if (act.type === 'add-norm-version') return `norm:${act.name}`
  if (act.type === 'record-holding' || act.type === 'strike-holding') return `office:${officeOf(act)}`
  if ('ref' in act) return act.ref
  if (act.type === 'record-sanction') return `sanction:${act.sanction.number}`
  if (act.type === 'record-finding') return `finding:${act.kind}`
  return ABOUT_THE_AGENCY[act.type]
}

const ABOUT_THE_AGENCY = {
  'cease-agency': 'agency:ceased',
  'correct-agency': 'agency:data',
  'join-agencies': 'agency:merger',
  'part-agency': 'agency:merger',
} as const

/** Other agencies that an act changes besides the one it is proposed for: their records are held with it. */
export function othersOf(act: ProposableAct): readonly AgencyNo[] {
  return 'other' in act ? [act.other] : []
}
