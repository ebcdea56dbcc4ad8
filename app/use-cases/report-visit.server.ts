import { addEvidenceOrder } from './add-evidence.server.ts'
import { changeAgenciesIn, type ActOfContext, type CommonRefusal, type Order } from './change-agencies.server.ts'
import { issueVisitMinutes } from './issue-visit-minutes.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { takeLetterNumber, type LetterNumber } from './take-letter-number.server.ts'
import type { Actor, Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { VISIT_MINUTES, type VisitMinutesWords } from '#app/domain/letters/visit-minutes.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { SubmitEvidenceRefusal } from '#app/domain/registry/evidence.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { reportVisit as decide, type Reported, type ReportRefusal } from '#app/domain/visits/report.ts'
import type { VisitReport } from '#app/domain/visits/visit-report.ts'
import type { Visit, VisitEvent } from '#app/domain/visits/visit.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'
import { lockVisit, saveVisit } from '#app/repositories/visits.server.ts'

export type ReportOrder = { ref: string; key: string; report: VisitReport; words: VisitMinutesWords }
export type ReportVisitRefusal =
  NotAllowed | ReportRefusal | SubmitEvidenceRefusal | CommonRefusal | { code: 'no-such-visit' }

/**
 * The team sends what it saw: kept once for the key of the form, however often it arrives. In the same transaction the
 * minutes are drafted and numbered, and what was seen of the address is offered as a field check that two other eyes
 * decide on.
 */
export async function reportVisit(
  context: Context,
  order: ReportOrder,
): Promise<Result<{ ref: string }, ReportVisitRefusal>> {
  const allowed = requirePermission(context.actor, 'visit:keep')
  if (!allowed.ok) return allowed
  const norms = await loadNorms()
  return unlessRefused(async (tx) => {
    const visit = await lockVisit(tx, order.ref)
    if (!visit) return refuse({ code: 'no-such-visit' })
    const free = requirePermission(context.actor, 'visit:keep', { agencyNo: visit.agencyNo })
    if (!free.ok) return free
    if (visit.reportKey === order.key) return accept({ ref: visit.ref })
    const reported = decide(visit, order.report, { accountId: accountOf(context.actor), today: context.today })
    if (!reported.ok) return reported
    return keep(tx, { context, norms, order, visit, reported: reported.value })
  })
}

/** The account of an officer; nobody else gets past the policy of visits. */
export function accountOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.accountId : ''
}

type Keeping = { context: Context; norms: Norms; order: ReportOrder; visit: Visit; reported: Reported }

async function keep(tx: Tx, keeping: Keeping): Promise<Result<{ ref: string }, ReportVisitRefusal>> {
  const { context, norms, visit, reported } = keeping
  const number = await takeLetterNumber(tx, { norms, kind: VISIT_MINUTES.kind, context })
  const minutesNo = number.hasNumber ? number.number : null
  if (reported.address === null) return keepWithoutEvidence(tx, keeping, number)
  const order: Order<SubmitEvidenceRefusal> = {
    ...addEvidenceOrder(context, { no: visit.agencyNo, form: fieldCheck(reported, minutesNo), knownKinds: KINDS }),
    permission: 'visit:keep',
    alongside: async (inner, { record }) =>
      save(inner, keeping, { number, agency: record, evidenceRef: record.evidence.at(-1)?.ref ?? null }),
  }
  const [result] = await changeAgenciesIn(tx, [order])
  return result?.ok ? accept({ ref: visit.ref }) : refuse(result?.refusal ?? { code: 'no-such-visit' })
}

const KINDS: ReadonlySet<string> = new Set(['FIELD_CHECK'])

/** It counts from the day of the visit on; for how long, the norms say (12 months [P]). */
function fieldCheck({ report, address }: Reported, number: string | null) {
  return {
    ...{ kind: 'FIELD_CHECK', number, programmeKey: null, kbli: null, kbliVersion: null, holderPersonId: null },
    ...{ validFrom: report.visitedOn, validTo: null, result: address },
  }
}

/** The address was not seen: there are minutes, and nothing to decide on. */
async function keepWithoutEvidence(
  tx: Tx,
  keeping: Keeping,
  number: LetterNumber,
): Promise<Result<{ ref: string }, ReportVisitRefusal>> {
  const { context, visit } = keeping
  const [agency] = await lockAgencies(tx, [visit.agencyNo])
  if (!agency) return refuse({ code: 'no-such-agency', no: visit.agencyNo })
  const acts = await save(tx, keeping, { number, agency, evidenceRef: null })
  await refreshWork(tx, [agency.id], context)
  await appendLedgerActs(tx, acts)
  return accept({ ref: visit.ref })
}

async function save(
  tx: Tx,
  { context, norms, order, visit, reported }: Keeping,
  { number, agency, evidenceRef }: { number: LetterNumber; agency: AgencyRecord; evidenceRef: string | null },
): Promise<ActOfContext[]> {
  const { report } = reported
  const made = { ...visit, state: 'REPORTED' as const, report, reportKey: order.key, reportedAt: context.now }
  const minutes = await issueVisitMinutes(tx, { context, visit: made, agency, norms, number, words: order.words })
  const minutesNo = number.hasNumber ? number.number : null
  await saveVisit(tx, { ...made, evidenceRef, minutesNo, draftCode: minutes.code }, accountOf(context.actor))
  const findings = report.findings.map(({ task, finding }) => ({ task, finding }))
  const { ref } = visit
  const event: VisitEvent = { type: 'visit-reported', ref, visitedOn: report.visitedOn, evidenceRef, findings }
  return [{ context, act: ledgerActOf(event, visit.agencyNo) }, ...minutes.acts]
}
