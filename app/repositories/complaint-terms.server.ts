import type { Tx } from './transaction.server.ts'
import type { Severity } from '#app/domain/norms/complaint-kinds.ts'

/** A matter became graver since it was received. */
export async function saveComplaintSeverity(tx: Tx, id: number, severity: Severity): Promise<void> {
  await tx.complaint.update({ where: { id }, data: { severity }, select: { id: true } })
}
