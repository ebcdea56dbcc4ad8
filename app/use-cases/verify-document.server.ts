import { createHash } from 'node:crypto'
import {
  DOCUMENT_LIMIT,
  type LetterTold,
  type VerifiedDocument,
  type VerifyRefusal,
} from '#app/domain/letters/verified-document.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { codesInPdf, isPdf } from '#app/adapters/pdf-codes.server.ts'
import { findLetter, findLetterByHash, type IssuedLetter } from '#app/repositories/letters.server.ts'

/**
 * Is this file a letter of ours, unchanged? Known by its hash: one byte that differs makes it another file. The file is
 * read and forgotten; it is stored nowhere and not told to anybody.
 */
export async function verifyDocument(bytes: Uint8Array): Promise<Result<VerifiedDocument, VerifyRefusal>> {
  if (bytes.byteLength === 0) return refuse({ code: 'empty' })
  if (bytes.byteLength > DOCUMENT_LIMIT) return refuse({ code: 'too-large' })
  if (!isPdf(bytes)) return refuse({ code: 'not-a-pdf' })

  const same = await findLetterByHash(createHash('sha256').update(bytes).digest('hex'))
  if (same) return accept({ outcome: 'unchanged', letter: tell(same) })
  for (const code of codesInPdf(bytes)) {
    const letter = await findLetter(code)
    if (letter) return accept({ outcome: 'altered', letter: tell(letter) })
  }
  return accept({ outcome: 'not-ours' })
}

function tell(letter: IssuedLetter): LetterTold {
  const { code, kind, number, day, issuedAt, pdfSha256 } = letter
  const { agency } = letter.content.answer
  return {
    ...{ code, kind, number, day, issuedAt, pdfSha256 },
    signed: letter.signedAt !== null,
    agency: agency && { no: agency.no, name: agency.name },
    headline: agency?.headline ?? null,
  }
}
