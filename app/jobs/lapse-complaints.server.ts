import type { Job } from './job.server.ts'
import { screeningWords } from '#app/i18n/screening/told-reporter.ts'
import { lapseComplaints } from '#app/use-cases/lapse-complaints.server.ts'

/** Just after midnight: reminds reporters whose report is not complete, and ends those whose time is over. */
export const lapseComplaintsJob: Job = {
  name: 'lapse-complaints',
  cron: '10 0 * * *',
  atStart: true,
  run: async (context) => lapseComplaints(context, screeningWords),
}
