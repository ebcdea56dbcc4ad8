import type { Job } from './job.server.ts'
import { forgetImportUploads } from '#app/use-cases/forget-import-uploads.server.ts'

/** Every hour lists go whose day is over. */
export const forgetImportUploadsJob: Job = {
  name: 'forget-import-uploads',
  cron: '40 * * * *',
  atStart: true,
  run: forgetImportUploads,
}
