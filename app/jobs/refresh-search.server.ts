import type { Job } from './job.server.ts'
import { refreshSearch } from '#app/use-cases/rebuild-search.server.ts'

/** Every night search learns how common each word has become. */
export const refreshSearchJob: Job = { name: 'refresh-search', cron: '15 0 * * *', run: refreshSearch }
