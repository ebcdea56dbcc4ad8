import { createHash, randomBytes } from 'node:crypto'
import type { ActOfContext } from './change-agencies.server.ts'
import { checkUrl, siteName } from '#app/adapters/check-link.server.ts'
import { printLetter } from '#app/adapters/letter-pdf.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { canonicalJson } from '#app/domain/audit/canonical-json.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { LetterContent } from '#app/domain/letters/letter-content.ts'
import { OFFICE_LETTERS } from '#app/domain/letters/letter-number.ts'
import { answerOf } from '#app/domain/letters/status-answer.ts'
import {
  VISIT_MINUTES,
  visitMinutes,
  type VisitMinutesFacts,
  type VisitMinutesWords,
} from '#app/domain/letters/visit-minutes.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { publicRecordOn } from '#app/domain/registry/public-record.ts'
import { isInside } from '#app/domain/visits/place.ts'
import { taskKey } from '#app/domain/visits/tasks.ts'
import type { VisitReport } from '#app/domain/visits/visit-report.ts'
import type { Visit } from '#app/domain/visits/visit.ts'
import { newCheckCode, type CheckCode } from '#app/domain/shared/check-code.ts'
import { addLetter } from '#app/repositories/letters.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type MinutesOrder = {
  context: Context
  visit: Visit & { report: VisitReport }
  agency: AgencyRecord
  norms: Norms
  /** From the register of the unit; the signed minutes have the number of the draft. */
  number: { number: string; hasNumber: boolean }
  words: VisitMinutesWords
}

/**
 * The minutes (BAPL) in the transaction of the visit: a draft until everybody has signed, then anew without the draft
 * mark, under the same number and a code of its own. What is signed is never changed.
 */
export async function issueVisitMinutes(
  tx: Tx,
  order: MinutesOrder,
): Promise<{ code: CheckCode; acts: readonly ActOfContext[] }> {
  const { context, visit, agency, number } = order
  const code = newCheckCode(randomBytes(48))
  const factsSha256 = fingerprintOf(order)
  const content = contentOf(order, { code, fingerprint: factsSha256 })
  const pdf = await printLetter(content.printed, { code, issuedAt: context.now })
  const pdfSha256 = createHash('sha256').update(pdf).digest('hex')
  const kept = number.hasNumber ? number.number : null
  const { kind } = VISIT_MINUTES
  await addLetter(tx, {
    ...{ code, kind, unitId: OFFICE_LETTERS.unitId, number: kept, agencyId: agency.id, day: context.today },
    ...{ factsSha256, content, pdf, pdfSha256, issuedAt: context.now },
    ...(visit.state === 'SIGNED' ? { signedAt: context.now, scanSha256: visit.scan?.sha256 ?? null } : {}),
  })
  const event = { type: 'letter-issued', kind, code, number: kept, pdfSha256, factsSha256 } as const
  return { code, acts: [{ context, act: ledgerActOf(event, agency.no) }] }
}

function contentOf(
  order: MinutesOrder,
  { code, fingerprint }: { code: CheckCode; fingerprint: string },
): LetterContent {
  const { context, visit, agency, norms, number, words } = order
  const at = { day: context.today, at: context.now, url: checkUrl(code), site: siteName() }
  const record = publicRecordOn(agency, norms, { at: context.today, knownAt: context.now })
  const facts = { visit, agency: { name: agency.name, no: agency.no }, ...tasksAndPlace(order) }
  const named = { ...number, code, fingerprint, ...at }
  return { printed: visitMinutes({ ...facts, named }, words), answer: answerOf(record, context.now), fingerprint }
}

/** What each task asks for, as the rules said it when the visit was planned; and whether the place is in the regency. */
function tasksAndPlace({ visit, agency, norms }: MinutesOrder): Pick<VisitMinutesFacts, 'tasks' | 'isInside'> {
  const programmes = agency.capabilities.flatMap((capability) => capability.programmes)
  const tasks = visit.tasks.map((task) => ({
    task: taskKey(task),
    requirementId: task.requirementId,
    explain:
      norms.requirements.find(({ id, version }) => id === task.requirementId && version === task.version)?.explainId ??
      task.requirementId,
    programme: programmes.find(({ key }) => key === task.programmeKey)?.name ?? task.programmeKey,
  }))
  const { boundingBox } = norms.region
  const { place } = visit.report
  return { tasks, isInside: place && boundingBox ? isInside(place, boundingBox) : null }
}

/** The state of all that the minutes tell. */
function fingerprintOf({ visit }: MinutesOrder): string {
  const { ref, state, report, team, acknowledgement, scan, photos } = visit
  const pictures = photos.map(({ sha256 }) => sha256)
  return createHash('sha256')
    .update(canonicalJson({ ref, state, report, team, acknowledgement, scan, pictures }))
    .digest('hex')
}
