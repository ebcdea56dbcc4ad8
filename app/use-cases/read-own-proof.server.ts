import { openTrackedReport, type TrackedRefusal } from './open-tracked-report.server.ts'
import { checkUrl } from '#app/adapters/check-link.server.ts'
import { filingProof } from '#app/adapters/filing-proof.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'

/** The proof that one's own report was filed, and where others check it. */
export async function readOwnProof(
  context: Context,
  token: string | undefined,
): Promise<Result<{ proof: string; url: string }, TrackedRefusal>> {
  const opened = await openTrackedReport(context, token)
  if (!opened.ok) return opened
  const proof = filingProof(opened.value.complaint)
  return accept({ proof, url: checkUrl(proof) })
}
