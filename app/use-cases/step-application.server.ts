import { matterOfStep, type LettersOfApplications } from './application-letters.server.ts'
import { changeAgenciesIn, type ActOfContext, type CommonRefusal } from './change-agencies.server.ts'
import { closeApplicationOrder } from './close-application.server.ts'
import { issueOfficeLetter } from './issue-office-letter.server.ts'
import { refreshWork } from './refresh-work.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { tellAgency } from './tell-accounts.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission, type Permission } from '#app/domain/access/policy.ts'
import {
  resubmitApplication as decideResubmit,
  returnApplication as decideReturn,
  withdrawApplication as decideWithdraw,
  type ReturnRefusal,
} from '#app/domain/applications/decisions.ts'
import type { ApplicationFile, StepBody } from '#app/domain/applications/steps.ts'
import { ledgerActOf, type DomainEvent } from '#app/domain/audit/events.ts'
import type { CloseApplicationRefusal } from '#app/domain/registry/application.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { addApplicationStep, findApplication, saveStepLetter } from '#app/repositories/applications.server.ts'
import { appendLedgerActs } from '#app/repositories/ledger.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

type Refused = CommonRefusal | { code: 'no-such-application'; ref: string }
type StepRefusal = ReturnRefusal | CloseApplicationRefusal | { code: 'message-too-long' }

type Order<Refusal> = {
  ref: string
  permission: Permission
  letters: LettersOfApplications
  decide: (file: ApplicationFile) => Result<StepBody, Refusal>
  event: (body: StepBody) => DomainEvent
}

/** Sent back with a list of what is missing; the clock stands until it comes back. */
export async function returnApplication(
  context: Context,
  { ref, missing, letters }: { ref: string; missing: readonly string[]; letters: LettersOfApplications },
): Promise<Result<null, Refused | StepRefusal>> {
  return step(context, {
    ...{ ref, letters, permission: 'vetting:ask-for-more' },
    decide: (file) => decideReturn(file, { missing }, context),
    event: (body) => ({
      type: 'application-returned',
      ref,
      missing: body.type === 'RETURNED' ? body.missing.length : 0,
    }),
  })
}

/** The applicant says that everything is there now. */
export async function resubmitApplication(
  context: Context,
  { ref, message, letters }: { ref: string; message: string; letters: LettersOfApplications },
): Promise<Result<null, Refused | StepRefusal>> {
  return step(context, {
    ...{ ref, letters, permission: 'application:keep' },
    decide: (file) => decideResubmit(file, { message }),
    event: () => ({ type: 'application-resubmitted', ref }),
  })
}

/** The applicant wants it no longer; at the counter, with their letter. */
export async function withdrawApplication(
  context: Context,
  { ref, message, letters }: { ref: string; message: string; letters: LettersOfApplications },
): Promise<Result<null, Refused | StepRefusal>> {
  return step(context, {
    ...{ ref, letters, permission: 'application:keep' },
    decide: (file) => decideWithdraw(file, { message }),
    event: () => ({ type: 'application-withdrawn', ref }),
  })
}

async function step(context: Context, order: Order<StepRefusal>): Promise<Result<null, Refused | StepRefusal>> {
  const seen = await findApplication(order.ref)
  const agencyNo = seen?.file.agencyNo
  const allowed = requirePermission(context.actor, order.permission, agencyNo === undefined ? {} : { agencyNo })
  if (!allowed.ok) return allowed
  if (agencyNo === undefined) return refuse({ code: 'no-such-application', ref: order.ref })
  return unlessRefused(async (tx): Promise<Result<null, Refused | StepRefusal>> => {
    const [agency] = await lockAgencies(tx, [agencyNo])
    const found = await findApplication(order.ref, tx)
    if (!agency || !found) return refuse({ code: 'no-such-application', ref: order.ref })
    const decided = order.decide(found.file)
    if (!decided.ok) return decided
    return save(tx, { context, order, agency, body: decided.value })
  })
}

type Taken = { context: Context; order: Order<StepRefusal>; agency: AgencyRecord; body: StepBody }

/** A withdrawal ends the application on the register too; other steps leave it as it is. */
async function save(tx: Tx, taken: Taken): Promise<Result<null, CloseApplicationRefusal | CommonRefusal>> {
  const { context, order, agency, body } = taken
  if (body.type !== 'WITHDRAWN') {
    const acts = await addStep(tx, taken)
    await refreshWork(tx, [agency.id], context)
    await appendLedgerActs(tx, acts)
    return accept(null)
  }
  const close = closeApplicationOrder(context, agency.no, { ref: order.ref, on: context.today })
  const [closed] = await changeAgenciesIn(tx, [{ ...close, alongside: async (within) => addStep(within, taken) }])
  if (!closed) throw new Error('An order was given and none was answered.')
  return closed.ok ? accept(null) : closed
}

async function addStep(tx: Tx, { context, order, agency, body }: Taken): Promise<ActOfContext[]> {
  const { ref, letters } = order
  const actor = actorName(context.actor)
  const seq = await addApplicationStep(tx, ref, { body, actor, at: context.now, letterCode: null })
  const act = { context, act: ledgerActOf(order.event(body), agency.no) }
  if (body.type === 'RETURNED') await tellReturned(tx, context, { ref, seq, agency })
  return [act, ...(await issueStepLetter(tx, { context, ref, seq, agency, letters }))]
}

/** What an applicant does themselves they are not told; what two officers decided is told with their act. */
async function tellReturned(
  tx: Tx,
  context: Context,
  { ref, seq, agency }: { ref: string; seq: number; agency: AgencyRecord },
): Promise<void> {
  const { id: agencyId, no, name } = agency
  const facts = { kind: 'APPLICATION_STEP' as const, agency: { no, name }, ref, step: 'RETURNED' as const }
  await tellAgency(tx, context, { facts, agencyId, onceFor: `application/${ref}/${String(seq)}` })
}

/** Writes the letter of a step that is there, where its kind has one. */
export async function issueStepLetter(
  tx: Tx,
  order: { context: Context; ref: string; seq: number; agency: AgencyRecord; letters: LettersOfApplications },
): Promise<readonly ActOfContext[]> {
  const { context, ref, seq, agency, letters } = order
  const norms = await loadNorms()
  const found = await findApplication(ref, tx)
  const body = found?.file.steps.find((one) => one.seq === seq)?.body
  const written = found && body && letters.write(body, { file: found.file, agency, context, norms })
  if (!written) return []
  const matter = matterOfStep(ref, seq)
  const letter = await issueOfficeLetter(tx, { ...written, words: letters.words, context, agency, norms, matter })
  await saveStepLetter(tx, { ref, seq, letterCode: letter.code })
  return letter.acts
}
