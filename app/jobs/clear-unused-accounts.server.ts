import type { Job } from './job.server.ts'
import { clearUnusedAccounts } from '#app/use-cases/clear-unused-accounts.server.ts'

/** Every night: accounts for agencies that came to nothing. */
export const clearUnusedAccountsJob: Job = {
  name: 'clear-unused-accounts',
  cron: '40 0 * * *',
  run: clearUnusedAccounts,
}
