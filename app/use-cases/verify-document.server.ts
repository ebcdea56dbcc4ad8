import { createHash } from 'node:crypto'
import {
  DOCUMENT_LIMIT,
  type LetterTold,
  type ReceiptTold,
  type VerifiedDocument,
  type VerifyRefusal,
} from '#app/domain/letters/verified-document.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { codesInPdf, isPdf } from '#app/adapters/pdf-codes.server.ts'
import { isStampedHere } from '#app/adapters/receipt-stamp.server.ts'
import { findLetter, findLetterByHash, type IssuedLetter } from '#app/repositories/letters.server.ts'
import { findReceipt, type CheckReceipt } from '#app/repositories/receipts.server.ts'

/**
 * Is this file a letter or receipt of ours, unchanged? A letter is known by its hash, a receipt by its stamp: one byte
 * that differs makes it another file. The file is read and forgotten; it is stored nowhere and not told to anybody.
 */
export async function verifyDocument(bytes: Uint8Array): Promise<Result<VerifiedDocument, VerifyRefusal>> {
  if (bytes.byteLength === 0) return refuse({ code: 'empty' })
  if (bytes.byteLength > DOCUMENT_LIMIT) return refuse({ code: 'too-large' })
  if (!isPdf(bytes)) return refuse({ code: 'not-a-pdf' })

  const same = await findLetterByHash(createHash('sha256').update(bytes).digest('hex'))
  if (same) return accept({ outcome: 'unchanged', ...tellLetter(same) })
  return accept((await namedIn(bytes)) ?? { outcome: 'not-ours' })
}

/** The document whose code the file carries. */
async function namedIn(bytes: Uint8Array): Promise<VerifiedDocument | undefined> {
  for (const code of codesInPdf(bytes)) {
    const [letter, receipt] = await Promise.all([findLetter(code), findReceipt(code)])
    if (letter) return { outcome: 'altered', ...tellLetter(letter) }
    if (receipt) return { outcome: isStampedHere(bytes) ? 'unchanged' : 'altered', ...tellReceipt(receipt) }
  }
  return undefined
}

function tellReceipt({ code, answer }: CheckReceipt): { kind: 'receipt'; receipt: ReceiptTold } {
  const { at, day, query, agency } = answer
  const told = { code, day, query, issuedAt: at, headline: agency?.headline ?? null }
  return { kind: 'receipt', receipt: { ...told, agency: agency && { no: agency.no, name: agency.name } } }
}

function tellLetter(letter: IssuedLetter): { kind: 'letter'; letter: LetterTold } {
  const { code, kind, number, day, issuedAt, pdfSha256 } = letter
  const { agency } = letter.content.answer
  const told = {
    ...{ code, kind, number, day, issuedAt, pdfSha256 },
    signed: letter.signedAt !== null,
    agency: agency && { no: agency.no, name: agency.name },
    headline: agency?.headline ?? null,
  }
  return { kind: 'letter', letter: told }
}
