import { z } from 'zod'
import { keepUploads, type KeptUploads, type UploadsOfForm } from './keep-uploads.server.ts'
import { submitComplaint, type SubmitComplaintRefusal } from './submit-complaint.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { CounterForm, counterFormRefusal, counterOrder } from '#app/domain/complaints/counter-form.ts'
import type { ComplaintReceipt } from '#app/domain/complaints/order.ts'
import { draftOf } from '#app/domain/files/file-subject.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

type CounterField = keyof CounterForm

/** A form to key in a report as it was posted. */
type Posted = { fields: Record<string, string>; kinds: readonly string[] } & UploadsOfForm

/** What is wrong with it: fields, files, or the whole. The files that were good wait for it. */
export type CounterReportRefusal = {
  code: 'wrong-fields' | SubmitComplaintRefusal['code']
  wrong: readonly CounterField[]
  uploads: KeptUploads
}

const NO_UPLOADS: KeptUploads = { kept: [], refused: [] }

/** Records a report that an officer keys in, with its scans; pressing twice records once. */
export async function recordCounterReport(
  context: Context,
  posted: Posted,
): Promise<Result<ComplaintReceipt, CounterReportRefusal>> {
  const allowed = requirePermission(context.actor, 'complaint:key-in')
  if (!allowed.ok) return refuse({ ...allowed.refusal, wrong: [], uploads: NO_UPLOADS })
  const { files, keptIds } = posted
  const kept = await keepUploads(context, { files, keptIds })
  if (!kept.ok) return refuse({ code: kept.refusal.code, wrong: [], uploads: NO_UPLOADS })
  const uploads = kept.value
  const form = formOf(posted, context)
  if (!form.ok) return refuse({ code: 'wrong-fields', wrong: form.refusal, uploads })
  if (uploads.refused.length > 0) return refuse({ code: 'files-refused', wrong: [], uploads })
  const drafts = { subject: draftOf(context.actor), ids: uploads.kept.map(({ id }) => id) }
  const sent = await submitComplaint(context, { ...counterOrder(form.value, context.now), drafts })
  return sent.ok ? sent : refuse({ code: sent.refusal.code, wrong: [], uploads })
}

function formOf({ fields, kinds }: Posted, { now }: Context): Result<CounterForm, CounterField[]> {
  const form = CounterForm.safeParse({ ...fields, kinds })
  if (!form.success) {
    const { fieldErrors } = z.flattenError(form.error)
    return refuse(CounterForm.keyof().options.filter((name) => fieldErrors[name] !== undefined))
  }
  const refusal = counterFormRefusal(form.data, now)
  return refusal ? refuse([refusal === 'day-to-come' ? 'receivedOn' : 'number']) : accept(form.data)
}
