import type { Job } from './job.server.ts'
import { previewNormDrafts } from '#app/use-cases/preview-norm-draft.server.ts'

/** Woken by a draft of a norm in a large register; the timetable only picks up what was cut off. */
export const previewNormsJob: Job = {
  name: 'preview-norms',
  cron: '*/10 * * * *',
  run: previewNormDrafts,
}
