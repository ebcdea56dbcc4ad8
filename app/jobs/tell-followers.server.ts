import type { Job } from './job.server.ts'
import { tellFollowers } from '#app/use-cases/tell-followers.server.ts'

/** Every minute: followers are told of the public changes since the last. */
export const tellFollowersJob: Job = { name: 'tell-followers', cron: '* * * * *', atStart: true, run: tellFollowers }
