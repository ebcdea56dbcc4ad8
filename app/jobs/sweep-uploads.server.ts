import type { Job } from './job.server.ts'
import { sweepUploads } from '#app/use-cases/sweep-uploads.server.ts'

/** Every hour: uploads that nobody came back for. */
export const sweepUploadsJob: Job = { name: 'sweep-uploads', cron: '20 * * * *', run: sweepUploads }
