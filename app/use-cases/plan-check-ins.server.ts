import { plannedCheckIns } from '#app/domain/complaints/check-in.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { addCheckIns } from '#app/repositories/safety-check-ins.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Who reports wants to be asked, 30, 60 and 90 days on, whether they are under pressure. In the transaction of the report. */
export async function planCheckIns(tx: Tx, { id, receivedOn }: Pick<Complaint, 'id' | 'receivedOn'>): Promise<void> {
  await addCheckIns(tx, id, plannedCheckIns(receivedOn))
}
