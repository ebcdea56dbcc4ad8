import { filingProofKey, readFilingProof } from '#app/adapters/filing-proof.server.ts'
import { isLikeFilingProof, type FilingProof } from '#app/domain/complaints/filing-proof.ts'

/** What a typed or scanned proof of filing tells, with the key it is verified by; `proof` null: it is not sound. */
export type LookedUpProof = { proof: FilingProof | null; key: string }

/**
 * What a proof of filing attests; undefined where it is not even meant to be one. Nothing is looked up in the register:
 * the signature says it all, and whoever shows a proof does not lead anybody to a report.
 */
export function lookUpFilingProof(typed: string): LookedUpProof | undefined {
  if (!isLikeFilingProof(typed)) return undefined
  const read = readFilingProof(typed)
  return { proof: read.ok ? read.value : null, key: filingProofKey() }
}
