import type { StatusAnswer } from '#app/domain/letters/status-answer.ts'
import type { PrintedReceipt } from '#app/domain/letters/printed-receipt.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { parseCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { checkUrl } from '#app/adapters/check-link.server.ts'
import { printReceipt } from '#app/adapters/receipt-pdf.server.ts'
import { findLetter } from '#app/repositories/letters.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { findReceipt } from '#app/repositories/receipts.server.ts'

type ReceiptTold = { code: CheckCode; then: StatusAnswer; fingerprint: string; url: string }

type PrintOrder = { typed: string; words: (receipt: ReceiptTold, norms: Norms) => PrintedReceipt }

/** A letter has a file of its own; any other code leads to nothing. */
export type PrintRefusal = { code: 'is-a-letter'; letter: CheckCode; agency: AgencyNo } | { code: 'unknown' }

/** A check receipt as a file, printed anew each time: neither that nor by whom it was fetched is kept anywhere. */
export async function printCheckReceipt(
  order: PrintOrder,
): Promise<Result<{ code: CheckCode; pdf: Uint8Array }, PrintRefusal>> {
  const read = parseCheckCode(order.typed)
  if (!read.ok) return refuse({ code: 'unknown' })
  const code = read.value
  const receipt = await findReceipt(code)
  if (!receipt) return refuseFor(code)
  const told = { code, then: receipt.answer, fingerprint: receipt.sha256, url: checkUrl(code) }
  const printed = order.words(told, await loadNorms())
  return accept({ code, pdf: await printReceipt(printed, { code, issuedAt: receipt.answer.at }) })
}

async function refuseFor(code: CheckCode): Promise<Result<never, PrintRefusal>> {
  const agency = (await findLetter(code))?.content.answer.agency
  return refuse(agency ? { code: 'is-a-letter', letter: code, agency: agency.no } : { code: 'unknown' })
}
