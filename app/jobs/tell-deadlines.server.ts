import type { Job } from './job.server.ts'
import { tellDeadlines } from '#app/use-cases/tell-deadlines.server.ts'

/** Before the office opens: what must be answered by tomorrow, and which assignments have ended. */
export const tellDeadlinesJob: Job = { name: 'tell-deadlines', cron: '0 7 * * *', atStart: true, run: tellDeadlines }
