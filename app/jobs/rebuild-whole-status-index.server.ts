import type { Job } from './job.server.ts'
import { rebuildWholeStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'

/** Once a week every agency is asked about anew, whatever the index believes: nothing in it can stay wrong for long. */
export const rebuildWholeStatusIndexJob: Job = {
  name: 'rebuild-whole-status-index',
  cron: '0 1 * * 0',
  run: rebuildWholeStatusIndex,
}
