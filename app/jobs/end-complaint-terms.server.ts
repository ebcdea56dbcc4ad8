import type { Job } from './job.server.ts'
import { endComplaintTerms } from '#app/use-cases/end-complaint-terms.server.ts'

/** Every night: what was kept for a term that is over is destroyed. */
export const endComplaintTermsJob: Job = { name: 'end-complaint-terms', cron: '20 1 * * *', run: endComplaintTerms }
