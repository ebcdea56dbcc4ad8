import { createHash, randomBytes } from 'node:crypto'
import { takeLetterNumber } from './take-letter-number.server.ts'
import { checkUrl, siteName } from '#app/adapters/check-link.server.ts'
import { printLetter } from '#app/adapters/letter-pdf.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LedgerAct } from '#app/domain/audit/ledger.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { officeOf } from '#app/domain/complaints/units.ts'
import {
  complaintLetter,
  matterOfComplaint,
  type ComplaintLetterBody,
  type ComplaintLetterWords,
} from '#app/domain/letters/complaint-letter.ts'
import { officeLetter, type OfficeLetterWords } from '#app/domain/letters/office-letter.ts'
import { noRecordAnswer } from '#app/domain/letters/status-answer.ts'
import { kindOf } from '#app/domain/norms/complaint-kinds.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import { newCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'
import { addLetter } from '#app/repositories/letters.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

/** Words of letters about reports: what each says, and what is the same on all letters of an office. */
export type ComplaintLetters = {
  body: ComplaintLetterWords
  office: (unitId: string, norms: Norms) => OfficeLetterWords
}

type Order = {
  context: Context
  complaint: Complaint
  /** The step it belongs to. */
  seq: number
  body: ComplaintLetterBody
  letters: ComplaintLetters
  norms: Norms
}

/** Known by its hash: of one step of a report there is one letter of a kind. */
export function matterHash(matter: Parameters<typeof matterOfComplaint>[0]): string {
  return createHash('sha256').update(matterOfComplaint(matter)).digest('hex')
}

/**
 * A letter about a report in the transaction of the step it tells: numbered from the register of the office that reads the
 * report, and kept under a code that `/cek` knows. Nothing the reporter said is in it. The caller tells the ledger the act.
 */
export async function issueComplaintLetter(
  tx: Tx,
  { context, complaint, seq, body, letters, norms }: Order,
): Promise<{ code: CheckCode; number: string | null; act: LedgerAct }> {
  const { kind } = body
  const unitId = officeOf(complaint)
  const factsSha256 = matterHash({ no: complaint.no, seq, kind })
  const code = newCheckCode(randomBytes(48))
  const number = await takeLetterNumber(tx, { norms, kind, context, unitId })
  const kinds = complaint.kinds.map((one) => kindOf(norms.complaintKinds, one).label.id)
  const letter = complaintLetter(body, { ...complaint, kinds, unitId }, letters.body)
  const at = { day: context.today, at: context.now, url: checkUrl(code), site: siteName() }
  const printed = officeLetter(
    letter,
    { ...number, ...at, code, fingerprint: factsSha256 },
    letters.office(unitId, norms),
  )
  const pdf = await printLetter(printed, { code, issuedAt: context.now })
  const pdfSha256 = createHash('sha256').update(pdf).digest('hex')
  const kept = number.hasNumber ? number.number : null
  const content = { printed, answer: noRecordAnswer('', context.now, context.today), fingerprint: factsSha256 }
  await addLetter(tx, {
    ...{ kind, code, unitId, agencyId: null, day: context.today, number: kept, issuedAt: context.now },
    ...{ factsSha256, content, pdf, pdfSha256 },
  })
  const event = { type: 'letter-issued', kind, code, number: kept, pdfSha256, factsSha256 } as const
  return { code, number: kept, act: ledgerActOf(event, complaint.no) }
}
