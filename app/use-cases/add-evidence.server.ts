import { changeAgency, type CommonRefusal, type Order } from './change-agencies.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { Changed } from '#app/domain/registry/changed.ts'
import { submitEvidence, type EvidenceForm, type SubmitEvidenceRefusal } from '#app/domain/registry/evidence.ts'
import type { Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** A document of an agency is submitted. It counts for nothing before it is accepted. */
export async function addEvidence(
  context: Context,
  no: AgencyNo,
  form: EvidenceForm,
): Promise<Result<Changed, SubmitEvidenceRefusal | CommonRefusal>> {
  const { evidenceKinds } = await loadNorms()
  return changeAgency(addEvidenceOrder(context, { no, form, knownKinds: new Set(evidenceKinds.keys()) }))
}

export function addEvidenceOrder(
  context: Context,
  { no, form, knownKinds }: { no: AgencyNo; form: EvidenceForm; knownKinds: ReadonlySet<string> },
): Order<SubmitEvidenceRefusal> {
  return {
    context,
    no,
    permission: 'evidence:submit',
    decide: (record) => submitEvidence(record, form, { ...context, knownKinds }),
  }
}
