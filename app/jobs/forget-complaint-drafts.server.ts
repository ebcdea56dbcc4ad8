import type { Job } from './job.server.ts'
import { forgetComplaintDrafts } from '#app/use-cases/forget-complaint-drafts.server.ts'

/** Four times an hour drafts of reports go that were begun a day ago. */
export const forgetComplaintDraftsJob: Job = {
  name: 'forget-complaint-drafts',
  cron: '*/15 * * * *',
  run: forgetComplaintDrafts,
}
