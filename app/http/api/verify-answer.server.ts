import type { z } from 'zod'
import type { VerifyAnswer } from './shapes.server.ts'
import type { VerifiedDocument } from '#app/domain/letters/verified-document.ts'

/** Is it ours, and unchanged? What is told of the letter or receipt is public. */
export function verifyAnswer(verified: VerifiedDocument): z.infer<typeof VerifyAnswer> {
  if (verified.outcome === 'not-ours') return { outcome: 'not-ours' }
  if (verified.kind === 'receipt') return { outcome: verified.outcome, receipt: verified.receipt }
  const { pdfSha256, ...letter } = verified.letter
  return { outcome: verified.outcome, letter: { ...letter, sha256: pdfSha256 } }
}
