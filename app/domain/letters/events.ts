import type { RequestKind } from './correction.ts'

/** What happens with proofs. Nobody who asked is in it: nobody knows. */
export type ProofEvent =
  | { type: 'letter-issued'; kind: string; code: string; number: string | null; pdfSha256: string; factsSha256: string }
  | { type: 'receipt-issued'; code: string; sha256: string }
  | { type: 'correction-requested'; ref: string; kind: RequestKind }
