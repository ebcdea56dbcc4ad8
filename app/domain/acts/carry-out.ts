import type { Act } from './act.ts'
import { acceptProposal } from '#app/domain/proposals/agency-proposal.ts'
import { ceaseAgency, correctAgencyData, recordFinding, resolveFinding } from '#app/domain/registry/agency.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Acting, Changed } from '#app/domain/registry/changed.ts'
import { decideEvidence, invalidateEvidence } from '#app/domain/registry/evidence.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { askLadder } from '#app/domain/registry/ladder.ts'
import { liftSanction, recordSanction } from '#app/domain/registry/sanction.ts'
import type { Result } from '#app/domain/shared/result.ts'

/** Acts that follow from the record of the agency alone. */
export type RecordAct = Exclude<Act, { type: 'decide-application' | 'join-agencies' | 'part-agency' | 'undo-merger' }>

/** Whose two accounts decided, why, and by which rules. */
export type Deciding = Acting & { by: readonly [string, string]; reason: string; norms: Norms }

type Rule<Type extends RecordAct['type']> = (
  record: AgencyRecord,
  act: Extract<RecordAct, { type: Type }>,
  deciding: Deciding,
) => Result<Changed, { code: string }>

const RULES: { [Type in RecordAct['type']]: Rule<Type> } = {
  'decide-evidence': (record, { ref, decision }, deciding) =>
    decideEvidence(record, { ref, decision, by: deciding.by }, deciding),
  'invalidate-evidence': (record, { ref, from }, deciding) =>
    invalidateEvidence(record, { ref, from, reason: deciding.reason }, deciding),
  'record-sanction': (record, { sanction }, deciding) => {
    const [proposerId, approverId] = deciding.by
    const form = { ...sanction, proposerId, approverId, rightOfReply: null }
    return recordSanction(record, form, { ...deciding, askLadder: askLadder(deciding.norms, deciding) })
  },
  'lift-sanction': (record, { ref, on }, deciding) => liftSanction(record, { ref, on }, deciding),
  'record-finding': (record, { kind, effectiveFrom }, deciding) =>
    recordFinding(record, { kind, effectiveFrom }, deciding),
  'resolve-finding': (record, { ref, on }, deciding) => resolveFinding(record, { ref, on }, deciding),
  'cease-agency': (record, { on }, deciding) => ceaseAgency(record, { on }, deciding),
  'correct-agency': (record, { correction }, deciding) =>
    correctAgencyData(record, given(correction), withDistricts(deciding)),
  'accept-agency-proposal': (record, { ref, change }, deciding) =>
    acceptProposal(record, { ref, change, by: deciding.by }, withDistricts(deciding)),
}

/**
 * What an act does to the record, or why it cannot. Asked with the proposal to show what would follow, and again when it
 * is confirmed: between the two the world may have changed.
 */
export function carryOut(record: AgencyRecord, act: RecordAct, deciding: Deciding): Result<Changed, { code: string }> {
  // The rule and the act are of one type: the table says so, which a lookup by a union does not.
  const rule = RULES[act.type] as Rule<RecordAct['type']>
  return rule(record, act, deciding)
}

function withDistricts(deciding: Deciding): Deciding & { districts: ReadonlySet<string> } {
  return { ...deciding, districts: new Set(deciding.norms.region.kecamatan.map(({ code }) => code)) }
}

/** Only what was given: a field that is left out stays as it is. */
function given<Data extends object>(data: Data): { [Key in keyof Data]: Exclude<Data[Key], undefined> } {
  // Entries without a value are dropped; those that remain have the type of their key.
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Data]: Exclude<Data[Key], undefined>
  }
}
