import type { Job } from './job.server.ts'
import { rebuildQueue } from '#app/use-cases/rebuild-queue.server.ts'

/** Every night the queue is made anew from the facts: a calendar may have changed, and nothing in it can stay wrong. */
export const rebuildQueueJob: Job = { name: 'rebuild-queue', cron: '10 0 * * *', atStart: true, run: rebuildQueue }
