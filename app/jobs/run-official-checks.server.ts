import type { Job } from './job.server.ts'
import { CHECKS_JOB } from '#app/use-cases/request-official-check.server.ts'
import { runOfficialChecks } from '#app/use-cases/run-official-checks.server.ts'

/** Looks that were asked for are made at once (the request wakes the job); every minute what was left behind. */
export const runOfficialChecksJob: Job = {
  name: CHECKS_JOB,
  cron: '* * * * *',
  atStart: true,
  run: async (context) => runOfficialChecks(context),
}
