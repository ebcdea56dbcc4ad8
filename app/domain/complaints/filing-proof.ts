import type { Instant } from '#app/domain/shared/day.ts'

/** What a proof of filing attests: that a report of this kind, with content of this hash, was received at this time. */
export type FilingProof = {
  /** A code of norms/complaint-kinds. */
  kind: string
  /** To the second. */
  receivedAt: Instant
  /** SHA-256 over the canonical form of what was said, in hexadecimal. */
  contentSha256: string
}

/** How every proof begins; no code of a letter or a receipt does. */
export const FILING_PROOF_MARK = 'BL1-'

/** Is this meant to be a proof of filing, whether or not it is a sound one? In any case, with spaces from a print. */
export function isLikeFilingProof(typed: string): boolean {
  return typed.replaceAll(/\s/g, '').slice(0, FILING_PROOF_MARK.length).toUpperCase() === FILING_PROOF_MARK
}
