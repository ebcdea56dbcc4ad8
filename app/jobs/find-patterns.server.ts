import type { Job } from './job.server.ts'
import { findPatterns } from '#app/use-cases/find-patterns.server.ts'

/** Every hour: whether reports of pressure hang together. */
export const findPatternsJob: Job = { name: 'find-patterns', cron: '25 * * * *', atStart: true, run: findPatterns }
