import type { Job } from './job.server.ts'
import { forgetNormDrafts } from '#app/use-cases/forget-norm-drafts.server.ts'

/** Every night drafts of norms go that nobody proposed within their month. */
export const forgetNormDraftsJob: Job = { name: 'forget-norm-drafts', cron: '50 1 * * *', run: forgetNormDrafts }
