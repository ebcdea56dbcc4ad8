import type { Job } from './job.server.ts'
import { verifyLedger } from '#app/use-cases/verify-ledger.server.ts'

/** Every night the whole chain is walked. A fault makes the job fail, which is logged and counted. */
export const verifyLedgerJob: Job = {
  name: 'verify-ledger',
  cron: '30 2 * * *',
  run: async (context) => verifyLedger(context),
}
