import type { AnswerOutcome } from '#app/domain/corrections/answer.ts'
import { ANSWER_WITHIN } from '#app/domain/letters/correction.ts'
import { dayOfInstant, type Day, type Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addWorkingDays } from '#app/domain/shared/working-days.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { findCorrectionReceived } from '#app/repositories/corrections.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

type ReceivedRequest = {
  ref: string
  receivedAt: Instant
  due: Day
  isCalendarComplete: boolean
  answer: { outcome: AnswerOutcome; answeredAt: Instant } | null
}

export type CorrectionPage = { no: AgencyNo; name: string; received: ReceivedRequest | null }

/**
 * What the page of corrections shows: the agency's name and, for a known number, when it will be answered. What was
 * received before an agency joined another is told where it was received.
 */
export async function readCorrectionPage(no: AgencyNo, ref: string | null): Promise<CorrectionPage | undefined> {
  const found = await findAgency(no)
  const received = found && ref !== null ? await receivedRequest(found.no, ref) : null
  const agency = found?.redirectsTo && !received ? await findAgency(found.redirectsTo) : found
  return agency && { no: agency.no, name: agency.name, received }
}

/** The answer is due on the third working day after the day it came in (domain.md 8.1, 9). */
async function receivedRequest(no: AgencyNo, ref: string): Promise<ReceivedRequest | null> {
  const found = await findCorrectionReceived(no, ref)
  if (!found) return null
  const { receivedAt, answer } = found
  const { calendar } = await loadNorms()
  const receivedOn = dayOfInstant(receivedAt)
  const { due, warnings } = addWorkingDays(receivedOn, ANSWER_WITHIN, { calendar, knownOn: receivedOn })
  return { ref, receivedAt, due, isCalendarComplete: warnings.length === 0, answer }
}
