import type { Job } from './job.server.ts'
import { rebuildStatusIndex } from '#app/use-cases/rebuild-status-index.server.ts'

/** Just after midnight: asks the rules again wherever yesterday's answer was certain only until yesterday. */
export const rebuildStatusIndexJob: Job = {
  name: 'rebuild-status-index',
  cron: '1 0 * * *',
  atStart: true,
  run: rebuildStatusIndex,
}
