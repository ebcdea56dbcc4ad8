import { activitiesOfType, type LettersOfApplications } from './application-letters.server.ts'
import { changeAgenciesIn, type ActOfContext, type CommonRefusal } from './change-agencies.server.ts'
import { openApplicationOrder } from './open-application.server.ts'
import { unlessRefused } from './roll-back.server.ts'
import { issueStepLetter } from './step-application.server.ts'
import { takeYearNumber } from './take-year-number.server.ts'
import { actorName, type Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import type { ApplicationForm } from '#app/domain/applications/application-form.ts'
import { contentOf, type ContentRefusal } from '#app/domain/applications/decisions.ts'
import type { ApplicationContent, StepBody } from '#app/domain/applications/steps.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import { openApplication, type OpenApplicationRefusal } from '#app/domain/registry/application.ts'
import type { AgencyRecord } from '#app/domain/registry/facts.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { lockAgencies } from '#app/repositories/agencies.server.ts'
import { addApplicationStep } from '#app/repositories/applications.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import type { Tx } from '#app/repositories/transaction.server.ts'

export type SubmitApplicationRefusal = CommonRefusal | OpenApplicationRefusal | ContentRefusal
export type SubmitApplicationOrder = { no: AgencyNo; form: ApplicationForm; letters: LettersOfApplications }

/**
 * An application comes in, from the agency's own desk or keyed in at the counter: it gets its number, its clock starts,
 * and the receipt is there, all or nothing. What is asked for that cannot be is refused at once.
 */
export async function submitApplication(
  context: Context,
  { no, form, letters }: SubmitApplicationOrder,
): Promise<Result<string, SubmitApplicationRefusal>> {
  const allowed = requirePermission(context.actor, 'application:keep', { agencyNo: no })
  if (!allowed.ok) return allowed
  const norms = await loadNorms()
  return unlessRefused(async (tx): Promise<Result<string, SubmitApplicationRefusal>> => {
    const [record] = await lockAgencies(tx, [no])
    if (!record) return refuse({ code: 'no-such-agency', no })
    const content = contentOf(record, form, { ...context, activitiesOfType: activitiesOfType(norms) })
    if (!content.ok) return content
    const opened = openApplication(record, { openedOn: context.today }, context)
    if (!opened.ok) return opened

    return open(tx, { context, record, content: content.value, letters })
  })
}

type Coming = {
  context: Context
  record: AgencyRecord
  content: ApplicationContent
  letters: LettersOfApplications
}

async function open(tx: Tx, coming: Coming): Promise<Result<string, SubmitApplicationRefusal>> {
  const { context, record, content } = coming
  const ref = await takeYearNumber(tx, 'PMH', context)
  const door = context.actor.kind === 'agency-user' ? 'OWN_DESK' : 'COUNTER'
  const order = openApplicationOrder(context, record.no, { openedOn: context.today, ref })
  const [opened] = await changeAgenciesIn(tx, [
    {
      ...order,
      alongside: async (within) => addFirstStep(within, ref, { ...coming, body: { type: 'SUBMITTED', content, door } }),
    },
  ])
  if (!opened) throw new Error('An order was given and none was answered.')
  return opened.ok ? accept(ref) : opened
}

async function addFirstStep(
  tx: Tx,
  ref: string,
  { context, record, letters, body }: Coming & { body: Extract<StepBody, { type: 'SUBMITTED' }> },
): Promise<ActOfContext[]> {
  const seq = await addApplicationStep(tx, ref, {
    ...{ body, actor: actorName(context.actor), at: context.now, letterCode: null },
  })
  const { kind } = body.content
  const event = { type: 'application-submitted', ref, kind, door: body.door } as const
  const submitted = { context, act: ledgerActOf(event, record.no) }
  return [submitted, ...(await issueStepLetter(tx, { context, ref, seq, agency: record, letters }))]
}
