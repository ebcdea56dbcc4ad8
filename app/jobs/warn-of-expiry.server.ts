import type { Job } from './job.server.ts'
import { warnOfExpiry } from '#app/use-cases/warn-of-expiry.server.ts'

/** Just after midnight, once the index knows the new day: what ends soon, and what ended, is recorded and told. */
export const warnOfExpiryJob: Job = { name: 'warn-of-expiry', cron: '5 0 * * *', atStart: true, run: warnOfExpiry }
