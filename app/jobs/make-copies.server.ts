import type { Job } from './job.server.ts'
import { makeCopies } from '#app/use-cases/make-copies.server.ts'

/** Every minute: copies of files that came with reports. */
export const makeCopiesJob: Job = { name: 'make-copies', cron: '* * * * *', run: makeCopies }
