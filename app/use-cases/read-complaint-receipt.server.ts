import { checkUrl, siteName } from '#app/adapters/check-link.server.ts'
import { secretSentUnder, sentHash } from '#app/adapters/complaint-secret.server.ts'
import { filingProof } from '#app/adapters/filing-proof.server.ts'
import { printLetter } from '#app/adapters/letter-pdf.server.ts'
import { qrPath, type QrPath } from '#app/adapters/qr.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { expectedSteps, type ExpectedStep } from '#app/domain/complaints/expected-steps.ts'
import { filesOfComplaint } from '#app/domain/complaints/sealed-parts.ts'
import { receiptLetter, type ReceiptLetterWords } from '#app/domain/letters/complaint-receipt-letter.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'
import { findSent } from '#app/repositories/complaints.server.ts'
import { listFilesFor } from '#app/repositories/files.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** What is shown of a report to who has just sent it. */
export type SentReport = {
  complaint: Complaint
  secret: CheckCode
  /** Holds number and secret, as text: no address has it in it. */
  qr: QrPath
  proof: { token: string; qr: QrPath }
  steps: readonly ExpectedStep[]
}

type ReadReceiptRefusal = NotAllowed | { code: 'not-sent' }

/** The receipt of what was sent under a key that only its sender has. The secret is made anew from it; it is kept nowhere. */
export async function readComplaintReceipt(
  context: Context,
  sentKey: string,
): Promise<Result<SentReport, ReadReceiptRefusal>> {
  const sent = await sentUnder(context, sentKey)
  if (!sent.ok) return sent
  const complaint = sent.value
  const norms = await loadNorms()
  const secret = secretSentUnder(sentKey)
  const token = filingProof(complaint)
  const { kinds, severity, receivedOn: on } = complaint
  return accept({
    ...{ complaint, secret },
    qr: qrPath(`${complaint.no}\n${secret}`),
    proof: { token, qr: qrPath(checkUrl(token)) },
    steps: expectedSteps({ kinds, severity, on, knownOn: context.today }, norms),
  })
}

/**
 * The receipt as a letter (TTP, domain.md 6.1), made on demand and kept nowhere: when, by which door, what was enclosed by
 * number and kind. It has no word of the report, no name, and not the secret.
 */
export async function printComplaintReceipt(
  context: Context,
  sentKey: string,
  words: ReceiptLetterWords,
): Promise<Result<{ no: string; pdf: Buffer }, ReadReceiptRefusal>> {
  const sent = await sentUnder(context, sentKey)
  if (!sent.ok) return sent
  const { no, receivedAt, receivedOn: on, channel, kinds, severity, contentSha256 } = sent.value
  const [norms, files] = await Promise.all([loadNorms(), listFilesFor(filesOfComplaint(no))])
  const steps = expectedSteps({ kinds, severity, on, knownOn: context.today }, norms)
  const facts = { no, receivedAt, receivedOn: on, channel, evidence: files.map(({ kind }) => kind), steps }
  const seal = { url: checkUrl(filingProof(sent.value)), site: siteName(), fingerprint: contentSha256 }
  return accept({ no, pdf: await printLetter(receiptLetter(facts, seal, words), { code: no, issuedAt: receivedAt }) })
}

async function sentUnder({ actor }: Context, sentKey: string): Promise<Result<Complaint, ReadReceiptRefusal>> {
  const allowed = requirePermission(actor, 'complaint:send')
  if (!allowed.ok) return allowed
  const complaint = await findSent(sentHash(sentKey))
  return complaint ? accept(complaint) : refuse({ code: 'not-sent' })
}
