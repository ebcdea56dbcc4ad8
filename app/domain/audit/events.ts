import type { ProofEvent } from '#app/domain/letters/events.ts'
import type { RegistryEvent } from '#app/domain/registry/events.ts'
import type { LedgerAct } from './ledger.ts'

/** Everything that happens and is told in the ledger. Later areas add their unions here. */
export type DomainEvent = RegistryEvent | ProofEvent

/** The acts of the ledger made from one event: its type, what it happened to, and the event itself. */
export function ledgerActOf(event: DomainEvent, subject: string, reason: string | null = null): LedgerAct {
  const { type, ...body } = event
  return { act: type, subject, reason, body }
}
