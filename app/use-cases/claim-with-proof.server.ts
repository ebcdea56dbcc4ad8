import { claimAgency, type ClaimAgencyRefusal } from './claim-agency.server.ts'
import { keepUploads, type KeptUploads, type UploadsOfForm } from './keep-uploads.server.ts'
import type { StoreUploadsRefusal } from './store-uploads.server.ts'
import type { AgencyUserActor, Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { ClaimForm } from '#app/domain/claims/claim.ts'
import { draftOf } from '#app/domain/files/file-subject.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import { linkFiles, lockDrafts, unlinkFiles } from '#app/repositories/files.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

type Why = ClaimAgencyRefusal | StoreUploadsRefusal | { code: 'files-refused' }
export type ClaimWithProofRefusal = Why & KeptUploads

type Claiming = UploadsOfForm & { form: ClaimForm }

/** A claim with its proof: files wait while the form is mended, and become the claim's together with it. */
export async function claimWithProof(
  context: Context & { actor: AgencyUserActor },
  { form, files, keptIds }: Claiming,
): Promise<Result<string, ClaimWithProofRefusal>> {
  const allowed = requirePermission(context.actor, 'agency:claim')
  if (!allowed.ok) {
    for (const file of files) file.discard()
    return refuse({ ...allowed.refusal, kept: [], refused: [] })
  }
  const uploads = await keepUploads(context, { files, keptIds })
  if (!uploads.ok) return refuse({ ...uploads.refusal, kept: [], refused: [] })
  const { kept, refused } = uploads.value
  if (refused.length > 0) return refuse({ code: 'files-refused', kept, refused })
  const ids = kept.map(({ id }) => id)
  const order = {
    form,
    proofs: ids.length,
    keepProofs: async (tx: Tx, ref: string) => keepProofs(tx, context, { ids, ref }),
  }
  const claimed = await claimAgency(context, order)
  return claimed.ok ? claimed : refuse({ ...claimed.refusal, kept, refused })
}

type Proofs = { ids: Parameters<typeof unlinkFiles>[1]; ref: string }

async function keepProofs(tx: Tx, context: Context, { ids, ref }: Proofs): Promise<void> {
  const draft = draftOf(context.actor)
  const locked = await lockDrafts(tx, ids, draft)
  // Swept away within the second between being read and being locked: as rare as a broken disk.
  if (locked.length < ids.length) throw new Error('A file that waited is there no more.')
  await linkFiles(tx, ids, { subject: `claim:${ref}`, at: context.now })
  await unlinkFiles(tx, ids, draft)
}
