import type { Job } from './job.server.ts'
import { rebuildSearch } from '#app/use-cases/rebuild-search.server.ts'

/** Once a week the search index is made anew from the register, whatever happened to it. */
export const rebuildSearchJob: Job = { name: 'rebuild-search', cron: '0 3 * * 0', run: rebuildSearch }
