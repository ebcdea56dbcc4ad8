import type { Job } from './job.server.ts'
import { tellOpenings } from '#app/use-cases/tell-openings.server.ts'

/** Every hour: reporters whose identity was opened by others than its custodians are told, once the set days have passed. */
export const tellOpeningsJob: Job = { name: 'tell-openings', cron: '20 * * * *', atStart: true, run: tellOpenings }
