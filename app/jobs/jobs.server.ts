import type { Job } from './job.server.ts'
import { lapseComplaintsJob } from './lapse-complaints.server.ts'
import { tellOpeningsJob } from './tell-openings.server.ts'
import { askCheckInsJob } from './ask-check-ins.server.ts'
import { checkSearchJob } from './check-search.server.ts'
import { clearUnusedAccountsJob } from './clear-unused-accounts.server.ts'
import { endComplaintTermsJob } from './end-complaint-terms.server.ts'
import { forgetComplaintDraftsJob } from './forget-complaint-drafts.server.ts'
import { findPatternsJob } from './find-patterns.server.ts'
import { forgetImportUploadsJob } from './forget-import-uploads.server.ts'
import { forgetNormDraftsJob } from './forget-norm-drafts.server.ts'
import { makeCopiesJob } from './make-copies.server.ts'
import { previewNormsJob } from './preview-norms.server.ts'
import { rebuildQueueJob } from './rebuild-queue.server.ts'
import { deliverOutboxJob } from './deliver-outbox.server.ts'
import { deliverWebhooksJob } from './deliver-webhooks.server.ts'
import { rebuildSearchJob } from './rebuild-search.server.ts'
import { rebuildStatusIndexJob } from './rebuild-status-index.server.ts'
import { rebuildWholeStatusIndexJob } from './rebuild-whole-status-index.server.ts'
import { refreshSearchJob } from './refresh-search.server.ts'
import { sweepUploadsJob } from './sweep-uploads.server.ts'
import { tellDeadlinesJob } from './tell-deadlines.server.ts'
import { tellFollowersJob } from './tell-followers.server.ts'
import { runOfficialChecksJob } from './run-official-checks.server.ts'
import { verifyLedgerJob } from './verify-ledger.server.ts'
import { warnOfExpiryJob } from './warn-of-expiry.server.ts'
import type { Result } from '#app/domain/shared/result.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

/** All timed work, by name. */
export const jobs: ReadonlyMap<string, Job> = new Map(
  [
    rebuildStatusIndexJob,
    rebuildWholeStatusIndexJob,
    rebuildQueueJob,
    previewNormsJob,
    forgetImportUploadsJob,
    clearUnusedAccountsJob,
    forgetNormDraftsJob,
    forgetComplaintDraftsJob,
    checkSearchJob,
    refreshSearchJob,
    rebuildSearchJob,
    verifyLedgerJob,
    sweepUploadsJob,
    makeCopiesJob,
    runOfficialChecksJob,
    tellFollowersJob,
    tellDeadlinesJob,
    deliverOutboxJob,
    deliverWebhooksJob,
    warnOfExpiryJob,
    lapseComplaintsJob,
    tellOpeningsJob,
    findPatternsJob,
    askCheckInsJob,
    endComplaintTermsJob,
  ].map((job) => [job.name, job]),
)

/** A job that was refused by the rules has failed: somebody must look. */
export class JobFailed extends Error {
  constructor(job: string, refusal: { code: string }) {
    super(`Job ${job} failed: ${JSON.stringify(refusal)}`)
    this.name = 'JobFailed'
  }
}

/** Runs one job now, with the context of this moment. */
export async function runJob(job: Job): Promise<object> {
  const result: Result<object, { code: string }> = await job.run(systemContext(job.name))
  if (!result.ok) throw new JobFailed(job.name, result.refusal)
  return result.value
}
