import type { ProposableAct } from './act.ts'

/** What happens to a proposal, as the ledger tells it; what a confirmed one does is told by the events of the act itself. */
export type ActEvent =
  | { type: 'act-proposed'; ref: string; act: ProposableAct; recordVersion: number; documents: readonly string[] }
  | { type: 'act-confirmed'; ref: string; proposedBy: string }
  | { type: 'act-declined'; ref: string; proposedBy: string }
  | { type: 'act-withdrawn'; ref: string }
  /** Whoever proposed it has a tie to the agency, declared or recorded since. */
  | { type: 'act-stopped'; ref: string; proposedBy: string }
  | { type: 'evidence-more-asked'; ref: string }
