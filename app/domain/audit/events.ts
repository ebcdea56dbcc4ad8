import type { AccessEvent } from '#app/domain/access/events.ts'
import type { ActivityEvent } from '#app/domain/activity/events.ts'
import type { ProposableAct } from '#app/domain/acts/act.ts'
import type { ActEvent } from '#app/domain/acts/events.ts'
import type { ApplicationEvent } from '#app/domain/applications/events.ts'
import type { CheckEvent } from '#app/domain/checks/check.ts'
import type { CompaniesKept } from '#app/domain/complaints/company.ts'
import type { ComplaintEvent } from '#app/domain/complaints/events.ts'
import type { CorrectionEvent } from '#app/domain/corrections/answer.ts'
import type { ClaimEvent } from '#app/domain/claims/claim.ts'
import type { FileEvent } from '#app/domain/files/events.ts'
import type { ImportEvent } from '#app/domain/importing/events.ts'
import type { FollowEvent } from '#app/domain/following/events.ts'
import type { ProofEvent } from '#app/domain/letters/events.ts'
import type { MessageEvent } from '#app/domain/notices/events.ts'
import type { ReferenceEvent } from '#app/domain/norms/reference-loading.ts'
import type { AgencyProposalEvent } from '#app/domain/proposals/agency-proposal.ts'
import type { QueueEvent } from '#app/domain/queue/events.ts'
import type { FoundDifferentEvent, RegistryEvent } from '#app/domain/registry/events.ts'
import type { Part } from '#app/domain/registry/facts.ts'
import type { AgencyData } from '#app/domain/registry/new-agency.ts'
import type { WarningEvent } from '#app/domain/warnings/events.ts'
import type { VisitEvent } from '#app/domain/visits/visit.ts'
import type { LedgerAct } from './ledger.ts'

/** Everything that happens and is told in the ledger. Later areas add their unions here. */
export type DomainEvent =
  | AccessEvent
  | RegistryEvent
  | ProofEvent
  | ReferenceEvent
  | ApplicationEvent
  | ClaimEvent
  | CheckEvent
  | VisitEvent
  | CorrectionEvent
  | AgencyProposalEvent
  | FileEvent
  | ActivityEvent
  | ImportEvent
  | QueueEvent
  | FollowEvent
  | MessageEvent
  | WarningEvent
  | ActEvent
  | FoundDifferentEvent
  | ComplaintEvent
  | CompaniesKept

/** Numbers that may belong to a person. */
const PERSONAL_SCHEMES: ReadonlySet<string> = new Set(['npwp', 'nik'])

/**
 * The act of the ledger made from one event: its type, what it happened to, and the event itself. What may be a
 * person's (telephone, mail, tax number: many agencies are individuals) stays out of what can never be erased; people
 * are in it by id only.
 */
export function ledgerActOf(event: DomainEvent, subject: string, reason: string | null = null): LedgerAct {
  const { type, ...body } = impersonal(event)
  return { act: type, subject, reason, body }
}

function impersonal(event: DomainEvent): { type: string; [field: string]: unknown } {
  if (event.type === 'agency-registered') return { ...event, agency: withoutContact(event.agency) }
  if (event.type === 'act-proposed') return { ...event, act: impersonalAct(event.act) }
  if (event.type === 'agency-parted') {
    return { ...event, agency: withoutContact(event.agency), part: withoutPersonalNumbers(event.part) }
  }
  if (event.type !== 'agency-data-corrected') return event
  return { ...event, before: withoutContact(event.before), after: withoutContact(event.after) }
}

/** What is proposed to be said of an agency, without what may be a person's. */
function impersonalAct(act: ProposableAct): object {
  if (act.type === 'part-agency') {
    return { ...act, agency: withoutReach(act.agency), part: withoutPersonalNumbers(act.part) }
  }
  if (act.type === 'record-holding') {
    const { holderName: _holderName, ...holding } = act.holding
    return { ...act, holding }
  }
  if (act.type === 'correct-agency') return { ...act, correction: withoutReach(act.correction) }
  if (act.type !== 'accept-agency-proposal' || act.change.type !== 'DATA') return act
  return { ...act, change: { ...act.change, correction: withoutReach(act.change.correction) } }
}

/** Of what was said only which of it went: telephone and mail may be a person's. */
function withoutPersonalNumbers(part: Part): Omit<Part, 'said'> & { said: readonly object[] } {
  const said = part.said.map(({ agencyId, field }) => ({ agencyId, field }))
  return { ...part, said, identifiers: part.identifiers.filter(({ scheme }) => !PERSONAL_SCHEMES.has(scheme)) }
}

function withoutReach(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'phone' && field !== 'email'))
}

function withoutContact<Data extends AgencyData>(data: Data): Omit<Data, 'phone' | 'email'> {
  const { phone: _phone, email: _email, ...rest } = data
  return { ...rest, identifiers: data.identifiers.filter(({ scheme }) => !PERSONAL_SCHEMES.has(scheme)) }
}
