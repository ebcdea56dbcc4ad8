import type { Job } from './job.server.ts'
import { bringSearchUpToDate } from '#app/use-cases/rebuild-search.server.ts'

/** At each start, because a release may bring other keys, and daily, because another machine may have been updated. */
export const checkSearchJob: Job = { name: 'check-search', cron: '30 2 * * *', atStart: true, run: bringSearchUpToDate }
