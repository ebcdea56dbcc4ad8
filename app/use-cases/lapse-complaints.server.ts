import { saveStep, type PlannedStep } from './step-complaint.server.ts'
import type { ComplaintActOrder } from './act-on-complaint.server.ts'
import { findWayToReporter, tellReporter, type WayToReporter } from './tell-reporter.server.ts'
import { tellOfComplaint } from './tell-of-complaint.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import type { Complaint, ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { completionOn } from '#app/domain/complaints/completion.ts'
import type { ComplaintStep } from '#app/domain/complaints/step.ts'
import type { Norms } from '#app/domain/norms/norms.ts'
import type { Day } from '#app/domain/shared/day.ts'
import { accept, type Result } from '#app/domain/shared/result.ts'
import { listAwaitingCompletion } from '#app/repositories/complaint-work.server.ts'
import { findComplaint, listComplaintSteps, lockComplaint } from '#app/repositories/complaints.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { inTransaction, type Tx } from '#app/repositories/transaction.server.ts'

type Words = Pick<ComplaintActOrder, 'letters' | 'tell'>
type Done = 'lapsed' | 'reminded' | 'nothing'

/**
 * Reports that wait to be completed (domain.md 5.2, S11): after 20 days the reporter is reminded once, after the last day
 * the report counts as withdrawn and its reporter is told. One transaction each; one that fails does not stop the others.
 */
export async function lapseComplaints(
  context: Context,
  words: Words,
): Promise<Result<{ lapsed: number; reminded: number }, NotAllowed>> {
  const allowed = requirePermission(context.actor, 'complaint:lapse')
  if (!allowed.ok) return allowed
  const counts = { lapsed: 0, reminded: 0, nothing: 0 }
  const failures: unknown[] = []
  for (const no of await listAwaitingCompletion()) {
    const done = await lapseOne(context, no, words).catch((error: unknown) => {
      failures.push(error)
      return 'nothing' as const
    })
    counts[done] += 1
  }
  if (failures.length > 0)
    throw new AggregateError(failures, 'Some reports were passed over; the next run tries again.')
  return accept({ lapsed: counts.lapsed, reminded: counts.reminded })
}

async function lapseOne(context: Context, no: ComplaintNo, words: Words): Promise<Done> {
  const [found, norms] = [await findComplaint(no), await loadNorms()]
  const way = found && (await findWayToReporter(found))
  return inTransaction(async (tx) => {
    const complaint = await lockComplaint(tx, no)
    const steps = complaint ? await listComplaintSteps(complaint.id, tx) : []
    const state = completionOn(steps, context.today)
    if (!complaint || state.due === 'NOTHING') return 'nothing'
    const held = { complaint, steps, norms, way }
    if (state.due === 'REMIND') return remind(tx, context, { ...held, until: state.until, words })
    return lapse(tx, context, { ...held, words })
  })
}

type Held = {
  complaint: Complaint
  steps: readonly ComplaintStep[]
  norms: Norms
  way: WayToReporter | undefined
  words: Words
}

async function lapse(tx: Tx, context: Context, { words, ...held }: Held): Promise<Done> {
  const told = { result: 'LAPSED', reason: '', caseNo: null, body: null } as const
  const { complaint } = held
  const planned: PlannedStep = {
    body: () => ({ type: 'lapsed' }),
    letters: [{ kind: 'TBS', ...told }],
    tell: { kind: 'NOTICE', text: words.tell({ what: 'RESULT', ...told }, complaint.language) },
  }
  const news = { complaint, about: 'LAPSED', permission: 'complaint:screen' } as const
  await tellOfComplaint(tx, context, { ...news, onceFor: `report/${complaint.no}/lapsed` })
  await saveStep(tx, context, { ...held, planned, letters: words.letters })
  return 'lapsed'
}

async function remind(
  tx: Tx,
  context: Context,
  { complaint, way, until, words }: Held & { until: Day },
): Promise<Done> {
  if (!way) return 'nothing'
  const text = words.tell({ what: 'COMPLETION_REMINDER', until }, complaint.language)
  const message = { complaint, way, from: 'OFFICE', kind: 'COMPLETION_REQUEST', text } as const
  const acts = await tellReporter(tx, context, message)
  await appendLedgerActs(
    tx,
    acts.map((act) => ({ context, act })),
  )
  return 'reminded'
}
